import { defineRule } from "../rule.ts";
import { blocksForLong } from "../feel.ts";
import { sqlName } from "../name.ts";

export const createPartitionOf = defineRule({
  id: "create-partition-of",
  title: "PARTITION OF needs the whole partitioned table for itself",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/ddl-partitioning.html#DDL-PARTITIONING-DECLARATIVE-MAINTENANCE"],
  examples: {
    given:
      "CREATE TABLE events (id bigint, at date) PARTITION BY RANGE (at);\nCREATE TABLE events_rest PARTITION OF events DEFAULT;",
    unsafe: "CREATE TABLE events_2027 PARTITION OF events FOR VALUES FROM ('2027-01-01') TO ('2028-01-01');",
    safe: "CREATE TABLE events_2027 (LIKE events INCLUDING ALL);",
  },
  on: ["create-table"],

  message: ({ partitionOf }, { effect }) =>
    effect.duration === "scan"
      ? `The default partition is searched for rows that belong to the new one, and until that is done nobody can read or write \`${partitionOf?.parent}\`.`
      : `Making the partition locks all of \`${partitionOf?.parent}\` for a moment, and waits for every query on it.`,
  why: "CREATE TABLE … PARTITION OF takes an ACCESS EXCLUSIVE lock on the parent; ATTACH PARTITION only one that readers and writers do not notice (from PostgreSQL 12).",
  fix: ({ table, partitionOf }) => {
    const [child, parent] = [sqlName(table), sqlName(partitionOf?.parent ?? "")];
    return `CREATE TABLE ${child} (LIKE ${parent} INCLUDING ALL);\nALTER TABLE ${parent} ATTACH PARTITION ${child} FOR VALUES …; -- with the bounds of this statement`;
  },

  // A scan of the default partition hurts for long; the lock alone only where no lock_timeout bounds the wait.
  matches: ({ partitionOf }, facts) => {
    if (partitionOf === undefined || facts.untouched) return false;
    if (blocksForLong(facts)) return "warning";
    return facts.target.version >= 12 && !facts.session.lockTimeout && facts.settings.lockTimeout !== "by-runner";
  },
});
