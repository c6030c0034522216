import type { Name } from "../operation.ts";
import type { Dropped } from "./drop.ts";
import { heirsOf, parentsOf } from "./heirs.ts";
import { columnsOfType, foreignKeysTo, sequencesOf, viewsOf } from "./lookup.ts";
import type { State } from "./state.ts";
import { constraintsForgotten } from "./constraint-record.ts";
import { writableTable } from "./table-record.ts";

export function dropTable(state: State, name: Name): readonly Dropped[] {
  const table = state.tables.get(name);
  if (!table) return [];
  for (const parent of parentsOf(table)) {
    const record = writableTable(state, parent);
    if (record) record.partitions = record.partitions.filter((partition) => partition.table !== name);
  }
  const dependents: Dropped[] = [
    ...dependentsOfRelation(state, name),
    ...foreignKeysTo(state, name).map(({ table: from, constraint }): Dropped => {
      return { what: "constraint", table: from.name, name: constraint.name };
    }),
    ...heirsOf(state, name).map((heir): Dropped => ({ what: "table", name: heir.name })),
    ...sequencesOf(state, name).map((sequence): Dropped => ({ what: "sequence", name: sequence.name })),
  ];
  constraintsForgotten(state, table);
  for (const index of table.indexes.keys()) state.indexes.delete(index);
  state.tables.delete(name);
  state.temporary.delete(name);
  return dependents.filter((one) => !("table" in one) || one.table !== name);
}

export function dropView(state: State, name: Name): readonly Dropped[] {
  const view = state.views.get(name);
  if (!view) return [];
  const dependents = dependentsOfRelation(state, name);
  for (const index of view.indexes.keys()) state.indexes.delete(index);
  state.views.delete(name);
  state.temporary.delete(name);
  return dependents;
}

/** Views that read it, and columns that hold its rows: each relation is a type too. */
function dependentsOfRelation(state: State, name: Name): readonly Dropped[] {
  return [
    ...viewsOf(state, name).map((view): Dropped => ({ what: "view", name: view.name })),
    ...columnsOfType(state, name).map(({ table, column }): Dropped => {
      return { what: "column", table: table.name, name: column.name };
    }),
  ];
}
