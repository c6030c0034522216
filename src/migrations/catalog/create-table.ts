import type { Constraint } from "../constraint.ts";
import type { Name, OperationOf } from "../operation.ts";
import { addColumnNotNull, putDefined } from "./add-column.ts";
import { addConstraint, type Adding } from "./add-constraint.ts";
import { copyLike } from "./copy-like.ts";
import { drop } from "./drop.ts";
import { inheritAll } from "./inherit.ts";
import { bareOf } from "../name.ts";
import { addPartition } from "./partition.ts";
import type { Origin } from "./schema.ts";
import { relationExists, resolve, type State, type TableRecord } from "./state.ts";
import { newTable } from "./table-record.ts";

type CreateTable = OperationOf<"create-table">;

export function createTable(state: State, operation: CreateTable, origin: Origin): void {
  const temporary = operation.persistence === "temporary";
  const name = temporary ? `pg_temp.${bareOf(operation.table)}` : operation.table;
  if ((operation.ifNotExists || operation.conditional) && relationExists(state, name)) return;
  const table = makeRoom(state, name, origin);
  if (temporary) state.temporary.add(name);
  table.persistence = operation.persistence;
  table.partitioned = operation.partitionBy !== undefined;
  if (operation.as) table.complete = false;

  const adding: Adding = { origin: table.origin, withTable: true, only: false };
  for (const parent of operation.inherits ?? []) inheritAll(state, table, resolve(state, parent), origin);
  if (operation.partitionOf) addPartition(state, table, operation.partitionOf, origin);
  if (operation.of !== undefined) takeAttributes(state, table, operation.of, adding);
  for (const column of operation.columns) putDefined(state, table, column, adding);
  copyLike(state, table, operation, origin);
  addAll(state, table, operation, adding);
}

/** `OF type`: its columns are the type's attributes. */
function takeAttributes(state: State, table: TableRecord, of: Name, adding: Adding): void {
  const type = state.types.get(of);
  const attributes = type?.kind === "composite" ? type.attributes : undefined;
  table.of = of;
  if (!attributes) table.complete = false;
  for (const column of attributes ?? []) putDefined(state, table, column, adding);
}

/** A table that stands already was dropped unseen: the new one takes its place, and is not to be relied on. */
function makeRoom(state: State, name: string, origin: Origin): TableRecord {
  const old = state.tables.get(name);
  if (old) drop(state, { what: "table", name });
  const table = newTable(state, name, old?.origin ?? origin);
  table.complete = !old;
  state.tables.set(name, table);
  return table;
}

/** CHECKs first, then NOT NULLs, then the primary key, other keys, and foreign keys: so the server gives names. */
function addAll(state: State, table: TableRecord, operation: CreateTable, adding: Adding): void {
  const written = withoutRepeatedKeys([
    ...operation.columns.flatMap((column) => column.constraints),
    ...operation.constraints,
  ]);
  const add = (...types: Constraint["type"][]): void => {
    for (const constraint of written)
      if (types.includes(constraint.type)) addConstraint(state, table, constraint, adding);
  };
  add("check");
  for (const column of operation.columns) addColumnNotNull(state, table, column, adding);
  add("not-null");
  add("primary-key");
  add("unique", "exclusion");
  add("foreign-key");
}

/** `id int PRIMARY KEY UNIQUE` has one index: keys on the same columns are one, the first. */
function withoutRepeatedKeys(constraints: readonly Constraint[]): readonly Constraint[] {
  const seen = new Map<string, Constraint>();
  const keys = constraints.filter((one) => one.type === "primary-key" || one.type === "unique");
  for (const key of [...keys].sort((a, b) => Number(b.type === "primary-key") - Number(a.type === "primary-key"))) {
    const columns = JSON.stringify([key.columns, key.include ?? [], key.deferrable]);
    const first = seen.get(columns);
    seen.set(columns, first ? { ...first, ...nameOf(first, key) } : key);
  }
  const kept = new Set(seen.values());
  return [...kept, ...constraints.filter((one) => !keys.includes(one as (typeof keys)[number]))];
}

function nameOf(first: Constraint, repeated: Constraint): { readonly name?: string } {
  const name = first.name ?? repeated.name;
  return name === undefined ? {} : { name };
}
