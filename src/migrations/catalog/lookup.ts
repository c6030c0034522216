import type { Name } from "../operation.ts";
import type { Sequence } from "./schema.ts";
import type { ColumnRecord, ConstraintRecord, State, TableRecord, ViewRecord } from "./state.ts";

/** Views that read a relation, or one of its columns. */
export function viewsOf(state: State, relation: Name, column?: string): readonly ViewRecord[] {
  const views: ViewRecord[] = [];
  for (const name of state.readers.to(relation)) {
    const view = state.views.get(name);
    if (!view?.reads.includes(relation)) continue;
    if (column === undefined || view.uses.get(relation)?.has(column)) views.push(view);
  }
  return views;
}

export function foreignKeysTo(
  state: State,
  target: Name,
): readonly { readonly table: TableRecord; readonly constraint: ConstraintRecord }[] {
  return tablesAt(state, state.referrers.to(target)).flatMap((table) =>
    [...table.constraints.values()]
      .filter(({ definition }) => definition.type === "foreign-key" && definition.references.table === target)
      .map((constraint) => ({ table, constraint })),
  );
}

export function columnsOfType(
  state: State,
  type: Name,
): readonly { readonly table: TableRecord; readonly column: ColumnRecord }[] {
  return tablesAt(state, state.users.to(type)).flatMap((table) =>
    [...table.columns.values()].filter((column) => column.type?.name === type).map((column) => ({ table, column })),
  );
}

/** Sequences that go with a table, or with one of its columns. */
export function sequencesOf(state: State, table: Name, column?: string): readonly Sequence[] {
  const sequences: Sequence[] = [];
  for (const name of state.ownedSequences.to(table)) {
    const sequence = state.sequences.get(name);
    if (sequence?.ownedBy?.table !== table) continue;
    if (column === undefined || sequence.ownedBy.column === column) sequences.push(sequence);
  }
  return sequences;
}

/** Reverse maps remember names that are gone, or stand for something else by now. */
export function tablesAt(state: State, names: Iterable<Name>): readonly TableRecord[] {
  const tables: TableRecord[] = [];
  for (const name of names) {
    const table = state.tables.get(name);
    if (table) tables.push(table);
  }
  return tables;
}
