import { expect, test } from "vitest";
import { judgeSql, type Situation } from "./judge-sql.ts";

const given = "CREATE TABLE a (id int); CREATE TABLE b (id int); CREATE TABLE c (id int);";

interface Case {
  readonly name: string;
  readonly change: string | readonly string[];
  readonly transaction?: NonNullable<Situation["transaction"]>;
  /** Tables that the finding names; `undefined` where there is none. */
  readonly held: string | undefined;
}

const cases: readonly Case[] = [
  {
    name: "the table locked last is named first, and each once",
    change:
      "BEGIN; ALTER TABLE a ADD x int; ALTER TABLE b ADD x int; ALTER TABLE a ADD y int; UPDATE c SET id = 1; COMMIT;",
    held: "`a` and `b`",
  },
  {
    name: "what the same statement locks is not held before it",
    change: "BEGIN; ALTER TABLE a ADD x int, ADD CONSTRAINT k CHECK (id > 1) NOT VALID, VALIDATE CONSTRAINT k; COMMIT;",
    held: undefined,
  },
  {
    name: "a lock ends with its transaction",
    change: "BEGIN; ALTER TABLE a ADD x int; COMMIT; BEGIN; UPDATE c SET id = 1; COMMIT;",
    held: undefined,
  },
  {
    name: "outside of a transaction nothing is held",
    change: "ALTER TABLE a ADD x int; UPDATE c SET id = 1;",
    held: undefined,
  },
  {
    name: "a table of this change holds up nobody",
    change: "BEGIN; CREATE TABLE d (id int); DROP TABLE d; UPDATE c SET id = 1; COMMIT;",
    held: undefined,
  },
  {
    name: "files that share a transaction share its locks",
    change: ["ALTER TABLE a ADD x int;", "UPDATE c SET id = 1;"],
    transaction: "pending",
    held: "`a`",
  },
  {
    name: "files with transactions of their own do not",
    change: ["ALTER TABLE a ADD x int;", "UPDATE c SET id = 1;"],
    transaction: "file",
    held: undefined,
  },
];

test.each(cases)("$name", ({ change, transaction, held }) => {
  const finding = judgeSql(change, { given, ...(transaction ? { transaction } : {}) }).findings.find(
    ({ rule }) => rule === "statements-under-access-exclusive",
  );
  expect(finding && /locked (.*);/.exec(finding.message)?.[1]).toBe(held);
});
