import { describe, expect, it } from "vitest";
import type { Operation } from "../../../src/migrations/operation.ts";
import { read } from "./cases.ts";

const at = ({ place }: Operation): readonly number[] => [place.line, place.column, place.endLine];
const places = (sql: string): readonly (readonly number[])[] => read(sql).map(at);

describe("a statement stands where its first word does, and ends with its last", () => {
  it.each<[string, string, readonly (readonly number[])[]]>([
    ["alone", "DROP TABLE a", [[1, 1, 1]]],
    ["behind blank lines", "\n\n  DROP TABLE a;\n\n", [[3, 3, 3]]],
    ["behind comments", "-- one\n/* two\n */ DROP TABLE a; -- three", [[3, 5, 3]]],
    ["over several lines", "CREATE TABLE a (\n  x int\n)\n;\n", [[1, 1, 3]]],
    [
      "behind others on its line",
      "DROP TABLE a; DROP TABLE b;DROP TABLE c",
      [
        [1, 1, 1],
        [1, 15, 1],
        [1, 28, 1],
      ],
    ],
    [
      "with a comment in front of its semicolon",
      "DROP TABLE a -- why\n;\nDROP TABLE b /* why\n*/;",
      [
        [1, 1, 1],
        [3, 1, 3],
      ],
    ],
    [
      "behind Windows' line ends",
      "DROP TABLE a;\r\n\r\n DROP TABLE b\r\n;\r\nDROP TABLE c;",
      [
        [1, 1, 1],
        [3, 2, 3],
        [5, 1, 5],
      ],
    ],
    [
      "behind letters of several bytes, and of two units",
      "/* größe */ DROP TABLE a; COMMENT ON TABLE a IS '🚢 日本'; DROP TABLE b;\n/* 🚢 */ DROP TABLE c",
      [
        [1, 13, 1],
        [1, 27, 1],
        [1, 58, 1],
        [2, 10, 2],
      ],
    ],
    [
      "behind semicolons in quotes",
      "SELECT ';\n;', $$;\n;$$, \";\n\";\nDROP TABLE b",
      [
        [1, 1, 4],
        [5, 1, 5],
      ],
    ],
    [
      "behind a byte order mark",
      "\uFEFFDROP TABLE a;\nDROP TABLE b",
      [
        [1, 2, 1],
        [2, 1, 2],
      ],
    ],
    [
      "with several tables",
      "SELECT 1;\nDROP TABLE a,\n  b",
      [
        [1, 1, 1],
        [2, 1, 3],
        [2, 1, 3],
      ],
    ],
  ])("%s", (_, sql, expected) => {
    expect(places(sql)).toEqual(expected);
  });

  it("has its text, as it is written", () => {
    const sql = "  DROP  TABLE\n  größe -- why\n ; SELECT 1";
    expect(read(sql).map((operation) => operation.sql)).toEqual(["DROP  TABLE\n  größe", "SELECT 1"]);
  });

  it("counts statements, and operations of one share its number", () => {
    const sql =
      "DROP TABLE a, b; ALTER TABLE c DROP x, DROP y; DO $$ BEGIN DROP TABLE d; DROP TABLE e, f; END $$; DROP TABLE g";
    const numbers = read(sql).map(({ statement }) => statement);
    expect(new Set(numbers).size).toBe(5);
    expect(numbers[0]).toBe(numbers[1]);
    expect(numbers[2]).toBe(numbers[3]);
    expect(numbers[5]).toBe(numbers[6]);
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  });
});

