import { defineRule } from "../rule.ts";
import { transactionWords } from "../transaction-words.ts";

export const concurrentlyInTransaction = defineRule({
  id: "concurrently-in-transaction",
  title: "The statement refuses to run in a transaction",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-createindex.html#SQL-CREATEINDEX-CONCURRENTLY"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "BEGIN;\nCREATE INDEX CONCURRENTLY users_email_idx ON users (email);\nCOMMIT;",
    safe: "CREATE INDEX CONCURRENTLY users_email_idx ON users (email);",
  },
  on: [
    "create-index",
    "drop-index",
    "reindex",
    "detach-partition",
    "vacuum",
    "vacuum-full",
    "alter-system",
    "create-database",
    "drop-database",
    "add-enum-value",
    "set-tablespace",
    "replication",
    "cluster-table",
  ],

  message: (_, facts) => `This statement fails with 25001: it ${transactionWords(facts)}.`,
  why: "It commits in the middle of its work, which a surrounding transaction would have to be able to undo. The migration aborts, and the deploy with it.",
  fix: (_, { run, index, optOut }) =>
    `Put it into a migration of its own that runs outside of a transaction: ${optOut(run[index]!.path)}.`,

  matches: (_, { effect, run, index }) => effect.outsideTransaction && run[index]!.transaction !== null,
});
