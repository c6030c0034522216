import { defineRule } from "../rule.ts";

export const alterColumnCollation = defineRule({
  id: "alter-column-collation",
  title: "A new collation rebuilds every index on the column under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/collation.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);\nCREATE INDEX users_name_idx ON users (name);",
    unsafe: `ALTER TABLE users ALTER COLUMN name TYPE text COLLATE "C";`,
    safe: `CREATE INDEX CONCURRENTLY users_name_c_idx ON users (name COLLATE "C");`,
  },
  on: ["alter-column-type"],

  message: ({ table, column }) =>
    `The indexes on \`${column}\` are built anew while nobody can read or write \`${table}\`.`,
  why: "The rows stay as they are, but an index is in the order of its collation. Sorting and uniqueness change for all code at the same moment.",
  fix: ({ table, column, collation }) =>
    `Build the index with the new collation beside the old one (\`CREATE INDEX CONCURRENTLY … ON ${table} (${column} COLLATE ${collation})\`) and say COLLATE in the queries that want it.`,

  matches: ({ collation }, { effect, untouched }) =>
    collation !== undefined && !untouched && (effect.duration === "build" || effect.duration === "scan"),
});
