import { buildIndexConcurrently } from "../recipes/index-build.ts";
import { defineRule } from "../rule.ts";

export const concurrentUnderShortLockTimeout = defineRule({
  id: "concurrent-under-short-lock-timeout",
  title: "A short lock_timeout kills a concurrent build",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-LOCK-TIMEOUT"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "SET lock_timeout = '1s';\nCREATE INDEX CONCURRENTLY users_email_idx ON users (email);",
    safe: "SET lock_timeout = 0;\nCREATE INDEX CONCURRENTLY users_email_idx ON users (email);",
  },
  on: ["create-index", "drop-index", "reindex"],

  message: (_, { session }) =>
    `It waits for every transaction that is older than itself, and \`lock_timeout\` (${session.lockTimeout} ms) or \`statement_timeout\` cuts that wait short.`,
  why: "A concurrent build blocks nobody while it waits, so there is nothing for the timeout to protect; when it strikes, an invalid index stays behind.",
  fix: (operation, { schema }) =>
    operation.kind === "create-index"
      ? buildIndexConcurrently(operation, schema)
      : "Put `SET lock_timeout = 0;` before it.",

  matches: ({ concurrently }, { session }) =>
    concurrently && session.lockTimeout !== undefined && session.lockTimeout > 0 && session.lockTimeout < 60_000,
});
