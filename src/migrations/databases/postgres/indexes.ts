import type { Effect } from "../../effect.ts";
import type { OperationOf } from "../../operation.ts";
import {
  failing,
  family,
  instant,
  lock,
  locks,
  named,
  nothing,
  working,
  type Effects,
  type Situation,
} from "./situation.ts";

/** https://www.postgresql.org/docs/current/sql-createindex.html, sql-dropindex, sql-reindex */
export const indexEffects = {
  "create-index": createIndex,
  "drop-index": dropIndex,
  "rename-index": () => nothing,
  reindex,
  "attach-index-partition": () => nothing,
  "set-index-options": () => nothing,
} satisfies Partial<Effects>;

function createIndex(operation: OperationOf<"create-index">, situation: Situation): Effect {
  const { table, concurrently, only, ifNotExists, index } = operation;
  const { schema } = situation;
  const exists = ifNotExists && index !== undefined && schema.index(index) !== undefined;
  const tables = family(table, situation, only);
  if (!concurrently) {
    const held = locks(tables, "SHARE");
    // An index of the partitioned table itself has nothing in it.
    const isEmpty = exists || (only && schema.table(table)?.partitioned === true);
    return isEmpty ? instant(...held) : working("build", tables, ...held);
  }
  const build = { ...working("build", [table], lock(table, "SHARE UPDATE EXCLUSIVE")), outsideTransaction: true };
  if (schema.table(table)?.partitioned !== true) return exists ? { ...build, duration: "instant", works: [] } : build;
  return failing(build, "0A000", `cannot create index on partitioned table ${named(table)} concurrently`);
}

function dropIndex(operation: OperationOf<"drop-index">, { schema }: Situation): Effect {
  const { index, concurrently, cascade } = operation;
  const known = schema.index(index);
  const held = lock(known?.table ?? index, concurrently ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE");
  const effect: Effect = { ...instant(held), outsideTransaction: concurrently };
  if (known?.constraint === undefined || cascade) return effect;
  const { constraint, table } = known;
  return failing(
    effect,
    "2BP01",
    `cannot drop index ${named(index)} because constraint ${constraint} on table ${named(table)} requires it`,
  );
}

function reindex(operation: OperationOf<"reindex">, { schema }: Situation): Effect {
  const { object, name, concurrently } = operation;
  const mode = concurrently ? "SHARE UPDATE EXCLUSIVE" : "SHARE";
  switch (object) {
    case "table":
      return { ...working("build", [name], lock(name, mode)), outsideTransaction: concurrently };
    case "index": {
      const table = schema.index(name)?.table ?? name;
      return { ...working("build", [table], lock(table, mode)), outsideTransaction: concurrently };
    }
    case "schema":
    case "database":
    case "system": {
      const tables =
        object === "schema"
          ? [...schema.tables()].filter((one) => one.name.startsWith(`${name}.`))
          : [...schema.tables()];
      const all = tables.map((one) => one.name);
      return { ...working("build", all, ...locks(all, mode)), outsideTransaction: true };
    }
  }
}
