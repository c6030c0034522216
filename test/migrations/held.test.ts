import { expect, test } from "vitest";
import { judgeSql, type Situation } from "./judge-sql.ts";

const given = "CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE TABLE c (id int);";

const cases: readonly (readonly [name: string, change: string | readonly string[], held: string[], Situation?])[] = [
  [
    "the table locked last is named first, and each once",
    "BEGIN; ALTER TABLE a ADD x int; ALTER TABLE b ADD x int; ALTER TABLE a ADD y int; UPDATE c SET id = 1; COMMIT;",
    ["`a` and `b`"],
  ],
  [
    "what the same statement locks is not held before it",
    "BEGIN; ALTER TABLE a ADD x int, ADD CONSTRAINT k CHECK (id > 1) NOT VALID, VALIDATE CONSTRAINT k; COMMIT;",
    [],
  ],
  [
    "a lock ends with its transaction",
    "BEGIN; ALTER TABLE a ADD x int; COMMIT; BEGIN; UPDATE c SET id = 1; COMMIT;",
    [],
  ],
  ["outside of a transaction nothing is held", "ALTER TABLE a ADD x int; UPDATE c SET id = 1;", []],
  [
    "a table of this change holds up nobody",
    "BEGIN; CREATE TABLE d (id int); DROP TABLE d; UPDATE c SET id = 1; COMMIT;",
    [],
  ],
  [
    "files that share a transaction share its locks",
    ["ALTER TABLE a ADD x int;", "UPDATE c SET id = 1;"],
    ["`a`"],
    { transaction: "pending" },
  ],
  [
    "files with transactions of their own do not",
    ["ALTER TABLE a ADD x int;", "UPDATE c SET id = 1;"],
    [],
    { transaction: "file" },
  ],
];

test.each(cases)("%s", (_, change, held, situation) => {
  const said = judgeSql(change, { given, ...situation }).findings.flatMap(
    ({ rule, message }) => (rule === "statements-under-access-exclusive" && /locked (.*);/.exec(message)?.[1]) || [],
  );
  expect(said).toEqual(held);
});
