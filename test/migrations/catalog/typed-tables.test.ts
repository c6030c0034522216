import { expect, it } from "vitest";
import { read } from "../sql/cases.ts";
import { replay } from "./replay.ts";

/** Whether the catalog takes what it knows of `t` for all, and the columns that it knows. */
it.each<[string, string, boolean, readonly string[]]>([
  ["of a type that is known", "CREATE TYPE x AS (a int, b text); CREATE TABLE t OF x;", true, ["a", "b"]],
  ["of a type that nobody saw", "CREATE TABLE t OF x;", false, []],
  ["of another form of type", "CREATE TYPE x; CREATE TABLE t OF x;", false, []],
  [
    "of a type that was changed before",
    "CREATE TYPE x AS (a int); ALTER TYPE x ADD ATTRIBUTE b int; CREATE TABLE t OF x;",
    false,
    [],
  ],
  [
    "of a type that was changed after",
    "CREATE TYPE x AS (a int); CREATE TABLE t OF x; ALTER TYPE x DROP ATTRIBUTE a CASCADE;",
    false,
    ["a"],
  ],
  [
    "of a type that was renamed, and changed",
    "CREATE TYPE x AS (a int); CREATE TABLE t OF x; ALTER TYPE x RENAME TO y; ALTER TYPE y ADD ATTRIBUTE b int CASCADE;",
    false,
    ["a"],
  ],
  [
    "beside a type that was changed",
    "CREATE TYPE x AS (a int); CREATE TYPE y AS (b int); CREATE TABLE t OF x; ALTER TYPE y ADD ATTRIBUTE c int;",
    true,
    ["a"],
  ],
])("a table %s", (_, sql, complete, columns) => {
  const table = replay(sql).catalog.schema.table("t");
  expect(table?.complete).toBe(complete);
  expect([...(table?.columns.keys() ?? [])]).toEqual(columns);
});

it("a change of a type in a fork leaves the table that it came from as it was", () => {
  const { catalog } = replay("CREATE TYPE x AS (a int); CREATE TABLE t OF x;");
  const before = catalog.schema.table("t");
  const fork = catalog.fork();
  for (const operation of read("ALTER TYPE x ADD ATTRIBUTE b int CASCADE")) fork.apply(operation, "change");
  expect(fork.schema.table("t")?.complete).toBe(false);
  expect(catalog.schema.table("t")).toBe(before);
  expect(before?.complete).toBe(true);
});
