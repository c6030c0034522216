import { blocksForLong } from "../feel.ts";
import { addThenValidate } from "../recipes/validated-constraint.ts";
import { defineRule } from "../rule.ts";
import { standstill } from "../words.ts";

export const addForeignKeyValidating = defineRule({
  id: "add-foreign-key-validating",
  title: "A foreign key checks all rows while writes to both tables wait",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);\nCREATE TABLE orders (id bigint PRIMARY KEY, user_id bigint);",
    unsafe: "ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id);",
    safe: "ALTER TABLE orders ADD CONSTRAINT orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES users (id) NOT VALID;",
  },
  on: ["add-foreign-key"],

  message: ({ table, constraint }, { effect }) =>
    `Every row of \`${table}\` is looked up in \`${constraint.references.table}\`, and until that is done ${standstill(effect)} waits.`,
  why: "ADD FOREIGN KEY holds a SHARE ROW EXCLUSIVE lock on both tables; NOT VALID makes it brief, and VALIDATE CONSTRAINT then reads the rows without blocking writes.",
  fix: ({ table, constraint }, { schema }) => addThenValidate(table, constraint, schema),

  matches: (_, facts) => blocksForLong(facts),
});
