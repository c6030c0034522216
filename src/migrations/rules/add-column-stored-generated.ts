import { blocksForLong } from "../feel.ts";
import { addColumnInSteps } from "../recipes/added-column.ts";
import { defineRule } from "../rule.ts";

export const addColumnStoredGenerated = defineRule({
  id: "add-column-stored-generated",
  title: "A stored generated column rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/ddl-generated-columns.html"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, net int, tax int);",
    unsafe: "ALTER TABLE orders ADD COLUMN gross int GENERATED ALWAYS AS (net + tax) STORED;",
    safe: "ALTER TABLE orders ADD COLUMN gross int;",
  },
  on: ["add-column"],

  message: ({ table, column }) =>
    `\`${column}\` is computed and written into every row of \`${table}\` while nobody can read or write it.`,
  why: "STORED means on disk: the whole table is rewritten under an ACCESS EXCLUSIVE lock.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),

  matches: ({ definition }, facts) => definition.generated?.kind === "stored" && blocksForLong(facts),
});
