import { blocksForLong } from "../feel.ts";
import { addColumnInSteps } from "../recipes/added-column.ts";
import { defineRule } from "../rule.ts";

export const addColumnDefaultPre11 = defineRule({
  id: "add-column-default-pre-11",
  title: "Before PostgreSQL 11 any default rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/10/sql-altertable.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN plan text DEFAULT 'free';",
    safe: "ALTER TABLE users ADD COLUMN plan text;\nALTER TABLE users ALTER COLUMN plan SET DEFAULT 'free';",
    version: 10,
  },
  on: ["add-column"],

  message: ({ table }, { target }) =>
    `On PostgreSQL ${target.version} this default is written into every row of \`${table}\` while nobody can read or write it.`,
  why: "Only from 11 on is a constant default stored once for all rows that stand.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),

  matches: ({ definition }, facts) =>
    facts.target.version < 11 && definition.default !== undefined && blocksForLong(facts),
});
