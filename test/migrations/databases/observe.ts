import type { Sql } from "postgres";
import type { Duration } from "../../../src/migrations/effect.ts";
import { lockModes, type LockMode } from "../../../src/migrations/operation.ts";

/** What a server did while it carried out a statement, or what we say that it does. */
export interface Seen {
  /** By table, the strongest; what only readers hold is left out. */
  readonly locks: Readonly<Record<string, LockMode>>;
  readonly duration: Duration;
  /** SQLSTATE, when it was refused. */
  readonly fails?: string | undefined;
  readonly outsideTransaction: boolean;
}

interface Relation {
  readonly oid: number;
  readonly name: string;
  readonly file: number;
  /** Bytes. */
  readonly size: string;
  readonly scans: string;
}

const relations = `SELECT c.oid::int AS oid, c.relname AS name, c.relfilenode::int AS file,
  pg_relation_size(c.oid)::text AS size,
  coalesce(pg_stat_get_xact_numscans(c.oid), 0)::text AS scans
  FROM pg_class c WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'm', 'v')`;

/** Modes that neither readers nor writers wait for. */
const unnoticed = new Set(["ACCESS SHARE", "ROW SHARE"]);

/** Carries a statement out in a transaction of its own, and undoes it again. */
export async function observe(sql: Sql, statement: string, notices: string[]): Promise<Seen> {
  await sql.unsafe("BEGIN");
  // Inside, where no count of earlier scans is carried off any more.
  const before = (await sql.unsafe(relations)) as unknown as readonly Relation[];
  notices.length = 0;
  try {
    await sql.unsafe("SET LOCAL client_min_messages = debug1");
    await sql.unsafe(statement);
    const said = [...notices];
    await sql.unsafe("SET LOCAL client_min_messages = warning");
    const held = (await sql.unsafe(
      "SELECT relation::int AS oid, mode FROM pg_locks WHERE locktype = 'relation' AND pid = pg_backend_pid()",
    )) as unknown as readonly { readonly oid: number; readonly mode: string }[];
    const after = (await sql.unsafe(relations)) as unknown as readonly Relation[];
    const locks = strongest(before, held);
    return { locks, duration: durationOf(before, after, said), outsideTransaction: false };
  } catch (error) {
    const { code = "", message = "" } = error as { code?: string; message?: string };
    if (code === "25001") return { locks: {}, duration: "instant", outsideTransaction: true };
    if (code === "") throw error;
    // Before 12 it had a code of its own.
    if (/cannot run inside a transaction block/.test(message))
      return { locks: {}, duration: "instant", outsideTransaction: true };
    return { locks: {}, duration: "instant", fails: code, outsideTransaction: false };
  } finally {
    await sql.unsafe("ROLLBACK");
  }
}

function strongest(
  before: readonly Relation[],
  held: readonly { readonly oid: number; readonly mode: string }[],
): Readonly<Record<string, LockMode>> {
  const names = new Map(before.map(({ oid, name }) => [oid, name]));
  const locks: Record<string, LockMode> = {};
  for (const { oid, mode } of held) {
    const name = names.get(oid);
    const spelled = spell(mode);
    if (name === undefined || unnoticed.has(spelled)) continue;
    const known = locks[name];
    if (known === undefined || lockModes.indexOf(known) < lockModes.indexOf(spelled)) locks[name] = spelled;
  }
  return sorted(locks);
}

/** `ShareUpdateExclusiveLock` is SHARE UPDATE EXCLUSIVE. */
function spell(mode: string): LockMode {
  return mode
    .replace(/Lock$/, "")
    .replaceAll(/(?<=[a-z])(?=[A-Z])/g, " ")
    .toUpperCase() as LockMode;
}

function durationOf(before: readonly Relation[], after: readonly Relation[], said: readonly string[]): Duration {
  const now = new Map(after.map((one) => [one.oid, one]));
  if (said.some((text) => text.startsWith("rewriting table"))) return "rewrite";
  // What TRUNCATE leaves behind is a new file too, and empty: nothing was written.
  const kept = before.filter(({ oid }) => (now.get(oid)?.size ?? "0") !== "0");
  if (kept.some(({ oid, file }) => now.get(oid)!.file !== file)) return "rewrite";
  const known = new Set(kept.map(({ name }) => name));
  const built = said.flatMap((text) => /^building index ".*" on table "(.*)"/.exec(text)?.[1] ?? []);
  if (built.some((table) => known.has(table))) return "build";
  const isScanned = kept.some(({ oid, scans }) => now.get(oid)!.scans !== scans);
  return isScanned || said.some((text) => text.startsWith("verifying table")) ? "scan" : "instant";
}

export function sorted<T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
