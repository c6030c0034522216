import { blocksForLong } from "../feel.ts";
import { defineRule } from "../rule.ts";

export const missingStatementTimeout = defineRule({
  id: "missing-statement-timeout",
  title: "No statement_timeout bounds the damage",
  databases: ["postgres"],
  severity: "off",
  sources: ["https://www.postgresql.org/docs/current/runtime-config-client.html#GUC-STATEMENT-TIMEOUT"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "ALTER TABLE users ALTER COLUMN email SET NOT NULL;",
    safe: "SET statement_timeout = '30s';\nCREATE TABLE notes (id bigint PRIMARY KEY);",
  },
  on: [
    "create-index",
    "alter-column-type",
    "set-not-null",
    "add-check",
    "add-foreign-key",
    "add-unique",
    "add-primary-key",
    "update",
    "delete",
  ],

  message: () => "Nothing ends this statement when it takes longer than expected.",
  why: "A team's policy, so it is off by default. It must be 0 for statements that run CONCURRENTLY.",
  fix: () => "SET statement_timeout = '30s';",

  matches: (_, facts) => facts.session.statementTimeout === undefined && blocksForLong(facts),
});
