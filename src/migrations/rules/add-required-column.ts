import { isFilledByDatabase } from "../filled.ts";
import { addColumnInSteps } from "../recipes/added-column.ts";
import { defineRule } from "../rule.ts";

export const addRequiredColumn = defineRule({
  id: "add-required-column",
  title: "A mandatory column fails on rows that stand, and refuses what old code writes",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-ADDING-A-COLUMN"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN email text NOT NULL;",
    safe: "ALTER TABLE users ADD COLUMN email text;",
  },
  on: ["add-column"],

  message: ({ table, column }) =>
    `Adding \`${column}\` fails when \`${table}\` has rows, and code that is running cannot insert into \`${table}\` any more: it does not know \`${column}\`.`,
  why: "Existing rows have no value for it (23502), and neither have the INSERTs of the release that is live while this one starts.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),

  matches: ({ definition }, { untouched }) => !untouched && definition.notNull && !isFilledByDatabase(definition),
});
