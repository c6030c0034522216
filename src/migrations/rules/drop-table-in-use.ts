import { dropTable } from "../recipes/drop.ts";
import { defineRule } from "../rule.ts";
import { severityOfUse, usageWords } from "../usage-words.ts";

export const dropTableInUse = defineRule({
  id: "drop-table-in-use",
  title: "Dropping a table breaks the code that still names it",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-droptable.html"],
  examples: {
    given: "CREATE TABLE audits (id bigint PRIMARY KEY);",
    unsafe: "DROP TABLE audits;",
    safe: "CREATE TABLE audits_archive (LIKE audits);",
  },
  on: ["drop-table"],

  message: ({ table }, facts) =>
    `Code that names \`${table}\` fails from this moment on (42P01), and its rows are gone for good: ${usageWords(facts.references.of(table))}.`,
  why: "While the release is in progress, code that uses the table is still running, and a rollback would bring it back.",
  fix: (operation) => dropTable(operation),

  // The partition of a table is reached through its parent: losing rows is another rule's subject.
  matches: ({ table }, { overlap, references, schema }) =>
    overlap.oldCode !== "works" &&
    schema.table(table)?.partitionOf === undefined &&
    severityOfUse(references.of(table)),
});
