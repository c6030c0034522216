import { defineRule } from "../rule.ts";

export const vacuumFullOrCluster = defineRule({
  id: "vacuum-full-or-cluster",
  title: "VACUUM FULL and CLUSTER rewrite the table",
  databases: ["postgres"],
  severity: "error",
  sources: [
    "https://www.postgresql.org/docs/current/sql-vacuum.html",
    "https://www.postgresql.org/docs/current/sql-cluster.html",
  ],
  examples: {
    given: "CREATE TABLE events (id bigint PRIMARY KEY);",
    unsafe: "VACUUM FULL events;",
    safe: "VACUUM events;",
  },
  on: ["vacuum-full", "cluster-table"],

  message: ({ table }) => `${table ? `\`${table}\`` : "Every table"} is rewritten while nobody can read or write it.`,
  why: "Both make a new copy of the table under an ACCESS EXCLUSIVE lock. A plain VACUUM makes the room usable again without one.",
  fix: () => "Leave it to autovacuum; where the space must go back to the disk, use pg_repack outside of migrations.",

  matches: (_, { untouched }) => !untouched,
});
