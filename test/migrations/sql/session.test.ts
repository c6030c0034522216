import { describe, expect, it } from "vitest";
import { itReads, read } from "./cases.ts";

const created = { kind: "create-table" } as const;

describe("settings", () => {
  itReads({
    "with their value as text": [
      "SET lock_timeout = '5s'; SET statement_timeout TO 5000; SET x.y = 1.5; SET a = on; SET b = -1; SET c TO 'a', 'b'",
      { kind: "set-parameter", parameter: "lock_timeout", value: "5s", local: false },
      { kind: "set-parameter", parameter: "statement_timeout", value: "5000", local: false },
      { kind: "set-parameter", parameter: "x.y", value: "1.5" },
      { kind: "set-parameter", parameter: "a", value: "on" },
      { kind: "set-parameter", parameter: "b", value: "-1" },
      { kind: "set-parameter", parameter: "c", value: "a, b" },
    ],
    "of the transaction, and of the session": [
      "SET LOCAL lock_timeout = 0; SET SESSION lock_timeout = 0",
      { kind: "set-parameter", value: "0", local: true },
      { kind: "set-parameter", value: "0", local: false },
    ],
    "taken back": [
      "RESET lock_timeout; SET lock_timeout TO DEFAULT",
      { kind: "set-parameter", parameter: "lock_timeout", value: undefined },
      { kind: "set-parameter", parameter: "lock_timeout", value: undefined },
    ],
    "all taken back, of which two matter": [
      "RESET ALL; DISCARD ALL; DISCARD PLANS",
      { kind: "set-parameter", parameter: "lock_timeout", value: undefined, statement: 0 },
      { kind: "set-parameter", parameter: "statement_timeout", value: undefined, statement: 0 },
      { kind: "set-parameter", parameter: "lock_timeout", value: undefined, statement: 1 },
      { kind: "set-parameter", parameter: "statement_timeout", value: undefined, statement: 1 },
      { kind: "other", detail: "DISCARD" },
    ],
    "by a function": [
      "SELECT set_config('lock_timeout', '5s', true); SELECT pg_catalog.set_config('lock_timeout', '5s', false); SELECT set_config('lock_timeout', '5s'::text, false)",
      { kind: "set-parameter", parameter: "lock_timeout", value: "5s", local: true },
      { kind: "set-parameter", parameter: "lock_timeout", value: "5s", local: false },
      { kind: "select", calls: ["set_config"] },
    ],
    "by a function, to what nobody knows": [
      "SELECT set_config('lock_timeout', current_setting('x'), true); SELECT set_config(name, '1', true) FROM t",
      { kind: "select", calls: ["set_config", "current_setting"] },
      { kind: "select", reads: ["t"] },
    ],
    roles: [
      "SET ROLE admin; SET LOCAL ROLE 'x y'; SET SESSION AUTHORIZATION joe",
      { kind: "alter-role", role: "admin", change: "set-role" },
      { kind: "alter-role", role: "x y", change: "set-role" },
      { kind: "set-parameter", parameter: "session_authorization", value: "joe" },
    ],
    "of the server, or of a database": [
      "ALTER SYSTEM SET work_mem = '1GB'; ALTER DATABASE d SET lock_timeout = '1s'",
      { kind: "alter-system", detail: "work_mem" },
      { kind: "alter-system", detail: "lock_timeout" },
    ],
    "that only tell or ask": [
      "SHOW search_path; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE; SET CONSTRAINTS ALL DEFERRED; NOTIFY x; LISTEN x; CHECKPOINT; LOAD 'x'",
      ...Array.from({ length: 7 }, () => ({ kind: "other" }) as const),
    ],
  });
});

describe("the search path says where a name without a schema is", () => {
  itReads({
    "its first schema": [
      `SET search_path = "My Schema", public; CREATE TABLE a (); CREATE TABLE s.b (); CREATE TABLE public.c ()`,
      { kind: "set-parameter", value: "My Schema, public" },
      { ...created, table: "My Schema.a" },
      { ...created, table: "s.b" },
      { ...created, table: "c" },
    ],
    "but the user's own and the server's": [
      `SET search_path TO "$user", pg_catalog, s; CREATE TABLE a ()`,
      { kind: "set-parameter" },
      { ...created, table: "s.a" },
    ],
    "none, as dumps have it": [
      "SELECT pg_catalog.set_config('search_path', '', false); CREATE TABLE public.a (); CREATE TABLE b ()",
      { kind: "set-parameter", parameter: "search_path", value: "" },
      { ...created, table: "a" },
      { ...created, table: "b" },
    ],
    "by a function": [
      `SELECT set_config('search_path', '"S", public', false); CREATE TABLE a ()`,
      { kind: "set-parameter" },
      { ...created, table: "S.a" },
    ],
    "until it is taken back": [
      "SET search_path = s; RESET search_path; CREATE TABLE a (); SET search_path = s; DISCARD ALL; CREATE TABLE b ()",
      { kind: "set-parameter" },
      { kind: "set-parameter" },
      { ...created, table: "a" },
      { kind: "set-parameter" },
      { kind: "set-parameter" },
      { kind: "set-parameter" },
      { ...created, table: "b" },
    ],
    "until the transaction ends, when it is LOCAL": [
      "SET search_path = s; BEGIN; SET LOCAL search_path = x; SET LOCAL search_path = y; CREATE TABLE a (); COMMIT; CREATE TABLE b ()",
      { kind: "set-parameter" },
      { kind: "transaction" },
      { kind: "set-parameter" },
      { kind: "set-parameter" },
      { ...created, table: "y.a" },
      { kind: "transaction" },
      { ...created, table: "s.b" },
    ],
    "a savepoint ends nothing": [
      "SET LOCAL search_path = s; SAVEPOINT a; RELEASE a; CREATE TABLE a (); ROLLBACK; CREATE TABLE b ()",
      { kind: "set-parameter" },
      { kind: "transaction" },
      { kind: "transaction" },
      { ...created, table: "s.a" },
      { kind: "transaction" },
      { ...created, table: "b" },
    ],
  });

  it("begins anew with each script", () => {
    read("SET search_path = s");
    expect(read("CREATE TABLE a ()")).toMatchObject([{ table: "a" }]);
  });
});

