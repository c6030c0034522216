import { defineRule } from "../rule.ts";
import { sqlIdentifier, sqlName } from "../name.ts";
import { named } from "../words.ts";

export const missingFkIndex = defineRule({
  id: "missing-fk-index",
  title: "A foreign key without an index makes deletes on the other side scan",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);",
    unsafe:
      "ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;",
    safe: "CREATE INDEX CONCURRENTLY orders_user_id_idx ON orders (user_id);\nALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;",
  },
  on: ["add-foreign-key"],

  message: ({ table, constraint }) =>
    `No index of \`${table}\` begins with ${named(constraint.columns)}, so every DELETE from \`${constraint.references.table}\` reads all of \`${table}\`.`,
  why: "PostgreSQL indexes the key that is referred to, not the column that refers.",
  fix: ({ table, constraint }) =>
    `CREATE INDEX CONCURRENTLY ON ${sqlName(table)} (${constraint.columns.map(sqlIdentifier).join(", ")});`,

  matches: ({ table, constraint }, { schema, untouched, run, index }) => {
    const known = schema.table(table);
    if (untouched || !known?.complete) return false;
    const leads = (columns: readonly string[]) =>
      constraint.columns.every((column) => columns.slice(0, constraint.columns.length).includes(column));
    if ([...known.indexes.values()].some((one) => leads(one.columns))) return false;
    return !run.some(
      ({ operation }, i) =>
        i > index && operation.kind === "create-index" && operation.table === table && leads(operation.columns),
    );
  },
});
