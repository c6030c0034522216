import { defineRule } from "../rule.ts";

export const addNotNullThenDropDefault = defineRule({
  id: "add-not-null-then-drop-default",
  title: "A new mandatory column whose default is taken away again",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://docs.djangoproject.com/en/stable/ref/models/fields/#db-default"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe:
      "ALTER TABLE users ADD COLUMN plan text DEFAULT 'free' NOT NULL;\nALTER TABLE users ALTER COLUMN plan DROP DEFAULT;",
    safe: "ALTER TABLE users ADD COLUMN plan text DEFAULT 'free' NOT NULL;",
  },
  on: ["drop-default"],

  message: ({ table, column }) =>
    `Code that is running does not know \`${column}\`, and without a default its INSERTs into \`${table}\` fail (23502).`,
  why: "The default served the rows that stand; the release that is live needs it as well, until it is gone.",
  fix: () => "Leave the default in the database, and drop it in a later release (in Django: `db_default`).",

  matches: ({ table, column }, { schema, untouched }) => {
    const known = schema.table(table)?.columns.get(column);
    return (
      !untouched &&
      known !== undefined &&
      known.origin !== "deployed" &&
      known.notNull === true &&
      known.default !== undefined
    );
  },
});
