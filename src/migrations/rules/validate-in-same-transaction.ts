import { isAddedBefore } from "../added-before.ts";
import { defineRule } from "../rule.ts";
import { validateStep } from "../recipes/validated-constraint.ts";

export const validateInSameTransaction = defineRule({
  id: "validate-in-same-transaction",
  title: "Validating in the transaction that added the constraint keeps its lock",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);",
    unsafe:
      "BEGIN;\nALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;\nALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check;\nCOMMIT;",
    safe: "ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;\nALTER TABLE orders VALIDATE CONSTRAINT orders_quantity_check;",
  },
  on: ["validate-constraint"],

  message: ({ table, constraint }) =>
    `\`${constraint}\` was added NOT VALID in the same transaction, whose lock on \`${table}\` is now held while every row is read.`,
  why: "Locks last until COMMIT. The point of NOT VALID is to let go of the lock before the rows are looked at.",
  fix: ({ table, constraint }) => ({ steps: [validateStep(table, constraint)] }),

  matches: (operation, facts) =>
    !facts.untouched && facts.effect.duration !== "instant" && isAddedBefore(operation, facts),
});
