import { blocksForLong } from "../feel.ts";
import { addThenValidate } from "../recipes/validated-constraint.ts";
import { setNotNull } from "../recipes/not-null.ts";
import { defineRule } from "../rule.ts";

export const addCheckValidating = defineRule({
  id: "add-check-validating",
  title: "A CHECK reads the whole table under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);",
    unsafe: "ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0);",
    safe: "ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;",
  },
  on: ["add-check", "add-not-null-constraint"],

  message: ({ table }) => `Every row of \`${table}\` is checked while nobody can read or write the table.`,
  why: "ADD CONSTRAINT holds an ACCESS EXCLUSIVE lock; NOT VALID makes it brief, and VALIDATE CONSTRAINT then reads the rows without blocking anybody.",
  fix: ({ table, constraint }, facts) =>
    constraint.type === "not-null"
      ? setNotNull(table, constraint.columns[0], facts, constraint)
      : addThenValidate(table, constraint, facts.schema),

  matches: (_, facts) => blocksForLong(facts),
});
