import { defineRule } from "../rule.ts";
import { isNew } from "../subject.ts";
import { named } from "../words.ts";

export const createTableWithFk = defineRule({
  id: "create-table-with-fk",
  title: "A new table that refers to others waits for their writers",
  databases: ["postgres"],
  severity: "off",
  sources: ["https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "CREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));",
    safe: "SET lock_timeout = '2s';\nCREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint REFERENCES users (id));",
  },
  on: ["create-table"],

  message: (_, { effect }) =>
    `It needs a SHARE ROW EXCLUSIVE lock on ${named(effect.locks.map(({ table }) => table))}: while it waits for a long transaction, new writes wait behind it.`,
  why: "The lock is brief once it is granted; the queue before it is what hurts. Only teams with very long transactions meet it, so this rule is off by default.",
  fix: () => "Set a short `lock_timeout` and try again when it strikes.",

  matches: (_, { effect, schema, session, settings }) =>
    effect.locks.some(({ mode, table }) => mode === "SHARE ROW EXCLUSIVE" && !isNew(table, schema)) &&
    !session.lockTimeout &&
    settings.lockTimeout !== "by-runner",
});
