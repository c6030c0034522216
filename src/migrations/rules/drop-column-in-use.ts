import { dropColumn } from "../recipes/drop.ts";
import { defineRule } from "../rule.ts";
import { severityOfUse, usageWords } from "../usage-words.ts";

export const dropColumnInUse = defineRule({
  id: "drop-column-in-use",
  title: "Dropping a column breaks the code that still names it",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-REMOVING-A-COLUMN"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, age int);",
    unsafe: "ALTER TABLE users DROP COLUMN age;",
    safe: "ALTER TABLE users ALTER COLUMN age DROP NOT NULL;",
  },
  on: ["drop-column"],

  message: ({ table, column }, facts) => {
    const words = usageWords(facts.references.of(table, column));
    return `Code that names \`${table}.${column}\` fails from this moment on (42703), and its values are gone for good: ${words}.`;
  },
  why: "While the release is in progress, code that reads or writes the column is still running, and a rollback would bring it back.",
  fix: (operation) => dropColumn(operation),

  // Proven unused by all that is deployed, it is an ordinary contract step.
  matches: ({ table, column }, { overlap, references }) =>
    overlap.oldCode !== "works" && severityOfUse(references.of(table, column)),
});
