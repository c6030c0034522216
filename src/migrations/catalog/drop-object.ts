import type { Name } from "../operation.ts";
import type { Dropped } from "./drop.ts";
import { columnsOfType, tablesAt } from "./lookup.ts";
import type { UserFunction } from "./schema.ts";
import type { State } from "./state.ts";
import { putColumn, sequenceOf, writableTable } from "./table-record.ts";

/** Defaults that draw from it go, their columns stay. */
export function dropSequence(state: State, name: Name): readonly Dropped[] {
  if (!state.sequences.delete(name)) return [];
  state.temporary.delete(name);
  for (const { name: user } of tablesAt(state, state.users.to(name))) {
    const table = writableTable(state, user)!;
    for (const column of table.columns.values())
      if (sequenceOf(column.default) === name) putColumn(state, table, { ...column, default: undefined });
  }
  return [];
}

/** Columns, domains and functions of a type go with it. */
export function dropType(state: State, name: Name): readonly Dropped[] {
  state.types.delete(name);
  const domains = [...state.types.values()].filter((type) => type.kind === "domain" && type.base.name === name);
  const functions = [...state.functions.values()].flat().filter((one) => one.arguments.includes(name));
  return [
    ...columnsOfType(state, name).map(({ table, column }): Dropped => {
      return { what: "column", table: table.name, name: column.name };
    }),
    ...domains.map((domain): Dropped => ({ what: "type", name: domain.name })),
    ...functions.map((one): Dropped => ({ what: "function", function: one })),
  ];
}

/** Triggers, checks, generated columns and defaults that call it go; it is known by name alone once the last one is gone. */
export function dropFunction(state: State, dropped: UserFunction): readonly Dropped[] {
  const left = (state.functions.get(dropped.name) ?? []).filter((one) => one !== dropped);
  if (left.length > 0) return state.functions.set(dropped.name, left) && [];
  if (!state.functions.delete(dropped.name)) return [];
  return tablesAt(state, state.users.to(dropped.name)).flatMap(({ name: user }) =>
    dropCalls(state, user, dropped.name),
  );
}

function dropCalls(state: State, user: Name, name: Name): readonly Dropped[] {
  const table = writableTable(state, user)!;
  for (const [trigger, { function: called }] of table.triggers) if (called === name) table.triggers.delete(trigger);
  for (const column of table.columns.values())
    if (column.default?.calls.includes(name)) putColumn(state, table, { ...column, default: undefined });
  return [
    ...[...table.columns.values()]
      .filter((column) => column.generated?.expression.calls.includes(name))
      .map((column): Dropped => ({ what: "column", table: user, name: column.name })),
    ...[...table.constraints.values()]
      .filter(({ definition }) => definition.type === "check" && definition.expression.calls.includes(name))
      .map((constraint): Dropped => ({ what: "constraint", table: user, name: constraint.name })),
  ];
}
