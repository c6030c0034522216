import { defineRule } from "../rule.ts";

export const renameEnumValue = defineRule({
  id: "rename-enum-value",
  title: "Renaming an enum value breaks the running release, whichever goes first",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertype.html"],
  examples: {
    given: "CREATE TYPE status AS ENUM ('open', 'done');",
    unsafe: "ALTER TYPE status RENAME VALUE 'done' TO 'closed';",
    safe: "ALTER TYPE status ADD VALUE 'closed';",
  },
  on: ["rename-enum-value"],

  message: ({ type, value, to }) =>
    `Code that says '${value}' fails after it (22P02), code that says '${to}' fails before it; rows of \`${type}\` read as '${to}' at once.`,
  why: "An enum's literal is part of the interface between code and database.",
  fix: ({ value, to }) =>
    `Add '${to}', deploy code that understands both, let it write '${to}', change the rows in batches, and leave '${value}' unused.`,

  matches: (_, { overlap }) => overlap.stage === "split",
});
