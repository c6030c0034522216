import { defineRule } from "../rule.ts";

export const dropNotNull = defineRule({
  id: "drop-not-null",
  title: "Old code may meet a NULL that it does not expect",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-NOT-NULL"],
  examples: {
    given: "CREATE TABLE posts (id bigint PRIMARY KEY, body text NOT NULL);",
    unsafe: "ALTER TABLE posts ALTER COLUMN body DROP NOT NULL;",
    safe: "ALTER TABLE posts ALTER COLUMN body SET DEFAULT '';",
  },
  on: ["drop-not-null"],

  message: ({ table, column }) =>
    `Once new code writes NULL into \`${table}.${column}\`, code that is still running reads it; and going back then fails on those rows.`,
  why: "The statement itself breaks nothing; what is written after it may.",
  fix: () =>
    "Let the readers learn about NULL one release before the writers use it. Before a column is dropped, this is exactly right.",

  // On the way to a drop, or for a column that code is known to have left, it is the safe step.
  matches: ({ table, column }, { schema, untouched, references, run }) =>
    !untouched &&
    schema.table(table)?.columns.get(column)?.notNull !== false &&
    references.of(table, column).verdict !== "unused" &&
    !run.some(
      ({ operation }) => operation.kind === "drop-column" && operation.table === table && operation.column === column,
    ),
});
