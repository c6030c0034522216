import { sqlName } from "../name.ts";
import { defineRule } from "../rule.ts";

export const reindexBlocking = defineRule({
  id: "reindex-blocking",
  title: "Rebuilding an index blocks writes, and reads that would use it",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-reindex.html#SQL-REINDEX-CONCURRENTLY"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "REINDEX TABLE users;",
    safe: "REINDEX TABLE CONCURRENTLY users;",
  },
  on: ["reindex"],

  message: ({ object, name }) =>
    `REINDEX of the ${object} \`${name}\` blocks writes to what it rebuilds until it is done.`,
  why: "The table is held with a SHARE lock and the index with ACCESS EXCLUSIVE for the whole build; queries that plan with the index wait too.",
  fix: ({ object, name }, { target }) =>
    target.version < 12
      ? "Build a second index CONCURRENTLY, then drop the old one CONCURRENTLY: REINDEX CONCURRENTLY needs PostgreSQL 12."
      : {
          steps: [
            {
              title: "Rebuild it beside the traffic",
              stage: "expand",
              transaction: "forbidden",
              release: 0,
              slow: true,
              rollback: "clean",
              sql: [`REINDEX ${object.toUpperCase()} CONCURRENTLY ${sqlName(name)};`],
            },
          ],
        },

  matches: ({ concurrently }, { untouched }) => !concurrently && !untouched,
});
