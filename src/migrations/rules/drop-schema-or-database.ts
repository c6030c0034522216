import { defineRule } from "../rule.ts";

export const dropSchemaOrDatabase = defineRule({
  id: "drop-schema-or-database",
  title: "Dropping a schema or a database loses everything in it",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-dropschema.html"],
  examples: {
    given: "CREATE SCHEMA billing;",
    unsafe: "DROP SCHEMA billing CASCADE;",
    safe: "REVOKE ALL ON SCHEMA billing FROM PUBLIC;",
  },
  on: ["drop-schema", "drop-database"],

  message: (operation) =>
    `Everything in \`${operation.kind === "drop-schema" ? operation.schema : operation.database}\` is gone for good, whoever uses it.`,
  why: "CASCADE does not ask what it takes along. Without it, an empty schema is still a name that old code may say.",
  fix: () => "Drop what is in it step by step, each when no code uses it; the empty schema last.",

  matches: (operation, { overlap }) =>
    overlap.oldCode === "breaks" && (operation.kind === "drop-schema" && !operation.cascade ? "warning" : true),
});
