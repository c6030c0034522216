import { blocksForLong } from "../feel.ts";
import { constraintFromIndex } from "../recipes/from-index.ts";
import { defineRule } from "../rule.ts";

export const addUniqueConstraintBlocking = defineRule({
  id: "add-unique-constraint-blocking",
  title: "A UNIQUE constraint builds its index under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: [
    "https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX",
  ],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "ALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE (email);",
    safe: "CREATE UNIQUE INDEX CONCURRENTLY users_email_key ON users (email);\nALTER TABLE users ADD CONSTRAINT users_email_key UNIQUE USING INDEX users_email_key;",
  },
  on: ["add-unique"],

  message: ({ table }) => `The index is built while nobody can read or write \`${table}\`.`,
  why: "ADD CONSTRAINT UNIQUE holds an ACCESS EXCLUSIVE lock for the whole build.",
  fix: ({ table, constraint }, { schema }) => constraintFromIndex(table, constraint, schema),

  matches: (_, facts) => blocksForLong(facts),
});
