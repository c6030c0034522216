import { blocksForLong } from "../feel.ts";
import { defineRule } from "../rule.ts";

export const addColumnVirtualNotNull = defineRule({
  id: "add-column-virtual-not-null",
  title: "NOT NULL on a virtual column scans the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/18/ddl-generated-columns.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, net int, tax int);",
    unsafe: "ALTER TABLE orders ADD COLUMN gross int GENERATED ALWAYS AS (net + tax) VIRTUAL NOT NULL;",
    safe: "ALTER TABLE orders ADD COLUMN gross int GENERATED ALWAYS AS (net + tax) VIRTUAL;",
    version: 18,
  },
  on: ["add-column"],

  message: ({ table, column }) =>
    `\`${column}\` is computed for every row of \`${table}\` to see that it is never NULL, while nobody can read or write the table.`,
  why: "Adding a virtual column is instant; NOT NULL makes the server look at all rows under the same ACCESS EXCLUSIVE lock.",
  fix: ({ table, column }) =>
    `Add \`${column}\` without NOT NULL; then add the constraint \`NOT NULL ${column} NOT VALID\` to \`${table}\` and validate it in a migration of its own.`,

  matches: ({ definition }, facts) =>
    definition.generated?.kind === "virtual" && definition.notNull && blocksForLong(facts),
});
