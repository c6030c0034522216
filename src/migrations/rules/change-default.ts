import { defineRule } from "../rule.ts";

export const changeDefault = defineRule({
  id: "change-default",
  title: "Old code's INSERTs silently get the new default",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-COLUMN-DEFAULT"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, state text DEFAULT 'new');",
    unsafe: "ALTER TABLE orders ALTER COLUMN state SET DEFAULT 'draft';",
    safe: "ALTER TABLE orders ADD COLUMN stage text DEFAULT 'draft';",
  },
  on: ["set-default"],

  message: ({ table, column, default: value }, { schema }) =>
    `Code that is running and leaves \`${table}.${column}\` out writes ${value.sql} from now on, and no longer ${schema.table(table)?.columns.get(column)?.default?.sql}.`,
  why: "It may not know the new value, or mean something else by leaving the column out.",
  fix: () => "Give the value explicitly in the code, release that, and then change the default.",

  // Only a default that replaces another is known to change anything for old code.
  matches: ({ table, column, default: value }, { schema, untouched }) => {
    const known = schema.table(table)?.columns.get(column);
    return (
      !untouched &&
      known?.origin === "deployed" &&
      known.default !== undefined &&
      known.default.sql !== value.sql &&
      !value.calls.includes("nextval")
    );
  },
});
