import { nothing, type Appliers } from "./appliers.ts";
import { drop, type Dropped } from "./drop.ts";
import { columnsOfType } from "./lookup.ts";
import { renameSchema } from "./move-to-schema.ts";
import { schemaOf } from "../name.ts";
import type { Name, OperationOf } from "../operation.ts";
import type { Origin, UserFunction } from "./schema.ts";
import { relationExists, resolve, type State } from "./state.ts";

export const objectOperations = {
  "create-sequence": (state, { sequence, ifNotExists, conditional, ownedBy }, origin) => {
    if ((ifNotExists || conditional) && relationExists(state, sequence)) return;
    state.sequences.set(sequence, { name: sequence, origin: state.sequences.get(sequence)?.origin ?? origin });
    if (ownedBy) own(state, sequence, ownedBy);
  },
  "alter-sequence": (state, { sequence, ownedBy }) => {
    if (ownedBy !== undefined) own(state, resolve(state, sequence), ownedBy);
  },
  "drop-sequence": (state, { sequence }) => drop(state, { what: "sequence", name: resolve(state, sequence) }),
  "create-function": createFunction,
  "alter-function": (state, operation) => {
    const { volatility } = operation;
    const known = overload(state, operation);
    if (!known || volatility === undefined) return;
    const all = state.functions.get(known.name)!;
    state.functions.set(
      known.name,
      all.map((one) => (one === known ? { ...one, volatility } : one)),
    );
  },
  "drop-function": (state, operation) => {
    const known = overload(state, operation);
    if (known) drop(state, { what: "function", function: known });
  },
  "create-schema": (state, { schema }, origin) => {
    if (!state.schemas.has(schema)) state.schemas.set(schema, { origin });
  },
  "drop-schema": (state, { schema }) => {
    state.schemas.delete(schema);
    drop(state, ...everythingIn(state, schema));
  },
  "rename-schema": (state, { schema, to }) => renameSchema(state, schema, to),
  "create-database": nothing,
  "drop-database": nothing,
  "create-extension": nothing,
  // Most extensions that bring a type bring one of their own name: citext, hstore, ltree.
  "drop-extension": (state, { extension, cascade }) => {
    if (!cascade) return;
    drop(
      state,
      ...columnsOfType(state, extension).map(({ table, column }): Dropped => {
        return { what: "column", table: table.name, name: column.name };
      }),
    );
  },
} satisfies Partial<Appliers>;

function own(state: State, name: Name, owner: { readonly table: Name; readonly column: string } | null): void {
  const { ownedBy: _, ...sequence } = state.sequences.get(name) ?? { name, origin: "deployed" as const };
  if (!owner) return void state.sequences.set(name, sequence);
  const table = resolve(state, owner.table);
  state.sequences.set(name, { ...sequence, ownedBy: { table, column: owner.column } });
  state.ownedSequences.add(table, name);
}

function createFunction(state: State, operation: OperationOf<"create-function">, origin: Origin): void {
  const all = state.functions.get(operation.function) ?? [];
  const old = all.find((one) => sameArguments(one.arguments, operation.arguments));
  if (old && operation.conditional && !operation.replace) return;
  const created: UserFunction = {
    name: operation.function,
    arguments: operation.arguments,
    volatility: operation.volatility,
    language: operation.language,
    ...(operation.returns === undefined ? {} : { returns: operation.returns }),
    ...(operation.inlined ? { inlined: operation.inlined } : {}),
    origin: old?.origin ?? origin,
  };
  state.functions.set(created.name, [...all.filter((one) => one !== old), created]);
}

/** `DROP FUNCTION f` needs no arguments where there is only one. */
function overload(state: State, of: { function: Name; arguments: readonly string[] }): UserFunction | undefined {
  const all = state.functions.get(of.function) ?? [];
  const exact = all.find((one) => sameArguments(one.arguments, of.arguments));
  return exact ?? (all.length === 1 && of.arguments.length === 0 ? all[0] : undefined);
}

function sameArguments(some: readonly string[], others: readonly string[]): boolean {
  return some.join("\n") === others.join("\n");
}

function everythingIn(state: State, schema: string): readonly Dropped[] {
  const inside = (names: Iterable<Name>): Name[] => [...names].filter((name) => schemaOf(name) === schema);
  return [
    ...inside(state.functions.keys())
      .flatMap((name) => state.functions.get(name)!)
      .map((one): Dropped => ({ what: "function", function: one })),
    ...inside(state.types.keys()).map((name): Dropped => ({ what: "type", name })),
    ...inside(state.sequences.keys()).map((name): Dropped => ({ what: "sequence", name })),
    ...inside(state.views.keys()).map((name): Dropped => ({ what: "view", name })),
    ...inside(state.tables.keys()).map((name): Dropped => ({ what: "table", name })),
  ];
}
