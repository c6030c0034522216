import type { DataType, Expression } from "../column.ts";
import type { Name } from "../operation.ts";
import { nameIn } from "../name.ts";
import type { Origin } from "./schema.ts";
import { relationExists, resolve, type ColumnRecord, type State, type TableRecord } from "./state.ts";

export function newTable(state: State, name: Name, origin: Origin): TableRecord {
  return {
    owner: state.owner,
    name,
    complete: true,
    origin,
    persistence: "permanent",
    columns: new Map(),
    constraints: new Map(),
    indexes: new Map(),
    triggers: new Map(),
    partitioned: false,
    partitions: [],
    parents: [],
    rowSecurity: false,
    policies: new Set(),
  };
}

export function findTable(state: State, name: Name): TableRecord | undefined {
  return state.tables.get(resolve(state, name));
}

/** A table to write to, if it is known. */
export function writableTable(state: State, name: Name): TableRecord | undefined {
  const table = findTable(state, name);
  if (!table || table.owner === state.owner) return table;
  const own: TableRecord = {
    ...table,
    owner: state.owner,
    columns: new Map(table.columns),
    constraints: new Map(table.constraints),
    indexes: new Map(table.indexes),
    triggers: new Map(table.triggers),
    partitions: [...table.partitions],
    policies: new Set(table.policies),
  };
  state.tables.set(own.name, own);
  return own;
}

/**
 * A table to write to. One that nobody was seen to create is learnt of by what is done to it: it stands, everywhere,
 * and is not complete. `undefined` for what is no table.
 */
export function learntTable(state: State, name: Name): TableRecord | undefined {
  const known = writableTable(state, name);
  if (known) return known;
  if (relationExists(state, resolve(state, name))) return undefined;
  const table = newTable(state, name, "deployed");
  table.complete = false;
  state.tables.set(name, table);
  return table;
}

/** A column to replace. One that nobody was seen to add is learnt of, as tables are. */
export function learntColumn(table: TableRecord, name: string): ColumnRecord {
  const known = table.columns.get(name);
  if (known) return known;
  table.complete = false;
  return {
    name,
    type: undefined,
    notNull: undefined,
    default: undefined,
    origin: "deployed",
    local: true,
    parents: 0,
  };
}

export function putColumn(state: State, table: TableRecord, column: ColumnRecord): void {
  table.columns.set(column.name, column);
  for (const used of [...usedByType(column.type), ...usedBy(column.default), ...usedBy(column.generated?.expression)])
    state.users.add(used, table.name);
}

function usedByType(type: DataType | undefined): readonly Name[] {
  return type ? [type.name] : [];
}

export function usedBy(expression: Expression | undefined): readonly Name[] {
  if (!expression || expression.calls.length === 0) return [];
  const sequence = sequenceOf(expression);
  return sequence === undefined ? expression.calls : [...expression.calls, sequence];
}

/** The sequence that `nextval('…')` draws from. */
export function sequenceOf(expression: Expression | undefined): Name | undefined {
  if (!expression?.calls.includes("nextval") && !expression?.calls.includes("pg_catalog.nextval")) return undefined;
  const quoted = /\bnextval\s*\(\s*'((?:[^']|'')+)'/i.exec(expression.sql)?.[1];
  if (quoted === undefined) return undefined;
  const parts = [...quoted.matchAll(/"((?:[^"]|"")+)"|([^".\s]+)/g)].map(
    ([, exact, folded]) => exact?.replaceAll('""', '"') ?? folded!.toLowerCase(),
  );
  const bare = parts.at(-1);
  return bare === undefined ? undefined : nameIn(parts.at(-2) ?? "public", bare);
}
