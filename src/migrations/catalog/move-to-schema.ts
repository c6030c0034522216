import type { Name, OperationOf } from "../operation.ts";
import { bareOf, nameIn, schemaOf } from "../name.ts";
import { renameRelation } from "./rename-relation.ts";
import { renameType } from "./rename-type.ts";
import type { State } from "./state.ts";
import { learntTable } from "./table-record.ts";

type SetSchema = OperationOf<"set-schema">;

/** `ALTER … SET SCHEMA`. */
export function moveToSchema(state: State, { object, table, to }: SetSchema): void {
  move(state, object, table, nameIn(to, bareOf(table)));
}

function move(state: State, object: SetSchema["object"], from: Name, to: Name): void {
  switch (object) {
    case "table":
    case "foreign-table":
      learntTable(state, from);
      return renameRelation(state, from, to);
    case "view":
    case "materialized-view":
    case "index":
    case "sequence":
      return renameRelation(state, from, to);
    case "type":
    case "domain":
      return renameType(state, from, to);
    case "function":
      return moveFunctions(state, from, to);
    case "schema":
    case "column":
    case "constraint":
    case "other":
      return;
  }
}

export function moveFunctions(state: State, from: Name, to: Name): void {
  const functions = state.functions.get(from);
  if (!functions) return;
  state.functions.delete(from);
  state.functions.set(to, [...(state.functions.get(to) ?? []), ...functions.map((one) => ({ ...one, name: to }))]);
}

/** `ALTER SCHEMA … RENAME`: everything in it has another name from now on. */
export function renameSchema(state: State, from: string, to: string): void {
  const known = state.schemas.get(from);
  if (known) {
    state.schemas.delete(from);
    state.schemas.set(to, known);
  }
  const inside = (names: Iterable<Name>): Name[] => [...names].filter((name) => schemaOf(name) === from);
  const moved = (name: Name): Name => nameIn(to, bareOf(name));
  // Sequences of a table and indexes go along with it; what is left follows by itself.
  for (const relations of [state.tables, state.views, state.sequences])
    for (const name of inside(relations.keys())) renameRelation(state, name, moved(name));
  for (const name of inside(state.types.keys())) renameType(state, name, moved(name));
  for (const name of inside(state.functions.keys())) moveFunctions(state, name, moved(name));
}
