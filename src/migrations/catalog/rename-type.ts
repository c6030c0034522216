import type { Name } from "../operation.ts";
import { renameInColumns } from "./rename-relation.ts";
import type { State } from "./state.ts";

/** Columns and domains that are of the type follow. */
export function renameType(state: State, from: Name, to: Name): void {
  const type = state.types.get(from);
  if (from === to) return;
  if (type) {
    state.types.delete(from);
    state.types.set(to, { ...type, name: to });
  }
  renameInColumns(state, from, to);
  for (const [name, other] of state.types)
    if (other.kind === "domain" && other.base.name === from)
      state.types.set(name, { ...other, base: { ...other.base, name: to } });
}
