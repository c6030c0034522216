import { blocksForLong } from "../feel.ts";
import { addColumnInSteps } from "../recipes/added-column.ts";
import { defineRule } from "../rule.ts";

export const addColumnInlineCheck = defineRule({
  id: "add-column-inline-check",
  title: "A CHECK behind a new column scans the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE orders ADD COLUMN quantity int CHECK (quantity > 0);",
    safe: "ALTER TABLE orders ADD COLUMN quantity int;\nALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;",
  },
  on: ["add-column"],

  message: ({ table, column }) =>
    `The check on \`${column}\` reads every row of \`${table}\` while nobody can read or write it.`,
  why: "The new column is empty, and still all rows are looked at, under the ACCESS EXCLUSIVE lock of ADD COLUMN.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),

  matches: ({ definition }, facts) =>
    definition.constraints.some((constraint) => constraint.type === "check" && !constraint.notEnforced) &&
    facts.effect.duration === "scan" &&
    blocksForLong(facts),
});
