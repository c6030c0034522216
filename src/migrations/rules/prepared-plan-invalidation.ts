import { defineRule } from "../rule.ts";

export const preparedPlanInvalidation = defineRule({
  id: "prepared-plan-invalidation",
  title: "Prepared `SELECT *` statements fail once on every open connection",
  databases: ["postgres"],
  severity: "off",
  sources: ["https://www.postgresql.org/docs/current/sql-prepare.html"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, name text);",
    unsafe: "ALTER TABLE users ADD COLUMN email text;",
    safe: "CREATE TABLE emails (user_id bigint);",
  },
  on: ["add-column", "drop-column", "alter-column-type", "rename-column"],

  message: ({ table }) =>
    `A prepared \`SELECT * FROM ${table}\` on an open connection fails with 0A000 the next time that it runs.`,
  why: "The statement's result would have other columns than its client was told. Most clients never notice, so this rule is off by default.",
  fix: () =>
    "Name the columns in statements that are prepared; let the pool recycle its connections right after the migration.",

  matches: (_, { untouched }) => !untouched,
});