describe("transactions", () => {
  itReads({
    begin: [
      "BEGIN; START TRANSACTION; BEGIN ISOLATION LEVEL SERIALIZABLE",
      { kind: "transaction", action: "begin" },
      { kind: "transaction", action: "begin" },
      { kind: "transaction", action: "begin" },
    ],
    end: [
      "COMMIT; END; COMMIT AND CHAIN; PREPARE TRANSACTION 'x'",
      { kind: "transaction", action: "commit" },
      { kind: "transaction", action: "commit" },
      { kind: "transaction", action: "commit" },
      { kind: "transaction", action: "commit" },
    ],
    "are rolled back": [
      "ROLLBACK; ABORT",
      { kind: "transaction", action: "rollback" },
      { kind: "transaction", action: "rollback" },
    ],
    "go on, whatever happens to a part of them": [
      "SAVEPOINT a; ROLLBACK TO a; ROLLBACK TO SAVEPOINT a; RELEASE SAVEPOINT a",
      { kind: "transaction", action: "savepoint" },
      { kind: "transaction", action: "savepoint" },
      { kind: "transaction", action: "savepoint" },
      { kind: "transaction", action: "savepoint" },
    ],
  });
});

describe("maintenance", () => {
  itReads({
    "LOCK of each table": [
      "LOCK TABLE ONLY a, s.b; LOCK a IN ROW EXCLUSIVE MODE; LOCK a IN SHARE UPDATE EXCLUSIVE MODE NOWAIT",
      { kind: "lock-table", table: "a", mode: "ACCESS EXCLUSIVE" },
      { kind: "lock-table", table: "s.b", mode: "ACCESS EXCLUSIVE" },
      { kind: "lock-table", table: "a", mode: "ROW EXCLUSIVE" },
      { kind: "lock-table", table: "a", mode: "SHARE UPDATE EXCLUSIVE" },
    ],
    "VACUUM of all, of each, and in full": [
      "VACUUM; VACUUM (ANALYZE) s.t; VACUUM FULL t; VACUUM (FULL, VERBOSE) t, u; VACUUM (FULL false) t",
      { kind: "vacuum", table: undefined },
      { kind: "vacuum", table: "s.t" },
      { kind: "vacuum-full", table: "t" },
      { kind: "vacuum-full", table: "t" },
      { kind: "vacuum-full", table: "u" },
      { kind: "vacuum", table: "t" },
    ],
    ANALYZE: ["ANALYZE; ANALYZE s.t (a)", { kind: "analyze", table: undefined }, { kind: "analyze", table: "s.t" }],
    statistics: [
      "CREATE STATISTICS st (dependencies) ON a, b FROM s.t; DROP STATISTICS st",
      { kind: "create-statistics", table: "s.t" },
      { kind: "other" },
    ],
  });
});

describe("prepared statements", () => {
  itReads({
    "run when they are executed": [
      "PREPARE p (int) AS DELETE FROM t WHERE id = $1; EXECUTE p (1)",
      { kind: "other", detail: "PREPARE" },
      { kind: "delete", table: "t", where: "by-key", statement: 1 },
    ],
    "could be anything when they come from elsewhere": ["EXECUTE p", { kind: "opaque", cause: "dynamic" }],
    "are explained without being run, unless they are analyzed": [
      "EXPLAIN DELETE FROM t; EXPLAIN ANALYZE DELETE FROM t; EXPLAIN (ANALYZE off) DELETE FROM t",
      { kind: "other", detail: "EXPLAIN" },
      { kind: "delete", table: "t" },
      { kind: "other", detail: "EXPLAIN" },
    ],
    "run as cursors": [
      "DECLARE c CURSOR FOR SELECT * FROM t; FETCH 1 FROM c; CLOSE c",
      { kind: "select", reads: ["t"] },
      { kind: "other" },
      { kind: "other" },
    ],
  });
});

describe("psql", () => {
  itReads({
    "its own settings change nothing": [
      "\\set ON_ERROR_STOP on\n\\echo hi\n\\pset pager off\nDROP TABLE a;\n",
      { kind: "drop-table", table: "a", place: { path: "migration.sql", line: 4, column: 1, endLine: 4 } },
    ],
    "what it brings in from elsewhere could be anything": [
      "\\i other.sql\nDROP TABLE a;\n\\copy t FROM 'x.csv'\nDROP TABLE b;",
      { kind: "opaque", cause: "psql" },
      { kind: "drop-table", table: "a" },
      { kind: "opaque", cause: "psql" },
      { kind: "drop-table", table: "b" },
    ],
    "what a query yields could be anything": [
      "SELECT 'DROP TABLE x' \\gexec\nDROP TABLE a;",
      { kind: "select" },
      { kind: "opaque", cause: "psql" },
      { kind: "drop-table", table: "a" },
    ],
  });
});
