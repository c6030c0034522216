import { defineRule } from "../rule.ts";
import { named } from "../words.ts";

export const dropFkLocksBoth = defineRule({
  id: "drop-fk-locks-both",
  title: "Dropping a foreign key, or a table that has one, locks the other table too",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES"],
  examples: {
    given:
      "CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint CONSTRAINT orders_user_id_fkey REFERENCES users (id));",
    unsafe: "ALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;",
    safe: "SET lock_timeout = '2s';\nALTER TABLE orders DROP CONSTRAINT orders_user_id_fkey;",
  },
  on: ["drop-constraint", "drop-table"],

  message: (_, { effect }) =>
    `It needs a moment alone with ${named(effect.locks.map(({ table }) => table))}, all at once.`,
  why: "The triggers of a foreign key stand on both tables, so both are locked ACCESS EXCLUSIVE. Waiting for a second lock while holding the first is how deadlocks begin.",
  fix: () =>
    "Set a short `lock_timeout` and try again when it strikes; drop the foreign keys of a table one by one before the table.",

  matches: (_, { effect, session, settings }) =>
    effect.locks.filter(({ mode }) => mode === "ACCESS EXCLUSIVE").length > 1 &&
    !session.lockTimeout &&
    settings.lockTimeout !== "by-runner",
});
