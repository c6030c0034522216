import { describe, expect, it } from "vitest";
import { readOperations } from "../../../src/migrations/sql/read.ts";
import { parser } from "./cases.ts";

/** Kind, line, column and last line of each operation, and the lines of what is not read. */
function outline(sql: string): { readonly operations: readonly unknown[]; readonly unread: readonly unknown[] } {
  const { operations, unread } = readOperations(sql, { path: "migration.sql", parser });
  return {
    operations: operations.map(({ kind, place }) => [kind, place.line, place.column, place.endLine]),
    unread: unread.map(({ line }) => line),
  };
}

describe("what is broken costs only itself", () => {
  it.each<[string, string, readonly unknown[], readonly number[]]>([
    [
      "a misspelt statement between good ones",
      "CREATE TABLE a (x int);\nCREATE TABEL b;\nDROP TABLE c;",
      [
        ["create-table", 1, 1, 1],
        ["opaque", 2, 1, 2],
        ["drop-table", 3, 1, 3],
      ],
      [2],
    ],
    [
      "a missing comma: the line is that of the mistake, the place that of the statement",
      "CREATE TABLE a (\n  x int\n  y text\n);\nDROP TABLE b;",
      [
        ["opaque", 1, 1, 4],
        ["drop-table", 5, 1, 5],
      ],
      [3],
    ],
    [
      "a missing semicolon",
      "DROP TABLE a DROP TABLE b; DROP TABLE c",
      [
        ["opaque", 1, 1, 1],
        ["drop-table", 1, 28, 1],
      ],
      [1],
    ],
    [
      "half a statement at the end",
      "DROP TABLE a;\n  ALTER TABLE b ADD COLUMN",
      [
        ["drop-table", 1, 1, 1],
        ["opaque", 2, 3, 2],
      ],
      [2],
    ],
    [
      "an open parenthesis at the end",
      "DROP TABLE a; CREATE TABLE b (x int",
      [
        ["drop-table", 1, 1, 1],
        ["opaque", 1, 15, 1],
      ],
      [1],
    ],
    [
      "an open quote, as far as it could go",
      "DROP TABLE a;\nINSERT INTO t VALUES ('open);\nDROP TABLE b;",
      [
        ["drop-table", 1, 1, 1],
        ["opaque", 2, 1, 2],
        ["drop-table", 3, 1, 3],
      ],
      [2],
    ],
    [
      "an open dollar quote, as far as it could go",
      "DROP TABLE a;\nDO $$ BEGIN DROP TABLE b;\nDROP TABLE c;",
      [
        ["drop-table", 1, 1, 1],
        ["opaque", 2, 1, 2],
        ["drop-table", 3, 1, 3],
      ],
      [2],
    ],
    [
      "what is left of a merge",
      "<<<<<<< HEAD\nDROP TABLE a;\n=======\nDROP TABLE b;\n>>>>>>> branch\nDROP TABLE c;\nDROP TABLE d;",
      [
        ["opaque", 1, 1, 2],
        ["opaque", 3, 1, 4],
        ["opaque", 5, 1, 6],
        ["drop-table", 7, 1, 7],
      ],
      [1, 3, 5],
    ],
    [
      "a NUL character, behind which more could hide",
      'DROP TABLE "a\0b"; DROP TABLE c',
      [
        ["opaque", 1, 1, 1],
        ["drop-table", 1, 19, 1],
      ],
      [1],
    ],
    [
      "another database's words",
      "CREATE TABLE `a` (id int AUTO_INCREMENT);\nDROP TABLE b;",
      [
        ["opaque", 1, 1, 1],
        ["drop-table", 2, 1, 2],
      ],
      [1],
    ],
  ])("%s", (_, sql, operations, unread) => {
    expect(outline(sql)).toEqual({ operations, unread });
  });

  it.each([
    ["nothing", ""],
    ["blanks", " \n\t\r\n"],
    ["a comment", "-- DROP TABLE a;"],
    ["comments within comments", "/* DROP /* TABLE */ a; */"],
    ["semicolons", ";;\n; ;"],
  ])("nothing is read of %s", (_, sql) => {
    expect(outline(sql)).toEqual({ operations: [], unread: [] });
  });

  it("what is not understood keeps its text and its reason", () => {
    const { operations, unread } = readOperations("SELECT 1;\n\n CREATE TABEL b;", { path: "a/b.sql", parser });
    const reason = 'syntax error at or near "TABEL"';
    expect(operations[1]).toMatchObject({ kind: "opaque", cause: "syntax", reason, sql: "CREATE TABEL b" });
    expect(unread).toEqual([{ path: "a/b.sql", line: 3, reason }]);
  });

  it("a mistake in a body leaves the file readable", () => {
    const sql = "DO $$\nBEGIN\n  EXECUTE 'DROP TABEL a';\nEND $$;\nDROP TABLE b;";
    expect(outline(sql)).toEqual({
      operations: [
        ["opaque", 3, 12, 3],
        ["drop-table", 5, 1, 5],
      ],
      unread: [],
    });
  });

  it("psql's commands and templates are no mistakes", () => {
    expect(outline("\\i other.sql\nDROP TABLE {{ name }};").unread).toEqual([]);
  });
});
