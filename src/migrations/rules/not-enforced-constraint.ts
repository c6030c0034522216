import { defineRule } from "../rule.ts";

export const notEnforcedConstraint = defineRule({
  id: "not-enforced-constraint",
  title: "NOT ENFORCED guarantees nothing",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/18/sql-createtable.html#SQL-CREATETABLE-PARMS-ENFORCED"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);",
    unsafe: "ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT ENFORCED;",
    safe: "ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;",
    version: 18,
  },
  on: ["add-check", "add-foreign-key"],

  message: ({ table }) => `The constraint is written down, and no row of \`${table}\` is ever held to it.`,
  why: "It is instant because nothing is checked, now or later.",
  fix: () =>
    "Use NOT VALID where new rows should be checked; keep NOT ENFORCED where documentation is all that is wanted, and waive this.",

  matches: ({ constraint }) => constraint.notEnforced,
});
