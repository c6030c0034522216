import { createCatalog } from "../../../src/migrations/catalog/catalog.ts";
import { postgres } from "../../../src/migrations/databases/index.ts";
import { durations } from "../../../src/migrations/effect.ts";
import { lockModes, type LockMode } from "../../../src/migrations/operation.ts";
import { readOperations } from "../../../src/migrations/sql/read.ts";
import { loadSqlParser } from "../../../src/syntax/load.ts";
import { sorted, type Seen } from "./observe.ts";

const parser = await loadSqlParser();
const read = (sql: string, path: string) => readOperations(sql, { path, parser }).operations;

/** What we say of a statement, given what stands. */
export function claim(given: string, statement: string, version: number): Seen {
  const catalog = createCatalog();
  for (const operation of read(given, "given.sql")) catalog.apply(operation, "deployed");
  const stood = (name: string): boolean => names.has(name);
  const names = new Set([...catalog.schema.tables()].map(({ name }) => name));
  for (const operation of read(given, "given.sql"))
    if (operation.kind === "create-view" || operation.kind === "create-materialized-view") names.add(operation.view);

  const locks: Record<string, LockMode> = {};
  let [duration, outsideTransaction] = [0, false];
  let fails: string | undefined;
  let timeZone = "UTC";
  for (const operation of read(statement, "change.sql")) {
    if (operation.kind === "set-parameter" && operation.parameter.toLowerCase() === "timezone")
      timeZone = operation.value ?? timeZone;
    const effect = postgres.effect(
      operation,
      catalog.schema,
      { engine: "postgres", version, assumed: false },
      timeZone,
    );
    for (const { table, mode } of effect.locks) {
      if (!stood(table) || mode === "ACCESS SHARE" || mode === "ROW SHARE") continue;
      const known = locks[table];
      if (known === undefined || lockModes.indexOf(known) < lockModes.indexOf(mode)) locks[table] = mode;
    }
    duration = Math.max(duration, durations.indexOf(effect.duration));
    outsideTransaction ||= effect.outsideTransaction;
    fails ??= effect.fails?.sqlstate;
    catalog.apply(operation, "change");
  }
  if (outsideTransaction) return { locks: {}, duration: "instant", outsideTransaction };
  if (fails !== undefined) return { locks: {}, duration: "instant", fails, outsideTransaction };
  return { locks: sorted(locks), duration: durations[duration]!, outsideTransaction };
}
