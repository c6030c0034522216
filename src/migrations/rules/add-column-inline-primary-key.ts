import { blocksForLong } from "../feel.ts";
import { isFilledByDatabase } from "../filled.ts";
import { defineRule } from "../rule.ts";

export const addColumnInlinePrimaryKey = defineRule({
  id: "add-column-inline-primary-key",
  title: "A new primary key column rewrites the table and builds an index under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE tags (name text);",
    unsafe: "ALTER TABLE tags ADD COLUMN id bigserial PRIMARY KEY;",
    safe: "ALTER TABLE tags ADD COLUMN id bigint;",
  },
  on: ["add-column"],

  message: ({ table, column }) => `\`${column}\` is filled and indexed while nobody can read or write \`${table}\`.`,
  why: "The values, the NOT NULL and the unique index all come to be under one ACCESS EXCLUSIVE lock.",
  fix: ({ table, column }) =>
    `Add \`${column}\` empty with a default for new rows, fill it in batches, make it NOT NULL through a valid CHECK, build a unique index CONCURRENTLY, and then \`ALTER TABLE ${table} ADD PRIMARY KEY USING INDEX …\`.`,

  matches: ({ definition }, facts) =>
    definition.constraints.some(({ type }) => type === "primary-key") &&
    isFilledByDatabase(definition) &&
    blocksForLong(facts),
});
