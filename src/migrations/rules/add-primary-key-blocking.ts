import { blocksForLong } from "../feel.ts";
import { constraintFromIndex } from "../recipes/from-index.ts";
import { setNotNull } from "../recipes/not-null.ts";
import { defineRule } from "../rule.ts";

export const addPrimaryKeyBlocking = defineRule({
  id: "add-primary-key-blocking",
  title: "A primary key builds its index under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: [
    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
  ],
  examples: {
    given: "CREATE TABLE tags (id bigint NOT NULL, name text);",
    unsafe: "ALTER TABLE tags ADD PRIMARY KEY (id);",
    safe: "CREATE UNIQUE INDEX CONCURRENTLY tags_pkey ON tags (id);\nALTER TABLE tags ADD CONSTRAINT tags_pkey PRIMARY KEY USING INDEX tags_pkey;",
  },
  on: ["add-primary-key"],

  message: ({ table }) => `The index is built, and NULLs are looked for, while nobody can read or write \`${table}\`.`,
  why: "ADD PRIMARY KEY holds an ACCESS EXCLUSIVE lock for the whole build.",
  fix: ({ table, constraint }, facts) => {
    const known = facts.schema.table(table)?.columns;
    const nullable = constraint.columns.filter((column) => known?.get(column)?.notNull === false);
    return {
      steps: [
        ...nullable.flatMap((column) => setNotNull(table, column, facts).steps),
        ...constraintFromIndex(table, constraint, facts.schema).steps,
      ],
    };
  },

  matches: ({ constraint }, facts) => constraint.usingIndex === undefined && blocksForLong(facts),
});
