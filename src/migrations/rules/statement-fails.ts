import { defineRule } from "../rule.ts";

export const statementFails = defineRule({
  id: "statement-fails",
  title: "The statement cannot succeed",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/errcodes-appendix.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);\nCREATE VIEW people AS SELECT name FROM users;",
    unsafe: "ALTER TABLE users DROP COLUMN name;",
    safe: "DROP VIEW people;\nALTER TABLE users ALTER COLUMN name DROP NOT NULL;",
  },
  on: [
    "alter-column-type",
    "drop-column",
    "drop-table",
    "create-view",
    "drop-view",
    "drop-index",
    "add-enum-value",
    "create-index",
    "drop-type",
    "drop-constraint",
  ],

  message: (_, { effect }) => `The server refuses it: ${effect.fails?.message} (${effect.fails?.sqlstate}).`,
  why: "The migration aborts, and the deploy with it, when production is first to run it.",
  fix: (operation) =>
    operation.kind === "alter-column-type" || operation.kind === "drop-column"
      ? "Drop the views that read the column first and create them again afterwards, in the same transaction."
      : "Take away what stands in its way first.",

  // A missing value in a mandatory column has a rule that says what to do.
  matches: (_, { effect, untouched }) => effect.fails !== undefined && !untouched,
});
