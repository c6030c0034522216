import { sqlName } from "../name.ts";
import type { Name } from "../operation.ts";
import { defineRule, type Facts } from "../rule.ts";

export const dropIndexBlocking = defineRule({
  id: "drop-index-blocking",
  title: "Dropping an index waits for, and then blocks, everybody",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-dropindex.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);\nCREATE INDEX users_email_idx ON users (email);",
    unsafe: "DROP INDEX users_email_idx;",
    safe: "DROP INDEX CONCURRENTLY users_email_idx;",
  },
  on: ["drop-index"],

  message: ({ index }, { schema }) => {
    const table = schema.index(index)?.table;
    return `Dropping \`${index}\` needs a moment alone with ${table ? `\`${table}\`` : "its table"}: while it waits for running queries, all others wait behind it.`;
  },
  why: "DROP INDEX takes an ACCESS EXCLUSIVE lock on the table. It is brief, but it queues behind the oldest transaction, and everything queues behind it.",
  fix: ({ index, ifExists }) => ({
    steps: [
      {
        title: `Drop \`${index}\` without blocking`,
        stage: "contract",
        transaction: "forbidden",
        release: 0,
        rollback: "clean",
        sql: [`DROP INDEX CONCURRENTLY ${ifExists ? "IF EXISTS " : ""}${sqlName(index)};`],
      },
    ],
  }),

  // A lock_timeout bounds the wait; an index that a constraint owns cannot be dropped this way at all.
  matches: ({ index, concurrently }, facts) =>
    !concurrently &&
    !facts.untouched &&
    !facts.session.lockTimeout &&
    facts.settings.lockTimeout !== "by-runner" &&
    (facts.schema.index(index)?.origin ?? "deployed") === "deployed" &&
    !isWaitedForAnyway(facts.schema.index(index)?.table, facts),
});

/** Its transaction has the lock already, or drops the table too. */
function isWaitedForAnyway(table: Name | undefined, { held, run, index }: Facts): boolean {
  if (table === undefined) return false;
  const { path } = run[index]!;
  return (
    held.has(table) ||
    run.some(
      (later, i) =>
        i > index && later.path === path && later.operation.kind === "drop-table" && later.operation.table === table,
    )
  );
}
