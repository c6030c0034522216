import { buildIndexConcurrently } from "../recipes/index-build.ts";
import { defineRule } from "../rule.ts";

export const concurrentIndexRetryTrap = defineRule({
  id: "concurrent-index-retry-trap",
  title: "IF NOT EXISTS takes a broken index for a good one",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "CREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);",
    safe: "DROP INDEX CONCURRENTLY IF EXISTS users_email_idx;\nCREATE INDEX CONCURRENTLY IF NOT EXISTS users_email_idx ON users (email);",
  },
  on: ["create-index"],

  message: ({ index }) =>
    `If a first attempt fails, \`${index}\` is left behind invalid, and IF NOT EXISTS then reports success over it.`,
  why: "A concurrent build that is cancelled or finds a duplicate leaves an index that costs every write and serves no query; a unique one enforces nothing.",
  fix: (operation, { schema }) => buildIndexConcurrently(operation, schema),

  matches: ({ concurrently, ifNotExists, index }, { run, index: at, untouched }) =>
    concurrently &&
    ifNotExists &&
    !untouched &&
    !run.slice(0, at).some(({ operation }) => operation.kind === "drop-index" && operation.index === index),
});
