import { sqlIdentifier, sqlName } from "../name.ts";
import { createIndexSql, indexName } from "../recipes/index-build.ts";
import { defineRule } from "../rule.ts";

export const indexOnPartitionedParent = defineRule({
  id: "index-on-partitioned-parent",
  title: "An index on a partitioned table is built on every partition at once",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
  examples: {
    given:
      "CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);\nCREATE TABLE events_2026 PARTITION OF events FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    unsafe: "CREATE INDEX events_at_idx ON events (at);",
    safe: "CREATE INDEX events_at_idx ON ONLY events (at);",
  },
  on: ["create-index"],

  message: ({ table }) =>
    `Building this index blocks every write to \`${table}\` and all its partitions until the last one is done.`,
  why: "All partitions are locked and indexed in one transaction, and CONCURRENTLY does not work on a partitioned table.",
  fix: (operation, { schema }) => {
    const parent = operation.index ?? indexName(operation.table, operation.columns, "idx");
    const partitions = schema.table(operation.table)?.partitions.map(({ table }) => table) ?? [];
    const children = partitions.map((table) => ({ table, index: indexName(table, operation.columns, "idx") }));
    return {
      steps: [
        {
          title: "Create the index on the parent alone; it stays invalid until every partition has its own",
          stage: "expand",
          transaction: "allowed",
          release: 0,
          rollback: "clean",
          sql: [`${createIndexSql({ ...operation, index: parent, only: true })};`],
        },
        ...children.map(({ table, index }) => ({
          title: `Build the one of \`${table}\` without blocking writes`,
          stage: "expand" as const,
          transaction: "forbidden" as const,
          release: 0,
          slow: true,
          rollback: "clean" as const,
          sql: [`${createIndexSql({ ...operation, table, index, only: false, concurrently: true })};`],
        })),
        {
          title: "Attach them; with the last one the parent's index becomes valid",
          stage: "expand",
          transaction: "allowed",
          release: 0,
          rollback: "clean",
          sql: children.map(({ index }) => `ALTER INDEX ${sqlIdentifier(parent)} ATTACH PARTITION ${sqlName(index)};`),
        },
      ],
    };
  },

  matches: ({ table, only }, { schema, untouched }) => {
    const known = schema.table(table);
    return !only && !untouched && known?.partitioned === true && known.partitions.length > 0;
  },
});
