import { sqlName } from "../name.ts";
import { defineRule } from "../rule.ts";

export const dropPartitionLocksParent = defineRule({
  id: "drop-partition-locks-parent",
  title: "Dropping a partition locks the whole partitioned table",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
  examples: {
    given:
      "CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);\nCREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');",
    unsafe: "DROP TABLE events_2024;",
    safe: "ALTER TABLE events DETACH PARTITION events_2024 CONCURRENTLY;",
  },
  on: ["drop-table"],

  message: ({ table }, { schema }) =>
    `Dropping \`${table}\` waits for every query on \`${schema.table(table)?.partitionOf}\`, and all others wait behind it.`,
  why: "The parent is locked ACCESS EXCLUSIVE together with the partition.",
  fix: ({ table }, { schema, target }) => {
    const parent = schema.table(table)?.partitionOf ?? "";
    const concurrently = target.version >= 14 ? " CONCURRENTLY" : "";
    return {
      steps: [
        {
          title: "Detach the partition",
          stage: "contract",
          transaction: concurrently ? "forbidden" : "allowed",
          release: 0,
          rollback: "clean",
          sql: [`ALTER TABLE ${sqlName(parent)} DETACH PARTITION ${sqlName(table)}${concurrently};`],
        },
        {
          title: "Drop it, when nobody misses its rows",
          stage: "contract",
          transaction: "allowed",
          release: 0,
          rollback: "loses-data",
          sql: [`DROP TABLE ${sqlName(table)};`],
        },
      ],
    };
  },

  matches: ({ table }, { schema, untouched, session, settings }) =>
    !untouched &&
    schema.table(table)?.partitionOf !== undefined &&
    !session.lockTimeout &&
    settings.lockTimeout !== "by-runner",
});
