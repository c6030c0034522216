import { defineRule } from "../rule.ts";
import { sqlIdentifier, sqlName } from "../name.ts";

export const dropDefault = defineRule({
  id: "drop-default",
  title: "Old code's INSERTs may count on the default",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/ddl-default.html"],
  examples: {
    given: "CREATE TABLE posts (id bigint PRIMARY KEY, body text NOT NULL DEFAULT '');",
    unsafe: "ALTER TABLE posts ALTER COLUMN body DROP DEFAULT;",
    safe: "ALTER TABLE posts ALTER COLUMN body SET DEFAULT '';",
  },
  on: ["drop-default"],

  message: ({ table, column }) =>
    `Code that inserts into \`${table}\` without naming \`${column}\` fails from this moment on (23502).`,
  why: "The column is NOT NULL, so the default was what made those INSERTs work.",
  fix: ({ table, column }) => ({
    steps: [
      {
        title: `Deploy code that always writes \`${table}.${column}\``,
        stage: "deploy",
        transaction: "allowed",
        release: 0,
        rollback: "clean",
      },
      {
        title: "Drop the default, when every environment runs that code",
        stage: "contract",
        transaction: "allowed",
        release: 1,
        rollback: "clean",
        sql: [
          "SET lock_timeout = '2s';",
          `ALTER TABLE ${sqlName(table)} ALTER COLUMN ${sqlIdentifier(column)} DROP DEFAULT;`,
        ],
      },
    ],
  }),

  // A column that this migration adds has a rule of its own.
  matches: ({ table, column }, { overlap, schema, untouched }) => {
    if (untouched || (schema.table(table)?.columns.get(column)?.origin ?? "deployed") !== "deployed") return false;
    return overlap.oldCode === "breaks" || (overlap.oldCode === "unknown" && "warning");
  },
});
