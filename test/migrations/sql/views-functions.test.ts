import { describe, expect, it } from "vitest";
import type { OperationOf } from "../../../src/migrations/operation.ts";
import { itReads, read } from "./cases.ts";

describe("CREATE VIEW", () => {
  itReads({
    "a view, its columns by their names, and what it reads": [
      "CREATE VIEW v AS SELECT a, t.b AS c, lower(d), e::text FROM s.t JOIN u USING (id)",
      {
        kind: "create-view",
        view: "v",
        replace: false,
        temporary: false,
        columns: ["a", "c", "lower", "e"],
        reads: ["s.t", "u"],
        query: "SELECT a, t.b AS c, lower(d), e::text FROM s.t JOIN u USING (id)",
      },
    ],
    "columns that are given": [
      "CREATE OR REPLACE VIEW s.v (x, y) WITH (security_invoker) AS SELECT 1, 2",
      { kind: "create-view", view: "s.v", replace: true, columns: ["x", "y"], reads: [], query: "SELECT 1, 2" },
    ],
    "columns that only the tables know": [
      "CREATE TEMP VIEW v AS SELECT * FROM t; CREATE VIEW v AS TABLE t; CREATE VIEW v AS SELECT a, 1 FROM t",
      { kind: "create-view", temporary: true, columns: undefined },
      { kind: "create-view", columns: undefined, reads: ["t"] },
      { kind: "create-view", columns: undefined },
    ],
    "of several queries, the first names the columns": [
      "CREATE VIEW v AS SELECT a FROM x UNION ALL SELECT b FROM y",
      { kind: "create-view", columns: ["a"], reads: ["x", "y"] },
    ],
    "what a WITH makes is not read": [
      "CREATE VIEW v AS WITH x AS (SELECT id FROM t) SELECT x.id FROM x, s.x",
      { kind: "create-view", reads: ["s.x", "t"] },
    ],
    "a recursive one does not read itself": [
      "CREATE RECURSIVE VIEW r (n) AS VALUES (1) UNION ALL SELECT n + 1 FROM r JOIN t ON true",
      { kind: "create-view", view: "r", columns: ["n"], reads: ["t"] },
    ],
    "its options are none of its query": [
      "CREATE VIEW v AS SELECT 'with check option' AS a FROM t WITH CASCADED CHECK OPTION",
      { kind: "create-view", query: "SELECT 'with check option' AS a FROM t" },
    ],
    "a view called as": [`CREATE VIEW "as" AS SELECT 1 AS a`, { kind: "create-view", query: "SELECT 1 AS a" }],
  });
});

describe("views that stand", () => {
  itReads({
    "dropped, several at once": [
      "DROP VIEW IF EXISTS v, s.w CASCADE",
      { kind: "drop-view", view: "v", cascade: true, ifExists: true, statement: 0 },
      { kind: "drop-view", view: "s.w", cascade: true, ifExists: true, statement: 0 },
    ],
    "renamed, in their schema": [
      "ALTER VIEW v RENAME TO w; ALTER MATERIALIZED VIEW s.m RENAME TO n",
      { kind: "rename-view", view: "v", to: "w" },
      { kind: "rename-view", view: "s.m", to: "s.n" },
    ],
    moved: [
      "ALTER VIEW v SET SCHEMA x; ALTER MATERIALIZED VIEW m SET SCHEMA x",
      { kind: "set-schema", object: "view", table: "v", to: "x" },
      { kind: "set-schema", object: "materialized-view", table: "m", to: "x" },
    ],
  });
});

describe("materialized views", () => {
  itReads({
    made: [
      "CREATE MATERIALIZED VIEW IF NOT EXISTS m AS SELECT a FROM t",
      {
        kind: "create-materialized-view",
        view: "m",
        reads: ["t"],
        withData: true,
        ifNotExists: true,
        query: "SELECT a FROM t",
      },
    ],
    "made empty": [
      "CREATE MATERIALIZED VIEW s.m (a) WITH (fillfactor = 70) TABLESPACE fast AS SELECT 1 FROM t WITH NO DATA",
      { kind: "create-materialized-view", view: "s.m", withData: false, ifNotExists: false, query: "SELECT 1 FROM t" },
    ],
    filled: [
      "REFRESH MATERIALIZED VIEW s.m; REFRESH MATERIALIZED VIEW CONCURRENTLY m; REFRESH MATERIALIZED VIEW m WITH NO DATA",
      { kind: "refresh-materialized-view", view: "s.m", concurrently: false, withData: true },
      { kind: "refresh-materialized-view", view: "m", concurrently: true, withData: true },
      { kind: "refresh-materialized-view", view: "m", concurrently: false, withData: false },
    ],
    dropped: [
      "DROP MATERIALIZED VIEW IF EXISTS m CASCADE",
      { kind: "drop-materialized-view", view: "m", cascade: true, ifExists: true },
    ],
    "with other options, by their words": [
      "ALTER MATERIALIZED VIEW m CLUSTER ON i, SET (fillfactor = 70)",
      { kind: "set-table-options", table: "m", options: ["CLUSTER ON i"] },
      { kind: "set-table-options", table: "m", options: ["SET (fillfactor = 70)"] },
    ],
  });
});

