import { defineRule } from "../rule.ts";

export const opaqueSql = defineRule({
  id: "opaque-sql",
  title: "A statement that cannot be judged",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/plpgsql-statements.html#PLPGSQL-STATEMENTS-EXECUTING-DYN"],
  examples: {
    unsafe: "DO $$ BEGIN EXECUTE 'DROP TABLE ' || current_setting('app.table'); END $$;",
    safe: "CREATE TABLE users (id bigint PRIMARY KEY);",
  },
  on: ["opaque"],

  message: ({ reason }) => `Slipway does not know what this does: ${reason}.`,
  why: "What cannot be read is not thereby safe. A person must look at its locks, at what old code thinks of it, and at the way back.",
  fix: () => "Write the statement out if you can; otherwise let somebody review it, and waive this with the reason.",

  // A syntax error is said as such, file and place; saying it twice would not help.
  matches: ({ cause }) => cause !== "syntax",
});
