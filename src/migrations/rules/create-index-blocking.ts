import { buildIndexConcurrently } from "../recipes/index-build.ts";
import { blocksForLong } from "../feel.ts";
import { defineRule } from "../rule.ts";
import { standstill } from "../words.ts";

export const createIndexBlocking = defineRule({
  id: "create-index-blocking",
  title: "Building an index blocks writes",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "CREATE INDEX users_email_idx ON users (email);",
    safe: "CREATE INDEX CONCURRENTLY users_email_idx ON users (email);",
  },
  on: ["create-index"],

  message: (_, { effect }) => `Building this index blocks ${standstill(effect)} until it is done.`,
  why: "PostgreSQL holds a SHARE lock for the whole build: inserts, updates and deletes wait for it, and time grows with the table.",
  fix: (operation, { schema }) => buildIndexConcurrently(operation, schema),

  // A partitioned table has a rule of its own: CONCURRENTLY does not exist there.
  matches: ({ table, concurrently }, facts) =>
    !concurrently && blocksForLong(facts) && !facts.schema.table(table)?.partitioned,
});
