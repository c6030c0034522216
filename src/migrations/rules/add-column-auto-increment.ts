import { blocksForLong } from "../feel.ts";
import { isSerial } from "../filled.ts";
import { addColumnInSteps } from "../recipes/added-column.ts";
import { defineRule } from "../rule.ts";

export const addColumnAutoIncrement = defineRule({
  id: "add-column-auto-increment",
  title: "Numbering the rows rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE users (id uuid PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN number bigserial;",
    safe: "CREATE SEQUENCE users_number_seq;\nALTER TABLE users ADD COLUMN number bigint;\nALTER TABLE users ALTER COLUMN number SET DEFAULT nextval('users_number_seq');",
  },
  on: ["add-column"],

  message: ({ table, column }) =>
    `Every row of \`${table}\` gets its \`${column}\` at once: the table is rewritten while nobody can read or write it.`,
  why: "A serial, an identity and DEFAULT nextval() give each row a number of its own, under an ACCESS EXCLUSIVE lock.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),

  matches: ({ definition }, facts) =>
    (isSerial(definition) ||
      definition.identity !== undefined ||
      definition.default?.calls.includes("nextval") === true) &&
    !definition.constraints.some(({ type }) => type === "primary-key") &&
    blocksForLong(facts),
});
