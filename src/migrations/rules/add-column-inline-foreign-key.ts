import { blocksForLong } from "../feel.ts";
import { addColumnInSteps } from "../recipes/added-column.ts";
import { defineRule } from "../rule.ts";
import { standstill } from "../words.ts";

export const addColumnInlineForeignKey = defineRule({
  id: "add-column-inline-foreign-key",
  title: "REFERENCES behind a new column with a default scans both tables",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE plans (id int PRIMARY KEY);\nCREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN plan_id int DEFAULT 1 REFERENCES plans (id);",
    safe: "ALTER TABLE users ADD COLUMN plan_id int REFERENCES plans (id);",
  },
  on: ["add-column"],

  message: (_, { effect }) =>
    `Every row is looked up in the table it refers to, and meanwhile ${standstill(effect)} waits.`,
  why: "Without a default all values are NULL and nothing is looked up; a default makes each row refer to something, which is checked under the locks on both tables.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),

  // Nullable and without a default: brief locks on both tables, no scan of either.
  matches: ({ definition }, facts) =>
    definition.constraints.some(({ type }) => type === "foreign-key") &&
    facts.effect.duration === "scan" &&
    blocksForLong(facts),
});
