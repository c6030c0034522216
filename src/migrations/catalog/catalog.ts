import type { Operation, OperationKind } from "../operation.ts";
import { nothing, type Appliers } from "./appliers.ts";
import { columnOperations } from "./column-operations.ts";
import { constraintOperations } from "./constraint-operations.ts";
import { drop, type Dropped } from "./drop.ts";
import { indexOperations } from "./index-operations.ts";
import { columnsOfType, foreignKeysTo, tablesAt, viewsOf } from "./lookup.ts";
import { objectOperations } from "./object-operations.ts";
import { markNamed } from "./opaque.ts";
import type { Origin, Schema } from "./schema.ts";
import { createState, forkState, resolve, type State } from "./state.ts";
import { tableOperations } from "./table-operations.ts";
import { findTable, writableTable } from "./table-record.ts";
import { triggerOperations } from "./trigger-operations.ts";
import { typeOperations } from "./type-operations.ts";
import { viewOperations } from "./view-operations.ts";

/** The schema that grows as operations are replayed, as the server's own catalog would. */
export interface Catalog {
  /** The schema as it stands now; it changes with each operation. */
  readonly schema: Schema;
  /**
   * Carries out an operation. What cannot be carried out (the table is not known, the name is taken) is done as far as it
   * makes sense: migrations that ran are right, and what is known is not. Never throws.
   */
  apply(operation: Operation, origin: Origin): void;
  /** A catalog of its own, to try something on. Tables are shared until either side changes them. */
  fork(): Catalog;
}

export function createCatalog(): Catalog {
  return catalogOf(createState());
}

/** A catalog over a state that the caller keeps. */
export function catalogOf(state: State): Catalog {
  return {
    schema: schemaOver(state),
    apply(operation, origin) {
      enterSession(state, operation.place.path);
      applyOne(state, operation, origin);
      if (operation.conditional) doubt(state, operation);
    },
    fork: () => catalogOf(forkState(state)),
  };
}

const appliers: Appliers = {
  ...tableOperations,
  ...columnOperations,
  ...constraintOperations,
  ...indexOperations,
  ...viewOperations,
  ...typeOperations,
  ...objectOperations,
  ...triggerOperations,
  opaque: markNamed,
  insert: nothing,
  update: nothing,
  delete: nothing,
  merge: nothing,
  copy: nothing,
  select: nothing,
  comment: nothing,
  "create-statistics": nothing,
  replication: nothing,
  "vacuum-full": nothing,
  vacuum: nothing,
  analyze: nothing,
  "set-parameter": nothing,
  transaction: nothing,
  "alter-system": nothing,
  other: nothing,
};

function applyOne<K extends OperationKind>(
  state: State,
  operation: Operation & { readonly kind: K },
  origin: Origin,
): void {
  const apply = appliers[operation.kind] as (state: State, operation: Operation, origin: Origin) => void;
  apply(state, operation, origin);
}

/** Temporary relations end with the session; each file is taken to have its own. */
function enterSession(state: State, path: string): void {
  if (state.session === path) return;
  state.session = path;
  if (state.temporary.size > 0) drop(state, ...[...state.temporary].map((name) => temporaryRelation(state, name)));
  state.temporary.clear();
}

function temporaryRelation(state: State, name: string): Dropped {
  return { what: state.tables.has(name) ? "table" : "view", name };
}

/** It may not have run: a table that it alters is not as sure as before. */
function doubt(state: State, operation: Operation): void {
  if (!("table" in operation) || operation.table === undefined || operation.kind === "create-table") return;
  const table = writableTable(state, operation.table);
  if (table) table.complete = false;
}

function schemaOver(state: State): Schema {
  return {
    table: (name) => findTable(state, name),
    index: (name) => {
      const own = resolve(state, name);
      const owner = state.indexes.get(own);
      if (owner === undefined) return undefined;
      return (state.tables.get(owner) ?? state.views.get(owner))?.indexes.get(own);
    },
    view: (name) => state.views.get(resolve(state, name)),
    type: (name) => state.types.get(name),
    functions: (name) => state.functions.get(name) ?? [],
    sequence: (name) => state.sequences.get(resolve(state, name)),
    schema: (name) => state.schemas.get(name),
    tables: () => state.tables.values(),
    childrenOf: (name) => tablesAt(state, state.heirs.to(name)).filter(({ parents }) => parents.includes(name)),
    usersOfType: (name) => columnsOfType(state, name),
    viewsOf: (table, column) => viewsOf(state, resolve(state, table), column),
    foreignKeysTo: (table) =>
      foreignKeysTo(state, resolve(state, table)).map(({ table: from, constraint }) => ({
        table: from,
        constraint: { ...constraint.definition, name: constraint.name },
      })),
  };
}
