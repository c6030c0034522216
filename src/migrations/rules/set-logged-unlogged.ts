import { blocksForLong } from "../feel.ts";
import { defineRule } from "../rule.ts";

export const setLoggedUnlogged = defineRule({
  id: "set-logged-unlogged",
  title: "SET LOGGED and SET UNLOGGED rewrite the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-UNLOGGED"],
  examples: {
    given: "CREATE TABLE sessions (id uuid PRIMARY KEY);",
    unsafe: "ALTER TABLE sessions SET UNLOGGED;",
    safe: "CREATE UNLOGGED TABLE sessions_fast (id uuid PRIMARY KEY);",
  },
  on: ["set-logged"],

  message: ({ table, logged }) =>
    `\`${table}\` is rewritten while nobody can read or write it${logged ? "" : ", and from then on it is emptied by a crash and absent from replicas"}.`,
  why: "All pages are written again, because what was in the write-ahead log must leave it, or come into it.",
  fix: ({ table }) =>
    `Make a new table of the wanted kind, write to both, copy in batches, and switch; then drop \`${table}\`.`,

  matches: (_, facts) => blocksForLong(facts),
});
