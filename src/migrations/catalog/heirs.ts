import type { Name } from "../operation.ts";
import type { State, TableRecord } from "./state.ts";
import { writableTable } from "./table-record.ts";

export function parentsOf(table: TableRecord): readonly Name[] {
  return table.partitionOf === undefined ? table.parents : [table.partitionOf, ...table.parents];
}

/** Its children and partitions, writable. */
export function heirsOf(state: State, parent: Name): TableRecord[] {
  const heirs: TableRecord[] = [];
  for (const name of state.heirs.to(parent)) {
    const heir = writableTable(state, name);
    if (heir?.name === name && parentsOf(heir).includes(parent)) heirs.push(heir);
  }
  return heirs;
}

/** Does to every heir, and the heirs of those for which `visit` says so, what was done to `table`. */
export function inHeirs(state: State, table: Name, visit: (heir: TableRecord, parent: Name) => boolean): void {
  const waiting = [table];
  const seen = new Set(waiting);
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop()) {
    for (const heir of heirsOf(state, parent)) {
      const deeper = visit(heir, parent);
      if (deeper && !seen.has(heir.name)) waiting.push(heir.name);
      seen.add(heir.name);
    }
  }
}

/** Nobody is its own ancestor: the server refuses such a parent, and so must whoever walks down. */
export function wouldBeCircular(state: State, child: Name, parent: Name): boolean {
  const waiting = [parent];
  const seen = new Set(waiting);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (name === child) return true;
    const table = state.tables.get(name);
    for (const next of table ? parentsOf(table) : []) {
      if (!seen.has(next)) waiting.push(next);
      seen.add(next);
    }
  }
  return false;
}
