import { blocksForLong } from "../feel.ts";
import { setNotNull } from "../recipes/not-null.ts";
import { defineRule } from "../rule.ts";

export const setNotNullScan = defineRule({
  id: "set-not-null-scan",
  title: "SET NOT NULL scans the table under the lock",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "ALTER TABLE users ALTER COLUMN email SET NOT NULL;",
    safe: "ALTER TABLE users ADD CONSTRAINT users_email_check_not_null CHECK (email IS NOT NULL) NOT VALID;",
  },
  on: ["set-not-null"],

  message: ({ table, column }) =>
    `Every row of \`${table}\` is read to see that \`${column}\` is not NULL, while nobody can read or write the table.`,
  why: "The scan runs under an ACCESS EXCLUSIVE lock, unless a valid CHECK already proves that there is no NULL (from PostgreSQL 12).",
  fix: ({ table, column }, facts) => setNotNull(table, column, facts),

  matches: (_, facts) => blocksForLong(facts),
});
