import type { Constraint, ConstraintOf } from "../constraint.ts";
import { addForeignKey } from "./add-foreign-key.ts";
import { addIndex } from "./add-index.ts";
import { addNotNull } from "./add-not-null.ts";
import { isConstraint, moveAsideNotNull, putConstraint, putOver } from "./constraint-record.ts";
import { inHeirs } from "./heirs.ts";
import { bareOf, nameIn, schemaOf } from "../name.ts";
import { makeUpName } from "./made-up-name.ts";
import type { Origin } from "./schema.ts";
import { relationExists, type ConstraintRecord, type State, type TableRecord } from "./state.ts";
import { renameRelation } from "./rename-relation.ts";

export interface Adding {
  readonly origin: Origin;
  /** With its table: there are no rows yet that `NOT VALID` could leave out. */
  readonly withTable: boolean;
  /** `ALTER TABLE ONLY`. */
  readonly only: boolean;
}

/** Adds a constraint, under the name that the server would give it, to a table and to its heirs. */
export function addConstraint(state: State, table: TableRecord, constraint: Constraint, adding: Adding): void {
  switch (constraint.type) {
    case "check":
      return addCheck(state, table, constraint, adding);
    case "not-null":
      return addNotNull(state, table, constraint.columns[0], { ...adding, ...constraint });
    case "foreign-key":
      return addForeignKey(state, table, constraint, adding);
    case "unique":
    case "primary-key":
    case "exclusion":
      return addKey(state, table, constraint, adding);
  }
}

function addCheck(state: State, table: TableRecord, check: ConstraintOf<"check">, adding: Adding): void {
  const columns = new Set(check.expression.columns);
  const [middle = ""] = columns.size === 1 ? columns : [];
  const name = check.name ?? makeUpName(isConstraint(state, table), bareOf(table.name), middle, "check");
  const record: ConstraintRecord = {
    definition: { ...check, name },
    name,
    validated: !check.notEnforced && (adding.withTable || !check.notValid),
    origin: adding.origin,
    noInherit: check.noInherit,
    local: true,
    parents: 0,
  };
  putOver(state, table, record);
  if (check.noInherit || adding.only) return;
  inHeirs(state, table.name, (heir) => {
    const own = heir.constraints.get(name);
    if (own?.definition.type === "check") {
      putConstraint(state, heir, { ...own, parents: own.parents + 1 });
      return false;
    }
    putOver(state, heir, { ...record, local: false, parents: 1 });
    return true;
  });
}

type Key = ConstraintOf<"unique"> | ConstraintOf<"primary-key"> | ConstraintOf<"exclusion">;

function addKey(state: State, table: TableRecord, key: Key, adding: Adding): void {
  const index =
    key.type !== "exclusion" && key.usingIndex !== undefined ? table.indexes.get(key.usingIndex) : undefined;
  const columns = index?.columns ?? key.columns;
  if (key.type === "primary-key")
    for (const column of columns)
      addNotNull(state, table, column, { origin: adding.origin, only: adding.only, notValid: false, withTable: true });
  if (index) return takeIndex(state, table, index.name, key, columns, adding);
  if (key.name !== undefined) moveAsideNotNull(state, table, key.name);
  addIndex(state, table, {
    ...(key.name === undefined ? {} : { bare: key.name }),
    constraint: key,
    unique: key.type !== "exclusion",
    method: key.type === "exclusion" ? key.method : "btree",
    columns,
    include: ("include" in key ? key.include : undefined) ?? [],
    only: adding.only,
    origin: adding.origin,
  });
}

/** `USING INDEX`: the index becomes the constraint's, and takes its name. */
function takeIndex(
  state: State,
  table: TableRecord,
  index: string,
  key: Key,
  columns: readonly string[],
  adding: Adding,
): void {
  const name = key.name ?? bareOf(index);
  const own = nameIn(schemaOf(table.name), name);
  if (own !== index && !relationExists(state, own)) renameRelation(state, index, own);
  const record = table.indexes.get(own) ?? table.indexes.get(index)!;
  table.indexes.set(record.name, { ...record, constraint: name });
  putOver(state, table, {
    definition: { ...key, name, columns },
    name,
    validated: true,
    origin: adding.origin,
    noInherit: true,
    local: true,
    parents: 0,
  });
}
