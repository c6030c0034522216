import { defineRule } from "../rule.ts";
import { isNew } from "../subject.ts";

export const missingLockTimeout = defineRule({
  id: "missing-lock-timeout",
  title: "Without a lock_timeout a waiting migration stops everybody behind it",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN email text;",
    safe: "SET lock_timeout = '2s';\nALTER TABLE users ADD COLUMN email text;",
  },
  on: [
    "add-column",
    "drop-column",
    "rename-column",
    "alter-column-type",
    "set-not-null",
    "drop-not-null",
    "set-default",
    "drop-default",
    "add-check",
    "add-unique",
    "add-primary-key",
    "add-foreign-key",
    "drop-constraint",
    "rename-table",
    "drop-table",
    "create-trigger",
    "drop-trigger",
  ],

  message: ({ table }) =>
    `If a long transaction is using \`${table}\`, this waits for it, and every later query on \`${table}\` waits behind this.`,
  why: "Even an instant change needs a moment alone with the table. A lock_timeout turns a long wait into an error that can be tried again.",
  fix: () =>
    "SET lock_timeout = '2s'; -- at the top of the migration, and try again when it strikes\n-- or, where the role or the runner sets it: `migrations: { lockTimeout: by-runner }` in .github/slipway.yml",

  // Once for the whole change: it is about how the team runs migrations, not about this statement.
  matches: (_, { effect, run, index, session, settings, schema }) => {
    if (settings.lockTimeout === "by-runner" || session.lockTimeout !== undefined) return false;
    if (!effect.locks.some(({ mode, table }) => mode === "ACCESS EXCLUSIVE" && !isNew(table, schema))) return false;
    for (let i = 0; i < index; i++) {
      const { effect: earlier, untouched } = run[i]!;
      if (!untouched && earlier?.locks.some(({ mode }) => mode === "ACCESS EXCLUSIVE")) return false;
    }
    return true;
  },
});
