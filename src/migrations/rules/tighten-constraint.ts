import type { OperationKind } from "../operation.ts";
import { defineRule } from "../rule.ts";

export const tightenConstraint = defineRule({
  id: "tighten-constraint",
  title: "A new constraint refuses what old code may still write",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/ddl-constraints.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);",
    unsafe: "ALTER TABLE orders ADD CONSTRAINT orders_quantity_check CHECK (quantity > 0) NOT VALID;",
    safe: "ALTER TABLE orders ADD COLUMN size int;",
  },
  on: [
    "add-check",
    "add-not-null-constraint",
    "add-foreign-key",
    "add-unique",
    "add-exclusion",
    "create-index",
    "set-not-null",
  ],

  message: ({ kind }, { overlap }) =>
    `From this moment on, ${overlap.because}${spares.has(kind) ? "; NOT VALID spares only the rows that stand" : ""}.`,
  why: "If the release that is live can write such a row, it fails while the new one starts, and again after a rollback.",
  fix: () => "Release the code that keeps to the constraint first; add it when no other code runs.",

  matches: (_, { overlap, untouched }) => !untouched && overlap.oldCode === "breaks",
});

/** Those that can be added NOT VALID: nobody need think that it helped here. */
const spares: ReadonlySet<OperationKind> = new Set(["add-check", "add-not-null-constraint", "add-foreign-key"]);
