import { defineRule } from "../rule.ts";

export const renameType = defineRule({
  id: "rename-type",
  title: "Renaming a type breaks casts to it",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-altertype.html"],
  examples: {
    given: "CREATE TYPE status AS ENUM ('open', 'done');",
    unsafe: "ALTER TYPE status RENAME TO order_status;",
    safe: "CREATE TYPE order_status AS ENUM ('open', 'done');",
  },
  on: ["rename-type"],

  message: ({ type, to }) =>
    `Statements that cast to \`${type}\` fail after it (42704), those that cast to \`${to}\` before it.`,
  why: "Many clients cast parameters to an enum by its name, often without the code showing it.",
  fix: () => "Keep the name; or add a column of the new type and move over to it.",

  matches: (_, { overlap }) => overlap.stage === "split",
});
