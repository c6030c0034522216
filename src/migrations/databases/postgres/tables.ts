import type { Table } from "../../catalog/schema.ts";
import type { Effect, HeldLock } from "../../effect.ts";
import type { Name, OperationOf } from "../../operation.ts";
import { isNew } from "../../subject.ts";
import {
  failing,
  family,
  instant,
  lock,
  locks,
  named,
  nothing,
  referencedBy,
  working,
  type Effects,
  type Situation,
} from "./situation.ts";

/** https://www.postgresql.org/docs/current/sql-altertable.html, sql-createtable, sql-droptable, sql-truncate, sql-cluster */
export const tableEffects = {
  "create-table": createTable,
  "drop-table": dropTable,
  "rename-table": ({ table }) => instant(lock(table)),
  "set-schema": ({ object, table }) => (relations.has(object) ? instant(lock(table)) : nothing),
  truncate: (operation, situation) => instant(...locks(truncated(operation, situation))),
  "lock-table": ({ table, mode, only }, situation) => instant(...locks(family(table, situation, only), mode)),
  "set-logged": ({ table, logged }, { schema }) => {
    const now = schema.table(table)?.persistence;
    const isSo = now !== undefined && (now === "unlogged") !== logged;
    return isSo ? instant(lock(table)) : working("rewrite", [table], lock(table));
  },
  "set-tablespace": ({ table }) => working("rewrite", [table], lock(table)),
  "set-access-method": ({ table }) => working("rewrite", [table], lock(table)),
  "cluster-table": ({ table }) =>
    table === undefined
      ? { ...nothing, duration: "rewrite", outsideTransaction: true }
      : working("rewrite", [table], lock(table)),
  "set-table-options": ({ table, options }) =>
    instant(lock(table, options.every(isSoft) ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE")),
  "set-owner": ({ object, table }) => (relations.has(object) ? instant(lock(table)) : nothing),
  "replica-identity": ({ table }) => instant(lock(table)),
  inherit: ({ table, parent, inherit }) =>
    instant(lock(table), ...(inherit ? [lock(parent, "SHARE UPDATE EXCLUSIVE")] : [])),
  "attach-partition": attachPartition,
  "detach-partition": detachPartition,
} satisfies Partial<Effects>;

const relations: ReadonlySet<string> = new Set(["table", "view", "materialized-view", "foreign-table", "sequence"]);

/** Storage parameters and the index to cluster on change nothing that a query rests on. */
function isSoft(option: string): boolean {
  return /^(?:(?:re)?set\s*\(|cluster\s+on\b|set\s+without\s+cluster\b)/i.test(option);
}

function createTable(operation: OperationOf<"create-table">, situation: Situation): Effect {
  const constraints = [...operation.constraints, ...operation.columns.flatMap((column) => column.constraints)];
  const referenced = constraints.flatMap((one) =>
    one.type === "foreign-key" && one.references.table !== operation.table ? [one.references.table] : [],
  );
  const held = [
    ...locks(referenced, "SHARE ROW EXCLUSIVE"),
    ...locks(operation.inherits ?? [], "SHARE UPDATE EXCLUSIVE"),
  ];
  const { partitionOf, as } = operation;
  if (as) return as.withData && as.reads.length > 0 ? working("scan", as.reads, ...held) : instant(...held);
  if (!partitionOf) return instant(...held);
  const parent = lock(partitionOf.parent);
  const rest = partitionOf.isDefault ? undefined : defaultPartition(partitionOf.parent, situation);
  return rest === undefined ? instant(parent, ...held) : working("scan", [rest], parent, lock(rest), ...held);
}

/** It is locked, and read: none of its rows may belong to the new partition. */
function defaultPartition(parent: Name, { schema }: Situation): Name | undefined {
  return schema.table(parent)?.partitions.find(({ isDefault }) => isDefault)?.table;
}

function dropTable({ table, cascade }: OperationOf<"drop-table">, situation: Situation): Effect {
  const { schema } = situation;
  const known = schema.table(table);
  const held = [...locks(family(table, situation)), ...locks(referencedBy(known))];
  if (known?.partitionOf !== undefined) held.push(lock(known.partitionOf));
  const referrers = schema.foreignKeysTo(table).filter((one) => one.table.name !== table);
  const views = schema.viewsOf(table);
  const all = instant(
    ...held,
    ...(cascade ? locks([...referrers.map((one) => one.table.name), ...views.map(({ name }) => name)]) : []),
  );
  const inTheWay = referrers.length > 0 ? "constraints" : views.length > 0 ? "views" : undefined;
  if (cascade || inTheWay === undefined) return all;
  return failing(all, "2BP01", `cannot drop table ${named(table)} because ${inTheWay} depend on it`);
}

/** `CASCADE` goes on to every table whose foreign keys point here. */
function truncated({ table, cascade, only }: OperationOf<"truncate">, situation: Situation): readonly Name[] {
  const tables = new Set(family(table, situation, only));
  if (cascade)
    for (const one of tables)
      for (const referrer of situation.schema.foreignKeysTo(one)) tables.add(referrer.table.name);
  return [...tables];
}

/** https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE */
function attachPartition(operation: OperationOf<"attach-partition">, situation: Situation): Effect {
  const { table: parent, partition, isDefault } = operation;
  const { schema, version } = situation;
  const rest = isDefault ? undefined : defaultPartition(parent, situation);
  const held: (HeldLock | undefined)[] = [
    lock(parent, version >= 12 ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE"),
    lock(partition),
    rest === undefined ? undefined : lock(rest),
  ];
  const scanned = isNew(partition, schema) || hasCheck(schema.table(partition)) ? [] : [partition];
  if (rest !== undefined && !hasCheck(schema.table(rest))) scanned.push(rest);
  return scanned.length > 0 ? working("scan", scanned, ...held) : instant(...held);
}

/** A valid CHECK that implies the bound spares the scan. Whether one does is not worked out: people add them for this. */
function hasCheck(table: Table | undefined): boolean {
  for (const { definition, validated } of table?.constraints.values() ?? [])
    if (definition.type === "check" && validated) return true;
  return false;
}

function detachPartition(operation: OperationOf<"detach-partition">, situation: Situation): Effect {
  const { table: parent, partition, concurrently, finalize } = operation;
  const { version } = situation;
  if (concurrently || finalize) {
    const soft = instant(
      lock(parent, "SHARE UPDATE EXCLUSIVE"),
      lock(partition, finalize ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE"),
    );
    return concurrently ? { ...soft, outsideTransaction: true } : soft;
  }
  const rest = defaultPartition(parent, situation);
  return instant(
    lock(parent),
    lock(partition, version >= 14 ? "ACCESS EXCLUSIVE" : "SHARE UPDATE EXCLUSIVE"),
    rest === undefined ? undefined : lock(rest),
  );
}
