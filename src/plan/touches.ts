import { indexName } from "../migrations/recipes/index-build.ts";
import type { Operation, OperationKind, OperationOf } from "../migrations/operation.ts";
import {
  addConstraint,
  adds,
  afterData,
  all,
  alter,
  alterColumn,
  alterTable,
  change,
  column,
  constrained,
  constraintNamed,
  data,
  defined,
  drop,
  is,
  letsGo,
  movedTo,
  onAnyTable,
  onTable,
  part,
  policy,
  rename,
  rights,
  setDefault,
  setNull,
  trigger,
  uses,
  view,
  type Touch,
} from "./touch.ts";

/** The objects that an operation shares with others, and how. */
export function touchesOf(operation: Operation): readonly Touch[] {
  const touches = touch(operation);
  return [...touches, ...touches.flatMap(([, object]) => inSchema(object))];
}

function touch<K extends OperationKind>(operation: OperationOf<K>): readonly Touch[] {
  return (table[operation.kind] as (operation: OperationOf<K>) => readonly Touch[])(operation);
}

const table: { readonly [K in OperationKind]: (operation: OperationOf<K>) => readonly Touch[] } = {
  "create-table": (at) => [
    change("table", at.table),
    ...at.columns.flatMap((one) => [change("column", column(at.table, one.name)), ...defined(at.table, one)]),
    ...at.constraints.flatMap((constraint) => constrained(at.table, constraint)),
    ...all("table", ...(at.like ?? []), ...(at.inherits ?? []), ...(at.as?.reads ?? [])),
    ...is("rows", ...(at.as?.reads ?? [])),
    ...(at.partitionOf ? [alter(at.partitionOf.parent)] : []),
  ],
  "drop-table": (at) => drop("table", at.table),
  "rename-table": (at) => rename("table", at.table, at.to),
  "set-schema": (at) => [...rename("table", at.table, movedTo(at.table, at.to)), ...is("schema", at.to)],
  truncate: (at) => data({ table: at.table, reads: [] }),
  "lock-table": onTable,
  "set-logged": alterTable,
  "set-tablespace": (at) => [at.object === "index" ? part("index", at.table) : alter(at.table)],
  "set-access-method": alterTable,
  "cluster-table": (at) => [...onAnyTable(at), ...(at.index === undefined ? [] : is("index", at.index))],
  "set-table-options": onTable,
  "set-owner": onTable,
  "replica-identity": (at) => [...onTable(at), ...(at.index === undefined ? [] : is("index", at.index))],
  inherit: (at) => [alter(at.table), alter(at.parent)],
  "attach-partition": (at) => [alter(at.table), change("table", at.partition), ...is("rows", at.partition)],
  "detach-partition": (at) => [alter(at.table), change("table", at.partition)],

  "add-column": (at) => [
    adds("table", at.table),
    change("column", column(at.table, at.column)),
    ...defined(at.table, at.definition),
  ],
  "drop-column": (at) => [
    alter(at.table),
    part("keys", at.table),
    ...drop("column", column(at.table, at.column)),
    // Constraints on it and what they asked of the rows go with it.
    ...is("rows", at.table),
  ],
  "rename-column": (at) => [alter(at.table), ...rename("column", column(at.table, at.column), column(at.table, at.to))],
  "alter-column-type": (at) => [
    alter(at.table),
    change("column", column(at.table, at.column)),
    ...is("type", at.type.name),
    ...is("rows", at.table),
    letsGo,
  ],
  "set-default": (at) => [...setDefault(at), ...is("function", ...at.default.calls), letsGo],
  "drop-default": (at) => [...setDefault(at), letsGo],
  "set-not-null": (at) => [...setNull(at)],
  "drop-not-null": (at) => [...setNull(at)],
  "set-expression": alterColumn("value"),
  "drop-expression": alterColumn("value"),
  "add-identity": alterColumn("default"),
  "set-identity": alterColumn("default"),
  "drop-identity": alterColumn("default"),
  "set-column-options": (at) => [...is("table", at.table), part("column", column(at.table, at.column))],

  "add-check": addConstraint,
  "add-not-null-constraint": addConstraint,
  "add-foreign-key": addConstraint,
  "add-unique": addConstraint,
  "add-primary-key": addConstraint,
  "add-exclusion": addConstraint,
  "validate-constraint": constraintNamed,
  "drop-constraint": (at) => [...constraintNamed(at), part("keys", at.table), part("primary key", at.table), letsGo],
  "rename-constraint": (at) => [...constraintNamed(at), change("constraint", column(at.table, at.to))],
  "alter-constraint": constraintNamed,

  "create-index": (at) => [
    ...is("table", at.table),
    change("index", at.index ?? indexName(at.table, at.columns, at.unique ? "key" : "idx")),
    ...[...at.columns, ...at.include].flatMap((name) =>
      isPlain(name) ? is("column", column(at.table, name)) : all("table", at.table),
    ),
    ...(at.where === undefined ? [] : all("table", at.table)),
    ...(at.unique ? [adds("keys", at.table), ...is("rows", at.table)] : []),
  ],
  "drop-index": (at) => [change("index", at.index), letsGo],
  "rename-index": (at) => rename("index", at.index, at.to),
  reindex: (at) => (at.object === "index" ? is("index", at.name) : is("table", at.name)),
  "attach-index-partition": (at) => [part("index", at.index), part("index", at.partition)],
  "set-index-options": (at) => is("index", at.index),

  "create-view": view,
  "drop-view": (at) => drop("table", at.view),
  "create-materialized-view": (at) => [...view(at), afterData],
  "drop-materialized-view": (at) => drop("table", at.view),
  "refresh-materialized-view": (at) => [...is("table", at.view), afterData],
  "rename-view": (at) => rename("table", at.view, at.to),

  "create-enum": (at) => [change("type", at.type)],
  "add-enum-value": (at) => [part("type", at.type), change("value", column(at.type, at.value))],
  "rename-enum-value": (at) => [
    part("type", at.type),
    ...rename("value", column(at.type, at.value), column(at.type, at.to)),
  ],
  "create-type": (at) => [change("type", at.type)],
  "create-domain": (at) => [change("type", at.type), ...is("type", at.base.name)],
  "alter-domain": (at) => [change("type", at.type)],
  "alter-type": (at) => [change("type", at.type)],
  "drop-type": (at) => drop("type", at.type),
  "rename-type": (at) => rename("type", at.type, at.to),
  "create-sequence": (at) => [change("table", at.sequence)],
  "alter-sequence": (at) => [alter(at.sequence), afterData],
  "drop-sequence": (at) => drop("table", at.sequence),
  // A body is looked into when it runs, or, in SQL, when it is made: what it names must be there.
  "create-function": (at) => [
    change("function", at.function),
    ...at.body.flatMap((one) => touch(one).map(([, object]): Touch => ["is", object])),
  ],
  "alter-function": (at) => [part("function", at.function)],
  "drop-function": (at) => drop("function", at.function),
  "create-schema": (at) => [change("schema", at.schema)],
  "drop-schema": (at) => drop("schema", at.schema),
  "rename-schema": (at) => rename("schema", at.schema, at.to),
  "create-database": (at) => [change("database", at.database)],
  "drop-database": (at) => [change("database", at.database)],
  "create-extension": (at) => [change("extension", at.extension)],
  "drop-extension": (at) => drop("extension", at.extension),

  // What its function does with a row needs the columns that stand before it.
  "create-trigger": (at) => [...trigger(at), ...uses("table", at.table), ...is("function", at.function)],
  "drop-trigger": (at) => [...trigger(at), letsGo],
  "toggle-trigger": (at) =>
    // Switched off for the sake of the data that is changed meanwhile, as a rule.
    [...trigger(at), change("rows", at.table)],
  "create-rule": (at) => [change("rule", column(at.table, at.rule)), ...is("table", at.table)],
  "drop-rule": (at) => [change("rule", column(at.table, at.rule)), ...is("table", at.table)],
  "create-policy": policy,
  "alter-policy": policy,
  "drop-policy": policy,
  "set-row-security": (at) => [...is("table", at.table), change("row security", at.table)],
  grant: rights,
  revoke: rights,
  "alter-role": (at) => [change("role", at.role)],

  insert: (at) => data(at),
  update: (at) => [...data(at, uses), ...is("column", ...at.columns.map((name) => column(at.table, name)))],
  delete: (at) => data(at, uses),
  merge: (at) => data(at),
  copy: (at) =>
    at.table === undefined
      ? [afterData]
      : at.direction === "in"
        ? data({ table: at.table, reads: [] })
        : onAnyTable({ table: at.table }),
  // A function that is called may do anything: `create_hypertable`, `setval`.
  select: (at) => [...all("table", ...at.reads), ...is("function", ...at.calls), afterData],

  comment: (at) => is(commented[at.object] ?? "table", at.name),
  "create-statistics": onTable,
  replication: (at) => is("table", ...at.tables),
  "vacuum-full": onAnyTable,
  vacuum: onAnyTable,
  analyze: onAnyTable,
  "set-parameter": () => [],
  transaction: () => [],
  "alter-system": () => [],
  other: () => [],
  opaque: () => [],
};

const commented: Readonly<Record<string, string>> = {
  column: "column",
  index: "index",
  type: "type",
  domain: "type",
  function: "function",
  schema: "schema",
  constraint: "constraint",
};

function isPlain(name: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_$]*$/u.test(name);
}

/** `table:billing.invoices` counts on the schema `billing`. */
function inSchema(object: string): Touch[] {
  const name = /^(?:table|index|type|function):(?<schema>[^.]+)\./.exec(object)?.groups?.["schema"];
  return name === undefined ? [] : is("schema", name);
}