describe("a statement of a body stands where it is written", () => {
  it.each<[string, string, readonly (readonly number[])[]]>([
    [
      "in a block",
      "SELECT 1;\nDO $$\nDECLARE\n  n int;\nBEGIN\n  DROP TABLE a;\n  ALTER TABLE b\n    DROP c,\n    DROP d;\nEND\n$$;\nSELECT 2",
      [
        [1, 1, 1],
        [6, 3, 6],
        [8, 5, 8],
        [9, 5, 9],
        [12, 1, 12],
      ],
    ],
    [
      "alike, on one line",
      "DO $$ BEGIN DELETE FROM t; DELETE FROM t; DELETE FROM t; END $$",
      [
        [1, 13, 1],
        [1, 28, 1],
        [1, 43, 1],
      ],
    ],
    [
      "with letters of two units, and Windows' line ends",
      "/* 🚢 */ DO $$\r\nBEGIN\r\n  /* 🚢 */ DROP TABLE größe; DROP TABLE a;\r\nEND $$;\r\nDROP TABLE b",
      [
        [3, 12, 3],
        [3, 30, 3],
        [5, 1, 5],
      ],
    ],
    [
      "with INTO, PERFORM and a condition",
      "DO $$ DECLARE r record; BEGIN\n  SELECT a INTO r FROM t;\n  PERFORM f();\n  IF g() THEN NULL; END IF;\nEND $$",
      [
        [2, 3, 2],
        [3, 3, 3],
        [4, 3, 4],
      ],
    ],
    [
      "as a string",
      "DO $$ BEGIN\n  EXECUTE 'DROP TABLE a';\n  EXECUTE\n    $q$\n    DROP TABLE b\n    $q$;\nEND $$",
      [
        [2, 12, 2],
        [5, 5, 5],
      ],
    ],
    [
      "put together: where that is done",
      "DO $$ BEGIN\n  EXECUTE 'DROP TABLE ' || 'a';\n  EXECUTE format('DROP TABLE %I', b);\n EXECUTE 'COMMENT ON TABLE a IS ''x''';\nEND $$",
      [
        [2, 3, 2],
        [3, 3, 3],
        [4, 2, 4],
      ],
    ],
    ["in single quotes", "DO 'BEGIN\n  DROP TABLE a; END'", [[2, 3, 2]]],
    ["in a block of a block", "DO $x$ BEGIN\n  EXECUTE 'DO $y$ BEGIN\n DROP TABLE a; END $y$';\nEND $x$", [[3, 2, 3]]],
  ])("%s", (_, sql, expected) => {
    expect(places(sql)).toEqual(expected);
  });

  it.each<[string, string, readonly (readonly number[])[]]>([
    [
      "in SQL",
      "CREATE FUNCTION f() RETURNS void\nLANGUAGE sql\nAS $$\n  DELETE FROM a;\n  DELETE FROM b\n  WHERE x;\n$$;",
      [
        [4, 3, 4],
        [5, 3, 6],
      ],
    ],
    [
      "in PL/pgSQL, behind defaults with quotes",
      "CREATE FUNCTION f(a text DEFAULT 'x\ny') RETURNS void LANGUAGE plpgsql AS $$\nBEGIN\n  DELETE FROM a;\nEND $$;",
      [[4, 3, 4]],
    ],
    [
      "BEGIN ATOMIC",
      "CREATE PROCEDURE p()\nBEGIN ATOMIC\n  DELETE FROM a;\n  DELETE FROM b;\nEND;",
      [
        [3, 3, 3],
        [4, 3, 4],
      ],
    ],
    ["RETURN", "CREATE FUNCTION f() RETURNS int\n  RETURN g();", [[2, 10, 2]]],
    [
      "with doubled quotes: where they begin",
      "CREATE FUNCTION f() RETURNS text LANGUAGE sql\n  AS 'SELECT ''x''';",
      [[2, 3, 2]],
    ],
  ])("of a function %s", (_, sql, expected) => {
    const [made] = read(sql);
    expect(made?.kind === "create-function" && made.body.map(at)).toEqual(expected);
  });

  it("also when it is called from elsewhere", () => {
    const sql = "CREATE FUNCTION f() RETURNS void LANGUAGE sql AS $$\n  DELETE FROM a;\n$$;\n\nSELECT f();";
    expect(places(sql)).toEqual([
      [1, 1, 3],
      [5, 1, 5],
      [2, 3, 2],
    ]);
  });
});
