import { sqlName } from "../name.ts";
import { defineRule } from "../rule.ts";

export const detachPartitionBlocking = defineRule({
  id: "detach-partition-blocking",
  title: "Detaching a partition needs the whole partitioned table for itself",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DETACH-PARTITION"],
  examples: {
    given:
      "CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);\nCREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
    unsafe: "ALTER TABLE events DETACH PARTITION events_2024;",
    safe: "ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY;",
  },
  on: ["detach-partition"],

  message: ({ table }) => `It waits for every query on \`${table}\`, and all others wait behind it.`,
  why: "DETACH takes an ACCESS EXCLUSIVE lock on the parent; CONCURRENTLY (from PostgreSQL 14) does it in two steps that block nobody.",
  fix: ({ table, partition }, { target }) =>
    target.version < 14
      ? "Set a short `lock_timeout` and try again when it strikes."
      : {
          steps: [
            {
              title: "Detach it without blocking",
              stage: "contract",
              transaction: "forbidden",
              release: 0,
              rollback: "clean",
              note: "A partitioned table that has a default partition cannot do this. After a failure, run it again with FINALIZE. A CHECK with its bounds stays on the partition.",
              sql: [`ALTER TABLE ${sqlName(table)} DETACH PARTITION ${sqlName(partition)} CONCURRENTLY;`],
            },
          ],
        },

  matches: ({ concurrently, finalize }, { untouched, session, settings }) =>
    !concurrently && !finalize && !untouched && !session.lockTimeout && settings.lockTimeout !== "by-runner",
});
