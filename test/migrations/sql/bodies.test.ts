import { describe, expect, it } from "vitest";
import { itReads, read } from "./cases.ts";

const inBlock = { within: "do-block" } as const;
const inFunction = { within: "function" } as const;

describe("a DO block is what it runs", () => {
  itReads({
    "statement by statement": [
      "DO $$ BEGIN UPDATE t SET a = 1; ALTER TABLE t DROP b; END $$",
      { kind: "update", table: "t", where: "all", ...inBlock },
      { kind: "drop-column", table: "t", column: "b", ...inBlock },
    ],
    "with the language in front, and in plain quotes": [
      "DO LANGUAGE plpgsql 'BEGIN EXECUTE ''DROP TABLE a''; DROP TABLE b; END'",
      { kind: "drop-table", table: "a", ...inBlock },
      { kind: "drop-table", table: "b", ...inBlock },
    ],
    "under an IF it may not run": [
      "DO $$ BEGIN IF NOT EXISTS (SELECT 1 FROM pg_type WHERE typname = 'x') THEN CREATE TYPE x AS ENUM ('a'); ELSIF true THEN DROP TABLE b; ELSE DROP TABLE c; END IF; DROP TABLE d; END $$",
      { kind: "select", reads: ["pg_type"], ...inBlock },
      { kind: "create-enum", type: "x", conditional: true },
      { kind: "drop-table", table: "b", conditional: true },
      { kind: "drop-table", table: "c", conditional: true },
      { kind: "drop-table", table: "d" },
    ],
    "in a LOOP it may run often": [
      "DO $$ DECLARE r record; BEGIN FOR r IN SELECT id FROM t LOOP UPDATE u SET a = 1 WHERE id = r.id; COMMIT; END LOOP; LOOP DELETE FROM u; EXIT; END LOOP; END $$",
      { kind: "select", reads: ["t"] },
      { kind: "update", table: "u", conditional: true },
      { kind: "transaction", action: "commit", conditional: true },
      { kind: "delete", table: "u", conditional: true },
    ],
    "in a CASE one of them runs": [
      "DO $$ BEGIN CASE WHEN true THEN DROP TABLE a; ELSE DROP TABLE b; END CASE; END $$",
      { kind: "drop-table", table: "a", conditional: true },
      { kind: "drop-table", table: "b", conditional: true },
    ],
    "behind EXCEPTION it mostly does not, in front of it it does": [
      "DO $$ BEGIN ALTER TABLE t ADD a int; EXCEPTION WHEN duplicate_column THEN DROP TABLE b; END $$",
      { kind: "add-column", table: "t", column: "a" },
      { kind: "drop-table", table: "b", conditional: true },
    ],
    "in a block of a block it runs": [
      "DO $$ BEGIN BEGIN DROP TABLE a; END; DECLARE n int; BEGIN DROP TABLE b; END; END $$",
      { kind: "drop-table", table: "a" },
      { kind: "drop-table", table: "b" },
    ],
    "queries of declarations, assignments and INTO": [
      "DO $$ DECLARE n int := (SELECT max(a) FROM x); r record; BEGIN n := (SELECT 1 FROM y); SELECT a INTO r FROM z; END $$",
      { kind: "select", reads: ["x"] },
      { kind: "select", reads: ["y"] },
      { kind: "select", reads: ["z"] },
    ],
    "types that are only known by others": [
      "DO $$ DECLARE a t.a%TYPE; r t%ROWTYPE; BEGIN DROP TABLE t; END $$",
      { kind: "drop-table", table: "t" },
    ],
    "in another language it could be anything": [
      "DO $$ import os $$ LANGUAGE plpython3u",
      { kind: "opaque", cause: "statement", reason: expect.stringContaining("plpython3u") },
    ],
    "that cannot be read, it could be anything, and what follows is read": [
      "DO $$ BEGIN DROP TABLE END $$; DO $$ nonsense $$; DROP TABLE z",
      { kind: "opaque", ...inBlock },
      { kind: "opaque", ...inBlock },
      { kind: "drop-table", table: "z" },
    ],
  });

  it("says nothing of a condition where there is none", () => {
    for (const operation of read("DO $$ BEGIN DROP TABLE a; BEGIN DROP TABLE b; END; END $$"))
      expect(operation).not.toHaveProperty("conditional");
  });
});

