import { blocksForLong } from "../feel.ts";
import { addColumnInSteps } from "../recipes/added-column.ts";
import { defineRule } from "../rule.ts";

export const addColumnInlineUnique = defineRule({
  id: "add-column-inline-unique",
  title: "UNIQUE behind a new column builds its index under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: [
    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
  ],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN handle text UNIQUE;",
    safe: "ALTER TABLE users ADD COLUMN handle text;\nCREATE UNIQUE INDEX CONCURRENTLY users_handle_key ON users (handle);\nALTER TABLE users ADD CONSTRAINT users_handle_key UNIQUE USING INDEX users_handle_key;",
  },
  on: ["add-column"],

  message: ({ table, column }) =>
    `The unique index on \`${column}\` is built while nobody can read or write \`${table}\`.`,
  why: "ADD COLUMN holds its ACCESS EXCLUSIVE lock until the index is done, and the build reads the whole table.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),

  matches: ({ definition }, facts) =>
    definition.constraints.some(({ type }) => type === "unique") && blocksForLong(facts),
});
