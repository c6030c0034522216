import { buildPartitionedIndex } from "../recipes/partitioned-index.ts";
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
  fix: (operation, { schema }) => buildPartitionedIndex(operation, schema),

  matches: ({ table, only }, { schema, untouched }) => {
    const known = schema.table(table);
    return !only && !untouched && known?.partitioned === true && known.partitions.length > 0;
  },
});
