import { blocking } from "../feel.ts";
import { defineRule } from "../rule.ts";
import { standstill } from "../words.ts";

export const explicitLockTable = defineRule({
  id: "explicit-lock-table",
  title: "LOCK TABLE keeps others out until COMMIT",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-lock.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
    unsafe: "LOCK TABLE orders;",
    safe: "LOCK TABLE orders IN ACCESS SHARE MODE;",
  },
  on: ["lock-table"],

  message: (_, { effect }) => `It blocks ${standstill(effect)} for the rest of the transaction.`,
  why: "Every other session that needs the table waits until this migration is done.",
  fix: () => "Leave the lock to the statements that need it; each takes the weakest that will do.",

  matches: ({ mode }, { untouched }) => !untouched && blocking.has(mode),
});
