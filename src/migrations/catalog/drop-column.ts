import type { Name } from "../operation.ts";
import type { Dropped } from "./drop.ts";
import { heirsOf } from "./heirs.ts";
import { mentions } from "./identifiers.ts";
import { foreignKeysTo, sequencesOf, viewsOf } from "./lookup.ts";
import type { ConstraintRecord, IndexRecord, State } from "./state.ts";
import { putColumn, writableTable } from "./table-record.ts";

/** Constraints and indexes go with any of their columns; what others built on it only goes by CASCADE. */
export function dropColumn(state: State, tableName: Name, name: string): readonly Dropped[] {
  const table = writableTable(state, tableName);
  if (!table?.columns.delete(name)) return [];
  const inTable = (what: "column" | "constraint", object: string, owner = table.name): Dropped => {
    return { what, table: owner, name: object };
  };
  return [
    ...[...table.constraints.values()].filter((one) => isOn(one, name)).map((one) => inTable("constraint", one.name)),
    ...[...table.indexes.values()]
      .filter((index) => isBuiltOn(index, name))
      .map((index): Dropped => ({ what: "index", name: index.name })),
    ...[...table.columns.values()]
      .filter((column) => column.generated?.expression.columns.includes(name))
      .map((column) => inTable("column", column.name)),
    ...foreignKeysTo(state, table.name)
      .filter(({ constraint: { definition } }) => {
        return definition.type === "foreign-key" && definition.references.columns.includes(name);
      })
      .map((one) => inTable("constraint", one.constraint.name, one.table.name)),
    ...viewsOf(state, table.name, name).map((view): Dropped => ({ what: "view", name: view.name })),
    ...sequencesOf(state, table.name, name).map((one): Dropped => ({ what: "sequence", name: one.name })),
    ...leaveHeirs(state, table.name, name).map((heir) => inTable("column", name, heir)),
  ];
}

export function isOn({ definition }: ConstraintRecord, column: string): boolean {
  return definition.type === "check"
    ? definition.expression.columns.includes(column)
    : definition.columns.includes(column);
}

export function isBuiltOn(index: IndexRecord, column: string): boolean {
  return (
    index.include.includes(column) ||
    index.columns.some((one) => mentions(one, column)) ||
    (index.where !== undefined && mentions(index.where, column))
  );
}

/** Heirs that had the column from this parent alone lose it; others only inherit it once less. */
function leaveHeirs(state: State, parent: Name, name: string): readonly Name[] {
  return heirsOf(state, parent).flatMap((heir) => {
    const column = heir.columns.get(name);
    if (!column || column.parents === 0) return [];
    if (column.parents === 1 && !column.local) return [heir.name];
    putColumn(state, heir, { ...column, parents: column.parents - 1 });
    return [];
  });
}
