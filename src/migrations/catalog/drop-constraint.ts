import type { Name } from "../operation.ts";
import { notNullOn, putConstraint, sameForeignKey, takeConstraint } from "./constraint-record.ts";
import type { Dropped } from "./drop.ts";
import { heirsOf } from "./heirs.ts";
import { foreignKeysTo } from "./lookup.ts";
import type { ConstraintRecord, State, TableRecord } from "./state.ts";
import { putColumn, writableTable } from "./table-record.ts";

export function dropConstraint(state: State, tableName: Name, name: string): readonly Dropped[] {
  const table = writableTable(state, tableName);
  const constraint = table && takeConstraint(state, table, name);
  if (!constraint) return [];
  nullsAllowed(state, table, constraint);
  const heirs = leaveHeirs(state, table.name, constraint);
  const index = [...table.indexes.values()].find((one) => one.constraint === name);
  return index ? [...heirs, { what: "index", name: index.name }] : heirs;
}

/** A foreign key stands on a unique index of its target. */
export function foreignKeysOn(state: State, table: Name, index: Name): readonly Dropped[] {
  return foreignKeysTo(state, table)
    .filter(({ constraint }) => constraint.reliesOn === index)
    .map((one) => ({ what: "constraint", table: one.table.name, name: one.constraint.name }));
}

function nullsAllowed(state: State, table: TableRecord, { definition }: ConstraintRecord): void {
  if (definition.type !== "not-null") return;
  const column = table.columns.get(definition.columns[0]);
  if (column) putColumn(state, table, { ...column, notNull: false });
}

/** Heirs that had the constraint from this parent alone lose it. Those of indexes go with the index. */
function leaveHeirs(state: State, parent: Name, constraint: ConstraintRecord): readonly Dropped[] {
  return heirsOf(state, parent).flatMap((heir): Dropped[] => {
    const own = inheritedFrom(constraint, heir);
    if (!own) return [];
    if (own.parents === 1 && !own.local) return [{ what: "constraint", table: heir.name, name: own.name }];
    putConstraint(state, heir, { ...own, parents: own.parents - 1 });
    return [];
  });
}

/** A NOT NULL is recognised by its column, a foreign key by what it joins, a CHECK by its name. */
export function inheritedFrom(constraint: ConstraintRecord, heir: TableRecord): ConstraintRecord | undefined {
  const { definition } = constraint;
  switch (definition.type) {
    case "check":
      return inherited(heir.constraints.get(constraint.name));
    case "not-null":
      return inherited(notNullOn(heir, definition.columns[0]));
    case "foreign-key":
      return [...heir.constraints.values()].find((one) => {
        return one.parents > 0 && sameForeignKey(one, constraint);
      });
    case "unique":
    case "primary-key":
    case "exclusion":
      return undefined;
  }
}

function inherited(constraint: ConstraintRecord | undefined): ConstraintRecord | undefined {
  return constraint && constraint.parents > 0 ? constraint : undefined;
}
