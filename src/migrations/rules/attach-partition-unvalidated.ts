import { defineRule } from "../rule.ts";
import { blocksForLong } from "../feel.ts";
import { named } from "../words.ts";

export const attachPartitionUnvalidated = defineRule({
  id: "attach-partition-unvalidated",
  title: "Attaching a partition scans it under the lock",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
  examples: {
    given:
      "CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);\nCREATE TABLE events_2026 (id bigint, at date);",
    unsafe: "ALTER TABLE events ATTACH PARTITION events_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');",
    safe: "ALTER TABLE events_2026 ADD CONSTRAINT events_2026_at_check CHECK (at IS NOT NULL AND at >= '2026-01-01' AND at < '2027-01-01') NOT VALID;",
  },
  on: ["attach-partition"],

  message: (_, { effect }) =>
    `Every row of ${named(effect.works)} is read to see that it fits, and meanwhile nobody can use ${named(effect.works)}.`,
  why: "A valid CHECK that implies the partition's bounds spares the scan; a default partition is scanned as well, unless a CHECK keeps the new range out of it.",
  fix: ({ table, partition, bound }) =>
    `Add a CHECK with the bounds (${bound}) to \`${partition}\`, NOT VALID first and then validated in a migration of its own; attach it to \`${table}\` after that, and drop the CHECK.`,

  matches: (_, facts) => blocksForLong(facts),
});
