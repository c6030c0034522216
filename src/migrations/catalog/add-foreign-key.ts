import type { ConstraintOf } from "../constraint.ts";
import type { Name } from "../operation.ts";
import type { Adding } from "./add-constraint.ts";
import { isConstraint, putConstraint, putOver, sameForeignKey } from "./constraint-record.ts";
import { inHeirs } from "./heirs.ts";
import { joinColumns, makeUpName } from "./made-up-name.ts";
import { bareOf } from "../name.ts";
import { resolve, type ConstraintRecord, type State, type TableRecord } from "./state.ts";
import { findTable } from "./table-record.ts";

/** Partitions get a foreign key of their own; children that only inherit do not. */
export function addForeignKey(
  state: State,
  table: TableRecord,
  written: ConstraintOf<"foreign-key">,
  adding: Adding,
): void {
  const key = { ...written, references: pointedAt(state, written) };
  const name = key.name ?? madeUp(state, table, key);
  const reliesOn = keyOf(state, key.references);
  const record: ConstraintRecord = {
    definition: { ...key, name },
    name,
    validated: !key.notEnforced && (adding.withTable || !key.notValid),
    origin: adding.origin,
    noInherit: true,
    local: true,
    parents: 0,
    ...(reliesOn === undefined ? {} : { reliesOn }),
  };
  putOver(state, table, record);
  if (table.partitioned) inHeirs(state, table.name, (heir) => passOn(state, record, heir));
}

/** Gives a partition the foreign key of its parent, unless it has the same already. */
export function passOn(state: State, record: ConstraintRecord, heir: TableRecord): boolean {
  const { definition } = record;
  if (definition.type !== "foreign-key") return false;
  for (const own of heir.constraints.values()) {
    if (!sameForeignKey(own, record) || own.parents > 0) continue;
    putConstraint(state, heir, { ...own, local: false, parents: 1 });
    return true;
  }
  const name = heir.constraints.has(record.name) ? madeUp(state, heir, definition) : record.name;
  putConstraint(state, heir, { ...record, name, definition: { ...definition, name }, local: false, parents: 1 });
  return true;
}

function madeUp(state: State, table: TableRecord, key: ConstraintOf<"foreign-key">): string {
  return makeUpName(isConstraint(state, table), bareOf(table.name), joinColumns(key.columns), "fkey");
}

type References = ConstraintOf<"foreign-key">["references"];

/** `REFERENCES users` means its primary key. */
function pointedAt(state: State, { references }: ConstraintOf<"foreign-key">): References {
  const table = resolve(state, references.table);
  if (references.columns.length > 0) return { ...references, table };
  for (const { definition } of findTable(state, table)?.constraints.values() ?? [])
    if (definition.type === "primary-key") return { table, columns: definition.columns };
  return { ...references, table };
}

/** The unique index that the server picks: the first on exactly these columns. */
function keyOf(state: State, references: References): Name | undefined {
  const wanted = [...references.columns].sort().join();
  for (const index of findTable(state, references.table)?.indexes.values() ?? [])
    if (index.unique && index.where === undefined && [...index.columns].sort().join() === wanted) return index.name;
  return undefined;
}
