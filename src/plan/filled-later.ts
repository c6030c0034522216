import type { Entry } from "./entries.ts";
import { tightensLast } from "./piece.ts";

/**
 * By the number of an entry that adds a mandatory column: those that fill it later in the run. The safe way adds it
 * empty and makes it mandatory at the end, which must not be before them.
 */
export function filledLater(entries: readonly Entry[]): ReadonlyMap<number, readonly number[]> {
  const mandatory = new Map<string, number>();
  const filled = new Map<number, number[]>();
  for (const entry of entries) {
    const { operation } = entry.step;
    if (operation.kind === "add-column" && tightensLast(entry))
      mandatory.set(`${operation.table}.${operation.column}`, entry.number);
    if (operation.kind !== "update") continue;
    for (const column of operation.columns) {
      const adds = mandatory.get(`${operation.table}.${column}`);
      if (adds === undefined) continue;
      const fillers = filled.get(adds) ?? [];
      filled.set(adds, fillers);
      fillers.push(entry.number);
    }
  }
  return filled;
}
