import type { Name, Operation, OperationKind, OperationOf } from "../migrations/operation.ts";

/** Names that an operation frees for others, and those that it takes into use: `table:users`, `column:users.age`. */
export interface Names {
  readonly frees?: readonly string[];
  readonly takes?: readonly string[];
}

export function namesOf<K extends OperationKind>(operation: OperationOf<K>): Names {
  return (names[operation.kind] as ((operation: OperationOf<K>) => Names) | undefined)?.(operation) ?? {};
}

const names: { readonly [K in OperationKind]?: (operation: OperationOf<K>) => Names } = {
  "create-table": ({ table }) => ({ takes: [`table:${table}`] }),
  "drop-table": ({ table }) => ({ frees: [`table:${table}`] }),
  "rename-table": ({ table, to }) => ({ frees: [`table:${table}`], takes: [`table:${to}`] }),
  // A view may stand in for it under the bare name, where the search path finds it.
  "set-schema": ({ table }) => ({ frees: [`table:${table}`, `table:${bare(table)}`] }),
  "create-view": ({ view }) => ({ takes: [`table:${view}`] }),
  "drop-view": ({ view }) => ({ frees: [`table:${view}`] }),
  "create-materialized-view": ({ view }) => ({ takes: [`table:${view}`] }),
  "drop-materialized-view": ({ view }) => ({ frees: [`table:${view}`] }),
  "rename-view": ({ view, to }) => ({ frees: [`table:${view}`], takes: [`table:${to}`] }),

  "add-column": ({ table, column }) => ({ takes: [`column:${table}.${column}`] }),
  "drop-column": ({ table, column }) => ({ frees: [`column:${table}.${column}`] }),
  "rename-column": ({ table, column, to }) => ({
    frees: [`column:${table}.${column}`],
    takes: [`column:${table}.${to}`],
  }),

  "create-index": ({ index }) => (index === undefined ? {} : { takes: [`index:${index}`] }),
  "drop-index": ({ index }) => ({ frees: [`index:${index}`] }),
  "rename-index": ({ index, to }) => ({ frees: [`index:${index}`], takes: [`index:${to}`] }),

  "create-enum": ({ type }) => ({ takes: [`type:${type}`] }),
  "create-type": ({ type }) => ({ takes: [`type:${type}`] }),
  "create-domain": ({ type }) => ({ takes: [`type:${type}`] }),
  "drop-type": ({ type }) => ({ frees: [`type:${type}`] }),
  "rename-type": ({ type, to }) => ({ frees: [`type:${type}`], takes: [`type:${to}`] }),
  "create-function": (at) => ({ takes: [`function:${at.function}`] }),
  "drop-function": (at) => ({ frees: [`function:${at.function}`] }),
  "create-trigger": ({ table, trigger }) => ({ takes: [`trigger:${table}.${trigger}`] }),
  "drop-trigger": ({ table, trigger }) => ({ frees: [`trigger:${table}.${trigger}`] }),
  // What counts is that the table is not left without one.
  "create-policy": ({ table }) => ({ takes: [`policy:${table}`] }),
  "drop-policy": ({ table }) => ({ frees: [`policy:${table}`] }),
  grant: (at) => ({ takes: at.names.map((name) => `right:${name}`) }),
  revoke: (at) => ({ frees: at.names.map((name) => `right:${name}`) }),
};

/** What an operation is about, as its reader would point at it: what it makes, or else what it changes. */
export function subjectOf(operation: Operation): string {
  const { frees = [], takes = [] } = namesOf(operation);
  const name = takes[0] ?? frees[0];
  if (name !== undefined) return name.slice(name.indexOf(":") + 1);
  if ("table" in operation && operation.table !== undefined)
    return "column" in operation ? `${operation.table}.${operation.column}` : operation.table;
  if ("type" in operation) return typeof operation.type === "string" ? operation.type : operation.type.name;
  return "sequence" in operation ? operation.sequence : "schema" in operation ? operation.schema : operation.kind;
}

function bare(name: Name): Name {
  return name.slice(name.indexOf(".") + 1);
}
