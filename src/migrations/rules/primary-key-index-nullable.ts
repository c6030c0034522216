import { blocksForLong } from "../feel.ts";
import { usingIndexStep } from "../recipes/from-index.ts";
import { setNotNull } from "../recipes/not-null.ts";
import { defineRule } from "../rule.ts";
import { named } from "../words.ts";

export const primaryKeyIndexNullable = defineRule({
  id: "primary-key-index-nullable",
  title: "PRIMARY KEY USING INDEX scans the table when its columns may be NULL",
  databases: ["postgres"],
  severity: "error",
  sources: [
    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
  ],
  examples: {
    given: "CREATE TABLE tags (id bigint, name text);\nCREATE UNIQUE INDEX tags_id_idx ON tags (id);",
    unsafe: "ALTER TABLE tags ADD CONSTRAINT tags_pkey PRIMARY KEY USING INDEX tags_id_idx;",
    safe: "ALTER TABLE tags ADD CONSTRAINT tags_id_check_not_null CHECK (id IS NOT NULL) NOT VALID;",
  },
  on: ["add-primary-key"],

  message: ({ table, constraint }, { schema }) => {
    const columns =
      constraint.columns.length > 0 ? constraint.columns : (schema.index(constraint.usingIndex ?? "")?.columns ?? []);
    return `${named(columns)} may be NULL, so every row of \`${table}\` is read while nobody can read or write the table.`;
  },
  why: "The index is ready, but a primary key is NOT NULL as well, and that is checked under the ACCESS EXCLUSIVE lock.",
  fix: ({ table, constraint }, facts) => {
    const { schema } = facts;
    const index = constraint.usingIndex ?? "";
    const columns = constraint.columns.length > 0 ? constraint.columns : (schema.index(index)?.columns ?? []);
    const known = schema.table(table)?.columns;
    return {
      steps: [
        ...columns
          .filter((column) => known?.get(column)?.notNull !== true)
          .flatMap((column) => setNotNull(table, column, facts).steps),
        usingIndexStep(table, constraint, index, constraint.name),
      ],
    };
  },

  matches: ({ constraint }, facts) => constraint.usingIndex !== undefined && blocksForLong(facts),
});
