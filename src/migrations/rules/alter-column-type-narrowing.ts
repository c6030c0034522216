import { printType } from "../column.ts";
import { defineRule } from "../rule.ts";
import { typeChange } from "../type-change.ts";

export const alterColumnTypeNarrowing = defineRule({
  id: "alter-column-type-narrowing",
  title: "A narrower type refuses what old code writes",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/errcodes-appendix.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, name varchar(100));",
    unsafe: "ALTER TABLE users ALTER COLUMN name TYPE varchar(20);",
    safe: "ALTER TABLE users ADD CONSTRAINT users_name_check CHECK (length(name) <= 20) NOT VALID;",
  },
  on: ["alter-column-type"],

  message: ({ table, column, type }) =>
    `\`${table}.${column}\` no longer holds all that it held: writes that do not fit in ${printType(type)} fail, and so does this statement when a row does not fit.`,
  why: "Running code fails with 22001 or 22003; with a USING that cuts values off, what is cut is gone for good.",
  fix: ({ table, column }) =>
    `Forbid the long values first, with a CHECK on \`${table}.${column}\` that is added NOT VALID and validated later; it can be taken back without a loss. Narrow the type only in a new column, if at all.`,

  matches: ({ table, column, type }, { schema, untouched }) => {
    const before = schema.table(table)?.columns.get(column);
    return !untouched && before?.origin === "deployed" && typeChange(before.type, type, schema) === "narrower";
  },
});
