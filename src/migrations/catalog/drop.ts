import type { Name } from "../operation.ts";
import { dropColumn } from "./drop-column.ts";
import { dropConstraint } from "./drop-constraint.ts";
import { dropIndex } from "./drop-index.ts";
import { dropFunction, dropSequence, dropType } from "./drop-object.ts";
import { dropTable, dropView } from "./drop-relation.ts";
import type { UserFunction } from "./schema.ts";
import type { State } from "./state.ts";

/** Something that goes. */
export type Dropped =
  | { readonly what: "table" | "view" | "sequence" | "type" | "index"; readonly name: Name }
  | { readonly what: "column" | "constraint"; readonly table: Name; readonly name: string }
  | { readonly what: "function"; readonly function: UserFunction };

/**
 * Drops it and all that cannot stand without it. Without CASCADE the server would refuse to drop what others need;
 * as migrations that ran are known to have worked, whatever seems to need it is out of date and goes as well.
 */
export function drop(state: State, ...first: readonly Dropped[]): void {
  const waiting = [...first];
  for (let next = waiting.pop(); next; next = waiting.pop()) waiting.push(...dropOne(state, next));
}

/** Drops one thing, and tells what depended on it. */
function dropOne(state: State, dropped: Dropped): readonly Dropped[] {
  switch (dropped.what) {
    case "table":
      return dropTable(state, dropped.name);
    case "view":
      return dropView(state, dropped.name);
    case "sequence":
      return dropSequence(state, dropped.name);
    case "type":
      return dropType(state, dropped.name);
    case "index":
      return dropIndex(state, dropped.name);
    case "column":
      return dropColumn(state, dropped.table, dropped.name);
    case "constraint":
      return dropConstraint(state, dropped.table, dropped.name);
    case "function":
      return dropFunction(state, dropped.function);
  }
}
