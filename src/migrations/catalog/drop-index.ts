import type { Name } from "../operation.ts";
import { foreignKeysOn } from "./drop-constraint.ts";
import type { Dropped } from "./drop.ts";
import { heirsOf } from "./heirs.ts";
import type { State } from "./state.ts";
import { writableTable } from "./table-record.ts";

export function dropIndex(state: State, name: Name): readonly Dropped[] {
  const owner = state.indexes.get(name);
  if (owner === undefined) return [];
  state.indexes.delete(name);
  const table = writableTable(state, owner);
  if (!table) return dropViewIndex(state, owner, name);
  const index = table.indexes.get(name);
  table.indexes.delete(name);
  const dependents: Dropped[] = [...foreignKeysOn(state, owner, name)];
  if (index?.constraint !== undefined) dependents.push({ what: "constraint", table: owner, name: index.constraint });
  for (const heir of heirsOf(state, owner))
    for (const part of heir.indexes.values())
      if (part.partOf === name) dependents.push({ what: "index", name: part.name });
  return dependents;
}

function dropViewIndex(state: State, owner: Name, name: Name): readonly Dropped[] {
  const view = state.views.get(owner);
  if (view) {
    const indexes = new Map(view.indexes);
    indexes.delete(name);
    state.views.set(owner, { ...view, indexes });
  }
  return [];
}
