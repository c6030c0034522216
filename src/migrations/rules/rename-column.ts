import { renamedColumn } from "../recipes/renamed-column.ts";
import { defineRule } from "../rule.ts";

export const renameColumn = defineRule({
  id: "rename-column",
  title: "Renaming a column breaks the running release, whichever goes first",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-RENAMING-COLUMN"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
    unsafe: "ALTER TABLE users RENAME COLUMN name TO full_name;",
    safe: "ALTER TABLE users ADD COLUMN full_name text;",
  },
  on: ["rename-column"],

  message: ({ table, column, to }) =>
    `Code that says \`${table}.${column}\` fails after it (42703), code that says \`${to}\` fails before it: no order is safe.`,
  why: "The change itself is instant; what hurts is the time in which both releases run.",
  fix: (operation, facts) => renamedColumn(operation, facts),

  matches: (_, { overlap }) => overlap.stage === "split",
});