describe("EXECUTE", () => {
  const executed = (sql: string): string => `DO $$ DECLARE n text; r record; BEGIN ${sql} END $$`;
  itReads({
    "of a constant": [executed("EXECUTE 'DROP TABLE a';"), { kind: "drop-table", table: "a", ...inBlock }],
    "of constants put together": [
      executed("EXECUTE 'DROP TABLE ' || 'a' || ', b';"),
      { kind: "drop-table", table: "a", statement: 1 },
      { kind: "drop-table", table: "b", statement: 1 },
    ],
    "of a format whose parts are constants": [
      executed("EXECUTE format('ALTER TABLE %I ADD a text DEFAULT %L', 'My T', 'it''s');"),
      { kind: "add-column", table: "My T", definition: { default: { sql: "'it''s'" } } },
    ],
    "of several statements": [
      executed("EXECUTE 'DROP TABLE a; DROP TABLE b';"),
      { kind: "drop-table", table: "a" },
      { kind: "drop-table", table: "b" },
    ],
    "of a variable could be anything": [executed("EXECUTE n;"), { kind: "opaque", cause: "dynamic", ...inBlock }],
    "of a part that is not constant could be anything": [
      executed("EXECUTE 'DROP TABLE ' || quote_ident(n); EXECUTE format('DROP TABLE %I', n);"),
      { kind: "opaque", cause: "dynamic", reason: expect.stringContaining("quote_ident(n)") },
      { kind: "opaque", cause: "dynamic" },
    ],
    "in a loop over what it yields": [
      executed("FOR r IN EXECUTE 'SELECT * FROM t' LOOP EXECUTE r.ddl; END LOOP;"),
      { kind: "select", reads: ["t"] },
      { kind: "opaque", cause: "dynamic", conditional: true },
    ],
    "of what is not SQL": [executed("EXECUTE 'DROP TABEL a';"), { kind: "opaque", cause: "syntax", ...inBlock }],
    "of a block": [
      executed("EXECUTE 'DO $x$ BEGIN DROP TABLE a; END $x$';"),
      { kind: "drop-table", table: "a", ...inBlock },
    ],
  });
});

