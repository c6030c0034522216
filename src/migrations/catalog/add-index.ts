import type { Constraint, ConstraintOf } from "../constraint.ts";
import type { Name } from "../operation.ts";
import { constraintKey, putOver } from "./constraint-record.ts";
import { expressionName } from "./expression-name.ts";
import { heirsOf } from "./heirs.ts";
import { distinctNames, joinColumns, makeUpName } from "./made-up-name.ts";
import { bareOf, nameIn, schemaOf } from "../name.ts";
import type { Origin } from "./schema.ts";
import { relationExists, type IndexRecord, type State, type TableRecord, type ViewRecord } from "./state.ts";

type Key = ConstraintOf<"unique"> | ConstraintOf<"primary-key"> | ConstraintOf<"exclusion">;

export interface NewIndex {
  /** Without the schema, which is always the table's. */
  readonly bare?: string;
  readonly constraint?: Key;
  readonly unique: boolean;
  readonly method: string;
  readonly columns: readonly string[];
  readonly include: readonly string[];
  readonly where?: string;
  readonly only: boolean;
  readonly origin: Origin;
  readonly partOf?: Name;
}

const keyLabels = { "primary-key": "pkey", unique: "key", exclusion: "excl" } as const;

/** One like an index that stands: for a partition, or a table made `LIKE` its own. */
export function alike(index: IndexRecord, table: TableRecord, origin: Origin): NewIndex {
  const constraint = index.constraint === undefined ? undefined : table.constraints.get(index.constraint)?.definition;
  return {
    ...(constraint && isKey(constraint) ? { constraint } : {}),
    unique: index.unique,
    method: index.method,
    columns: index.columns,
    include: index.include,
    ...(index.where === undefined ? {} : { where: index.where }),
    only: false,
    origin,
  };
}

export function isKey(constraint: Constraint): constraint is Key {
  return constraint.type in keyLabels;
}

/** Adds an index, and its constraint, to a table and to all partitions that lack one like it. */
export function addIndex(state: State, first: TableRecord, index: NewIndex): void {
  const waiting: { table: TableRecord; index: NewIndex }[] = [{ table: first, index }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { table, index: spec } = next;
    const record = recordOf(state, table, spec);
    table.indexes.set(record.name, record);
    state.indexes.set(record.name, table.name);
    if (spec.constraint) putConstraintOf(state, table, record, spec.constraint);
    if (!table.partitioned || spec.only) continue;
    const { bare: _, ...same } = spec;
    for (const heir of heirsOf(state, table.name))
      if (!attachAlike(state, heir, record)) waiting.push({ table: heir, index: { ...same, partOf: record.name } });
  }
}

export function addViewIndex(state: State, view: ViewRecord, index: NewIndex): void {
  const record = recordOf(state, view, index);
  state.indexes.set(record.name, view.name);
  state.views.set(view.name, { ...view, indexes: new Map(view.indexes).set(record.name, record) });
}

/** An index that the partition has already becomes part of the parent's. */
export function attachAlike(state: State, heir: TableRecord, parent: IndexRecord): boolean {
  for (const own of heir.indexes.values()) {
    if (own.partOf !== undefined || !isAlike(own, parent)) continue;
    attachIndex(state, heir, own, parent.name);
    return true;
  }
  return false;
}

export function attachIndex(state: State, heir: TableRecord, index: IndexRecord, parent: Name): void {
  heir.indexes.set(index.name, { ...index, partOf: parent });
  const constraint = index.constraint === undefined ? undefined : heir.constraints.get(index.constraint);
  if (constraint) heir.constraints.set(constraint.name, { ...constraint, local: false, parents: 1 });
  completeParent(state, parent);
}

/** An index made `ON ONLY` the parent is whole once every partition has its part. */
export function completeParent(state: State, name: Name): void {
  const owner = state.indexes.get(name);
  const table = owner === undefined ? undefined : state.tables.get(owner);
  const index = table?.indexes.get(name);
  if (!table || !index?.only) return;
  const whole = heirsOf(state, table.name).every((heir) =>
    [...heir.indexes.values()].some((part) => part.partOf === name && !part.only),
  );
  if (!whole) return;
  table.indexes.set(name, { ...index, only: false });
  if (index.partOf !== undefined) completeParent(state, index.partOf);
}

function isAlike(own: IndexRecord, parent: IndexRecord): boolean {
  return (
    own.unique === parent.unique &&
    own.method === parent.method &&
    own.where === parent.where &&
    own.columns.join("\n") === parent.columns.join("\n") &&
    own.include.join("\n") === parent.include.join("\n") &&
    (parent.constraint === undefined || own.constraint !== undefined)
  );
}

function recordOf(state: State, owner: TableRecord | ViewRecord, index: NewIndex): IndexRecord {
  const schema = schemaOf(owner.name);
  const bare = index.bare ?? madeUp(state, owner, index);
  const name = nameIn(schema, bare);
  const known = "constraints" in owner ? owner.indexes.get(name) : undefined;
  return {
    name,
    table: owner.name,
    unique: index.unique,
    method: index.method,
    columns: index.columns,
    include: index.include,
    ...(index.where === undefined ? {} : { where: index.where }),
    ...(index.constraint === undefined ? {} : { constraint: bare }),
    ...(index.partOf === undefined ? {} : { partOf: index.partOf }),
    only: index.only && "partitions" in owner && owner.partitions.length > 0,
    origin: known?.origin ?? index.origin,
  };
}

function madeUp(state: State, owner: TableRecord | ViewRecord, index: NewIndex): string {
  const columns = "columns" in owner && owner.columns instanceof Map ? owner.columns : undefined;
  const names = [...index.columns, ...index.include].map((one) => (columns?.has(one) ? one : expressionName(one)));
  const label = index.constraint ? keyLabels[index.constraint.type] : "idx";
  const middle = label === "pkey" ? "" : joinColumns(distinctNames(names));
  const schema = schemaOf(owner.name);
  const isTaken = (name: string): boolean =>
    relationExists(state, nameIn(schema, name)) ||
    (index.constraint !== undefined && state.constraintNames.has(constraintKey(owner, name)));
  return makeUpName(isTaken, bareOf(owner.name), middle, label);
}

function putConstraintOf(state: State, table: TableRecord, index: IndexRecord, constraint: Key): void {
  const name = bareOf(index.name);
  const inherited = index.partOf !== undefined;
  putOver(state, table, {
    definition: { ...constraint, name },
    name,
    validated: true,
    origin: index.origin,
    noInherit: true,
    local: !inherited,
    parents: inherited ? 1 : 0,
  });
}
