import { blocksForLong } from "../feel.ts";
import { defineRule } from "../rule.ts";

export const storageRewrite = defineRule({
  id: "storage-rewrite",
  title: "Moving a table to another tablespace or access method copies it",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-TABLESPACE"],
  examples: {
    given: "CREATE TABLE events (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE events SET TABLESPACE fast;",
    safe: "CREATE TABLE events_next (id bigint PRIMARY KEY) TABLESPACE fast;",
  },
  on: ["set-tablespace", "set-access-method"],

  message: ({ table }) => `All of \`${table}\` is copied while nobody can read or write it.`,
  why: "The files are written anew in the other place under an ACCESS EXCLUSIVE lock.",
  fix: () => "Use pg_repack, which copies beside the traffic, or a new table that is filled in batches.",

  matches: (_, facts) => blocksForLong(facts),
});