describe("functions", () => {
  itReads({
    "one with all that can be said": [
      "CREATE OR REPLACE FUNCTION s.f(a int, OUT b text, VARIADIC c text[] DEFAULT '{}') IMMUTABLE LANGUAGE SQL AS $$ SELECT 'x' $$",
      {
        kind: "create-function",
        function: "s.f",
        arguments: ["int4", "text[]"],
        routine: "function",
        replace: true,
        volatility: "immutable",
        language: "sql",
        body: [{ kind: "select", within: "function" }],
      },
    ],
    "what they return": [
      "CREATE FUNCTION f() RETURNS SETOF s.users STABLE LANGUAGE sql AS 'TABLE s.users'; CREATE FUNCTION g() RETURNS TABLE (a int, b int) LANGUAGE sql AS 'SELECT 1, 2'",
      { kind: "create-function", returns: "s.users", volatility: "stable" },
      { kind: "create-function", returns: "record", arguments: [], volatility: "volatile" },
    ],
    "a procedure": [
      "CREATE PROCEDURE p(a int) LANGUAGE sql AS 'DELETE FROM t'",
      { kind: "create-function", function: "p", routine: "procedure", returns: undefined, body: [{ kind: "delete" }] },
    ],
    "those in other languages": [
      "CREATE FUNCTION f() RETURNS int AS 'lib', 'sym' LANGUAGE C; CREATE FUNCTION g() RETURNS int LANGUAGE plpython3u AS 'DROP TABLE t'",
      { kind: "create-function", language: "c", body: [] },
      { kind: "create-function", language: "plpython3u", body: [] },
    ],
    "one expression takes the place of the call": [
      "CREATE FUNCTION f(x int) RETURNS int IMMUTABLE LANGUAGE sql AS $$ SELECT abs(x) + 1 $$; CREATE FUNCTION g(x int) RETURNS int LANGUAGE sql RETURN abs(x)",
      { kind: "create-function", inlined: { calls: ["abs"], columns: ["x"] } },
      { kind: "create-function", inlined: { calls: ["abs"], columns: ["x"] }, language: "sql" },
    ],
    changed: [
      "ALTER FUNCTION f(int) STABLE; ALTER PROCEDURE s.p() SET search_path = x",
      { kind: "alter-function", function: "f", arguments: ["int4"], routine: "function", volatility: "stable" },
      { kind: "alter-function", function: "s.p", arguments: [], routine: "procedure" },
    ],
    "renamed: who calls the old name finds nothing": [
      "ALTER FUNCTION f(int, text) RENAME TO g; ALTER PROCEDURE p RENAME TO q",
      { kind: "drop-function", function: "f", arguments: ["int4", "text"], routine: "function" },
      { kind: "drop-function", function: "p", routine: "procedure" },
    ],
    "moved and given away": [
      "ALTER FUNCTION s.f(int) SET SCHEMA x; ALTER FUNCTION f OWNER TO o",
      { kind: "set-schema", object: "function", table: "s.f", to: "x" },
      { kind: "set-owner", object: "function", table: "f", owner: "o" },
    ],
    dropped: [
      "DROP FUNCTION IF EXISTS f(int, text[]), s.g CASCADE; DROP PROCEDURE p; DROP AGGREGATE a(int); DROP ROUTINE r()",
      { kind: "drop-function", function: "f", arguments: ["int4", "text[]"], cascade: true, ifExists: true },
      { kind: "drop-function", function: "s.g", arguments: [], cascade: true },
      { kind: "drop-function", function: "p", routine: "procedure", cascade: false, ifExists: false },
      { kind: "drop-function", function: "a", routine: "aggregate", arguments: ["int4"] },
      { kind: "drop-function", function: "r" },
    ],
  });

  it.each([
    ["reads a table", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT a FROM t'"],
    ["does several things", "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'DELETE FROM t; SELECT 1'"],
    ["is not in SQL", "CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS 'BEGIN RETURN 1; END'"],
  ])("no expression takes the place of one that %s", (_, sql) => {
    const [operation] = read(sql) as OperationOf<"create-function">[];
    expect(operation?.kind).toBe("create-function");
    expect(operation).not.toHaveProperty("inlined");
  });
});

describe("triggers and rules", () => {
  itReads({
    "triggers, with what sets them off": [
      "CREATE TRIGGER g BEFORE INSERT OR UPDATE OF a, b ON s.t FOR EACH ROW WHEN (OLD.a > 1) EXECUTE FUNCTION s.f(); CREATE OR REPLACE TRIGGER g AFTER TRUNCATE OR DELETE ON t EXECUTE PROCEDURE f('x')",
      {
        kind: "create-trigger",
        table: "s.t",
        trigger: "g",
        function: "s.f",
        replace: false,
        events: ["insert", "update"],
        constraint: false,
      },
      { kind: "create-trigger", table: "t", function: "f", replace: true, events: ["delete", "truncate"] },
    ],
    "a constraint trigger, and one instead of": [
      "CREATE CONSTRAINT TRIGGER g AFTER DELETE ON t DEFERRABLE FOR EACH ROW EXECUTE FUNCTION f(); CREATE TRIGGER g INSTEAD OF UPDATE ON v FOR EACH ROW EXECUTE FUNCTION f()",
      { kind: "create-trigger", constraint: true, events: ["delete"] },
      { kind: "create-trigger", table: "v", constraint: false, events: ["update"] },
    ],
    dropped: [
      "DROP TRIGGER IF EXISTS g ON s.t CASCADE; DROP TRIGGER g ON t; DROP RULE r ON s.t",
      { kind: "drop-trigger", table: "s.t", trigger: "g", cascade: true, ifExists: true },
      { kind: "drop-trigger", table: "t", trigger: "g", cascade: false, ifExists: false },
      { kind: "drop-rule", table: "s.t", rule: "r" },
    ],
    rules: [
      "CREATE OR REPLACE RULE r AS ON INSERT TO s.t DO INSTEAD DELETE FROM u",
      { kind: "create-rule", table: "s.t", rule: "r" },
    ],
    "in the schema of the search path": [
      "SET search_path = x; CREATE TRIGGER g AFTER INSERT ON t EXECUTE FUNCTION f(); DROP TRIGGER g ON t",
      { kind: "set-parameter" },
      { kind: "create-trigger", table: "x.t", function: "x.f" },
      { kind: "drop-trigger", table: "x.t" },
    ],
  });
});

describe("policies and rights", () => {
  itReads({
    "policies, which permit unless they restrict": [
      "CREATE POLICY p ON s.t USING (true); CREATE POLICY p ON t AS RESTRICTIVE FOR SELECT TO r USING (a = 1); CREATE POLICY p ON t AS PERMISSIVE USING (true)",
      { kind: "create-policy", table: "s.t", policy: "p", restrictive: false },
      { kind: "create-policy", table: "t", policy: "p", restrictive: true },
      { kind: "create-policy", restrictive: false },
    ],
    "policies that stand": [
      "ALTER POLICY p ON t USING (false); ALTER POLICY p ON s.t RENAME TO q; DROP POLICY IF EXISTS p ON s.t",
      { kind: "alter-policy", table: "t", policy: "p" },
      { kind: "alter-policy", table: "s.t", policy: "p" },
      { kind: "drop-policy", table: "s.t", policy: "p" },
    ],
    "rights on tables": [
      "GRANT SELECT (a), UPDATE ON s.t, u TO r, PUBLIC WITH GRANT OPTION; REVOKE ALL PRIVILEGES ON t FROM CURRENT_USER CASCADE",
      {
        kind: "grant",
        object: "table",
        names: ["s.t", "u"],
        privileges: ["select", "update"],
        to: ["r", "public"],
      },
      { kind: "revoke", object: "table", names: ["t"], privileges: ["all"], from: ["current_user"] },
    ],
    "rights on all that is there, on functions, and to come": [
      "GRANT ALL ON ALL TABLES IN SCHEMA s TO r; GRANT EXECUTE ON FUNCTION s.f(int) TO r; ALTER DEFAULT PRIVILEGES GRANT SELECT ON TABLES TO r",
      { kind: "grant", object: "all in schema", names: ["s"], privileges: ["all"], to: ["r"] },
      { kind: "grant", object: "function", names: ["s.f"], privileges: ["execute"] },
      { kind: "other" },
    ],
    roles: [
      "GRANT admin TO joe; REVOKE admin FROM joe; CREATE ROLE r; ALTER ROLE r SUPERUSER; DROP ROLE r, s; ALTER ROLE r RENAME TO q; ALTER USER u SET x = 1",
      { kind: "grant", object: "role", names: ["admin"], to: ["joe"] },
      { kind: "revoke", object: "role", names: ["admin"], from: ["joe"] },
      { kind: "alter-role", role: "r", change: "create" },
      { kind: "alter-role", role: "r", change: "alter" },
      { kind: "alter-role", role: "r", change: "drop" },
      { kind: "alter-role", role: "s", change: "drop" },
      { kind: "alter-role", role: "r", change: "rename" },
      { kind: "alter-role", role: "u", change: "alter" },
    ],
    "dropping all that somebody owns could be anything": ["DROP OWNED BY r", { kind: "opaque", cause: "statement" }],
    "publications and subscriptions": [
      "CREATE PUBLICATION p FOR TABLE s.t, u (a); ALTER PUBLICATION p ADD TABLE t; DROP PUBLICATION p; CREATE SUBSCRIPTION s CONNECTION 'x' PUBLICATION p; DROP SUBSCRIPTION s",
      { kind: "replication", tables: ["s.t", "u"], change: "create" },
      { kind: "replication", tables: ["t"], change: "alter" },
      { kind: "replication", tables: [], change: "drop" },
      { kind: "replication", tables: [], change: "create" },
      { kind: "replication", tables: [], change: "drop" },
    ],
  });
});
