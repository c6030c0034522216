import { blocksForLong } from "../feel.ts";
import { defineRule } from "../rule.ts";

export const setGeneratedExpression = defineRule({
  id: "set-generated-expression",
  title: "A new generation expression rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-EXPRESSION"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, net int, gross int GENERATED ALWAYS AS (net * 2) STORED);",
    unsafe: "ALTER TABLE orders ALTER COLUMN gross SET EXPRESSION AS (net * 3);",
    safe: "ALTER TABLE orders ADD COLUMN gross_new int;",
    version: 17,
  },
  on: ["set-expression"],

  message: ({ table, column }) =>
    `\`${column}\` is computed anew for every row of \`${table}\` while nobody can read or write it; old code sees the new values at once.`,
  why: "The stored values must change, so the table is rewritten under an ACCESS EXCLUSIVE lock.",
  fix: ({ column }) =>
    `Add a new column with the new meaning, fill it in batches, let the code read it, and drop \`${column}\` when nobody does.`,

  matches: (_, facts) => blocksForLong(facts),
});
