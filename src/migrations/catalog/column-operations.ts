import { addColumnNotNull, ownSequence, putDefined } from "./add-column.ts";
import { addConstraint, type Adding } from "./add-constraint.ts";
import { addNotNull } from "./add-not-null.ts";
import { nothing, type Appliers } from "./appliers.ts";
import { notNullOn } from "./constraint-record.ts";
import { drop } from "./drop.ts";
import { inHeirs } from "./heirs.ts";
import { sequencesOf } from "./lookup.ts";
import type { Name, OperationOf } from "../operation.ts";
import { renameColumn } from "./rename-column.ts";
import type { Origin } from "./schema.ts";
import type { ColumnRecord, State } from "./state.ts";
import { findTable, learntColumn, learntTable, putColumn } from "./table-record.ts";

export const columnOperations = {
  "add-column": addColumn,
  "drop-column": (state, { table, column, only }) => {
    const known = findTable(state, table);
    if (known && only) leaveToHeirs(state, known.name, column);
    if (known) drop(state, { what: "column", table: known.name, name: column });
  },
  "rename-column": (state, { table, column, to }) => renameColumn(state, table, column, to),
  "alter-column-type": (state, operation) =>
    alter(state, operation, (column) => ({
      ...without(column, "collation"),
      type: operation.type,
      ...(operation.collation === undefined ? {} : { collation: operation.collation }),
    })),
  "set-default": (state, operation) => alter(state, operation, (column) => ({ ...column, default: operation.default })),
  "drop-default": (state, operation) => alter(state, operation, (column) => ({ ...column, default: undefined })),
  "set-not-null": (state, { table, column, only = false }, origin) => {
    const known = learntTable(state, table);
    if (known) addNotNull(state, known, column, { origin, only, notValid: false, withTable: false });
  },
  "drop-not-null": (state, { table, column }) => {
    const known = learntTable(state, table);
    const constraint = known && notNullOn(known, column);
    if (constraint) drop(state, { what: "constraint", table: known.name, name: constraint.name });
    else if (known) putColumn(state, known, { ...learntColumn(known, column), notNull: false });
  },
  "set-expression": (state, operation) =>
    alter(state, operation, (column) => ({
      ...column,
      generated: { kind: column.generated?.kind ?? "stored", expression: operation.expression },
    })),
  "drop-expression": (state, operation) => alter(state, operation, (column) => without(column, "generated")),
  "add-identity": (state, operation, origin) => {
    const known = learntTable(state, operation.table);
    if (known) ownSequence(state, known.name, operation.column, origin);
    alter(state, operation, (column) => ({ ...column, identity: operation.generated }));
  },
  "set-identity": (state, operation) =>
    alter(state, operation, (column) =>
      operation.generated === undefined ? column : { ...column, identity: operation.generated },
    ),
  "drop-identity": (state, operation) => {
    const known = findTable(state, operation.table);
    alter(state, operation, (column) => without(column, "identity"));
    for (const { name } of known ? sequencesOf(state, known.name, operation.column) : [])
      drop(state, { what: "sequence", name });
  },
  "set-column-options": nothing,
} satisfies Partial<Appliers>;

function addColumn(state: State, operation: OperationOf<"add-column">, origin: Origin): void {
  const { column, definition, only = false } = operation;
  const table = learntTable(state, operation.table);
  if (!table) return;
  if (table.columns.has(column) && (operation.ifNotExists || operation.conditional)) return;
  const adding: Adding = { origin, withTable: true, only };
  const added = putDefined(state, table, definition, adding);
  if (!only)
    inHeirs(state, table.name, (heir) => {
      const own = heir.columns.get(column);
      const inherited = { ...added, local: false, parents: 1 };
      putColumn(
        state,
        heir,
        own ? { ...own, parents: own.parents + 1 } : withoutIdentityUnlessPartition(heir, inherited),
      );
      return !own;
    });
  addColumnNotNull(state, table, definition, adding);
  for (const constraint of definition.constraints)
    if (constraint.type !== "not-null") addConstraint(state, table, constraint, adding);
}

/** A partition draws from the parent's sequence; a child that only inherits has a plain column. */
function withoutIdentityUnlessPartition(
  heir: { readonly partitionOf?: Name },
  { identity, ...column }: ColumnRecord,
): ColumnRecord {
  return identity && heir.partitionOf !== undefined ? { ...column, identity } : column;
}

interface OnColumn {
  readonly table: Name;
  readonly column: string;
  readonly only?: boolean;
}

/** `DROP COLUMN` with ONLY: what the heirs inherited is their own from now on. */
function leaveToHeirs(state: State, table: Name, column: string): void {
  inHeirs(state, table, (heir) => {
    const inherited = heir.columns.get(column);
    if (inherited) putColumn(state, heir, { ...inherited, local: true });
    return false;
  });
}

/** Changes a column of a table and of all that inherit it. */
function alter(state: State, at: OnColumn, change: (column: ColumnRecord) => ColumnRecord): void {
  const table = learntTable(state, at.table);
  if (!table) return;
  putColumn(state, table, change(learntColumn(table, at.column)));
  if (at.only) return;
  inHeirs(state, table.name, (heir) => {
    const column = heir.columns.get(at.column);
    if (column) putColumn(state, heir, change(column));
    return column !== undefined;
  });
}

function without(column: ColumnRecord, key: "collation" | "generated" | "identity"): ColumnRecord {
  const { [key]: _, ...rest } = column;
  return rest;
}