describe("a function does nothing before it is called", () => {
  const made = "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS 'DELETE FROM t'; ";
  const create = { kind: "create-function", function: "f", body: [{ kind: "delete", table: "t", ...inFunction }] };
  const ran = { kind: "delete", table: "t", ...inFunction } as const;
  itReads({
    "nor when it is only made": [made, { ...create, kind: "create-function" }],
    "by SELECT": [`${made} SELECT f()`, { kind: "create-function" }, { kind: "select", calls: ["f"] }, ran],
    "by its schema": [
      "CREATE FUNCTION s.f() RETURNS void LANGUAGE sql AS 'DELETE FROM t'; SELECT f(); SELECT s.f()",
      { kind: "create-function", function: "s.f" },
      { kind: "select", calls: ["f"] },
      { kind: "select", calls: ["s.f"] },
      ran,
    ],
    "by the search path": [
      `SET search_path = s; ${made} SELECT f()`,
      { kind: "set-parameter" },
      { kind: "create-function", function: "s.f" },
      { kind: "select" },
      { kind: "delete", table: "s.t" },
    ],
    "by CALL, which is nothing but that": [
      "CREATE PROCEDURE p() LANGUAGE plpgsql AS $$ BEGIN DROP TABLE a; END $$; CALL p(); CALL q()",
      { kind: "create-function", routine: "procedure" },
      { kind: "drop-table", table: "a", ...inFunction },
      { kind: "other", detail: "CALL q" },
    ],
    "from where rows are changed": [
      `${made} INSERT INTO a SELECT f(); UPDATE a SET b = f()::text WHERE id = 1`,
      { kind: "create-function" },
      { kind: "insert", table: "a" },
      ran,
      { kind: "update", table: "a" },
      ran,
    ],
    "by another, which is called": [
      `${made} CREATE FUNCTION g() RETURNS void LANGUAGE plpgsql AS $$ BEGIN IF true THEN PERFORM f(); END IF; END $$; SELECT g()`,
      { kind: "create-function" },
      { kind: "create-function", function: "g", body: [{ kind: "select", conditional: true }, ran] },
      { kind: "select", calls: ["g"] },
      { kind: "select", calls: ["f"], conditional: true },
      { ...ran, conditional: true },
    ],
    "from a block": [
      `${made} DO $$ BEGIN PERFORM f(); END $$`,
      { kind: "create-function" },
      { kind: "select", calls: ["f"], ...inBlock },
      { kind: "delete", table: "t", ...inBlock },
    ],
    "as it was made last": [
      `${made} CREATE OR REPLACE FUNCTION f() RETURNS void LANGUAGE sql AS 'TRUNCATE u'; SELECT f()`,
      { kind: "create-function" },
      { kind: "create-function", replace: true },
      { kind: "select" },
      { kind: "truncate", table: "u" },
    ],
    "all of its name, for only the server knows which it is": [
      "CREATE FUNCTION f(a int) RETURNS void LANGUAGE sql AS 'DELETE FROM a'; CREATE FUNCTION f(a text) RETURNS void LANGUAGE sql AS 'DELETE FROM b'; SELECT f(x) FROM y",
      { kind: "create-function" },
      { kind: "create-function" },
      { kind: "select", calls: ["f"] },
      { kind: "delete", table: "a" },
      { kind: "delete", table: "b" },
    ],
    "no longer when it is dropped or renamed": [
      "CREATE FUNCTION f(a int) RETURNS void LANGUAGE sql AS 'DELETE FROM a'; CREATE FUNCTION f(a text) RETURNS void LANGUAGE sql AS 'DELETE FROM b'; DROP FUNCTION f(int); SELECT f(x) FROM y; ALTER FUNCTION f RENAME TO g; SELECT f(x) FROM y",
      { kind: "create-function" },
      { kind: "create-function" },
      { kind: "drop-function", arguments: ["int4"] },
      { kind: "select" },
      { kind: "delete", table: "b" },
      { kind: "drop-function" },
      { kind: "select" },
    ],
    "nor does it set anything before that": [
      "CREATE FUNCTION g() RETURNS void LANGUAGE plpgsql AS $$ BEGIN SET search_path = s; DROP FUNCTION f(); DELETE FROM t; END $$; CREATE TABLE t ()",
      { kind: "create-function", body: [{}, {}, { kind: "delete", table: "s.t" }] },
      { kind: "create-table", table: "t" },
    ],
    "when its body is no string": [
      "CREATE PROCEDURE p() BEGIN ATOMIC DELETE FROM a; INSERT INTO b VALUES (CASE WHEN true THEN 1 END); END; CALL p()",
      { kind: "create-function", language: "sql" },
      { kind: "delete", table: "a", ...inFunction },
      { kind: "insert", table: "b", ...inFunction },
    ],
    "when its body is one value": [
      `${made} CREATE FUNCTION g() RETURNS int RETURN f(); SELECT g()`,
      { kind: "create-function" },
      { kind: "create-function", function: "g" },
      { kind: "select", calls: ["g"] },
      { kind: "select", calls: ["f"] },
      ran,
    ],
  });
});

describe("calls come to an end", () => {
  const body = (name: string, ...calls: readonly string[]): string =>
    `CREATE OR REPLACE FUNCTION ${name}() RETURNS void LANGUAGE plpgsql AS $$ BEGIN ${calls.map((call) => `PERFORM ${call}();`).join(" ")} DELETE FROM t; END $$; `;

  it("of a function that calls itself", () => {
    const operations = read(`${body("f", "f", "f")} SELECT f();`);
    expect(operations.slice(1)).toMatchObject([
      { kind: "select", calls: ["f"] },
      { kind: "select", calls: ["f"] },
      { kind: "select", calls: ["f"] },
      { kind: "delete", table: "t" },
    ]);
  });

  it("of a function that calls itself, and is made again and again", () => {
    const operations = read(`${body("f", "f", "f").repeat(40)} SELECT f();`);
    expect(operations.filter(({ kind }) => kind === "delete")).toHaveLength(1);
  });

  it("of functions that call each other", () => {
    const operations = read(`${body("f", "g")} ${body("g", "f")} ${body("f", "g")} SELECT f();`);
    expect(operations.filter(({ kind }) => kind === "delete").length).toBeGreaterThan(1);
  });

  it("of functions that call the one before twice: what is too much to follow is said to be so", () => {
    const names = Array.from({ length: 40 }, (_, at) => `f${at}`);
    const chain = names
      .map((name, at) => (at === 0 ? body(name) : body(name, names[at - 1]!, names[at - 1]!)))
      .join("");
    const operations = read(`${chain} SELECT f39();`);
    expect(operations.at(-1)).toMatchObject({ kind: "opaque", reason: expect.stringContaining("f39") });
    expect(operations.length).toBeLessThan(100);
  });
});
