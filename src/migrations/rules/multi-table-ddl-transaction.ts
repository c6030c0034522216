import { blockedBefore } from "../held.ts";
import { defineRule } from "../rule.ts";
import { transactionWords } from "../transaction-words.ts";
import { named } from "../words.ts";

export const multiTableDdlTransaction = defineRule({
  id: "multi-table-ddl-transaction",
  title: "One transaction locks several tables",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-DEADLOCKS"],
  examples: {
    given:
      "CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY);\nCREATE TABLE items (id bigint PRIMARY KEY);",
    unsafe:
      "BEGIN;\nALTER TABLE users ADD COLUMN a int;\nALTER TABLE orders ADD COLUMN b int;\nALTER TABLE items ADD COLUMN c int;\nCOMMIT;",
    safe: "ALTER TABLE users ADD COLUMN a int;\nALTER TABLE orders ADD COLUMN b int;\nALTER TABLE items ADD COLUMN c int;",
  },
  on: [
    "add-column",
    "drop-column",
    "alter-column-type",
    "set-not-null",
    "add-check",
    "add-foreign-key",
    "drop-constraint",
    "rename-column",
    "rename-table",
  ],

  message: (operation, facts) => {
    const before = blockedBefore(facts).filter((table) => table !== operation.table);
    return `It ${transactionWords(facts)}, which keeps ${named(before)} locked while it waits for \`${operation.table}\`.`;
  },
  why: "Each further table is waited for with the earlier ones locked: the outage adds up, and with a transaction that takes them in another order it is a deadlock.",
  fix: () => "One table to a transaction, where the migration tool allows it; and a short `lock_timeout`.",

  // Said once, at the third table: two together are everybody's daily life.
  matches: (operation, facts) => {
    if (facts.untouched || facts.session.lockTimeout || facts.settings.lockTimeout === "by-runner") return false;
    if (!facts.effect.locks.some(({ table, mode }) => table === operation.table && mode === "ACCESS EXCLUSIVE"))
      return false;
    const before = blockedBefore(facts, 3);
    return before.length === 2 && !before.includes(operation.table);
  },
});
