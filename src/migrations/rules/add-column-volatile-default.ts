import { blocksForLong } from "../feel.ts";
import { isSerial } from "../filled.ts";
import { addColumnInSteps } from "../recipes/added-column.ts";
import { defineRule } from "../rule.ts";
import { assumption } from "../words.ts";

export const addColumnVolatileDefault = defineRule({
  id: "add-column-volatile-default",
  title: "A default that differs from row to row rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE users ADD COLUMN token uuid DEFAULT gen_random_uuid();",
    safe: "ALTER TABLE users ADD COLUMN token uuid;\nALTER TABLE users ALTER COLUMN token SET DEFAULT gen_random_uuid();",
  },
  on: ["add-column"],

  message: ({ table, definition }, { effect }) =>
    `\`${definition.default?.sql}\` gives each row a value of its own, so all of \`${table}\` is rewritten while nobody can read or write it${assumption(effect)}.`,
  why: "A default that is the same for all rows is stored once (from PostgreSQL 11); a VOLATILE one must be computed and written row by row, under an ACCESS EXCLUSIVE lock.",
  fix: (operation, facts) => addColumnInSteps(operation, facts),

  // `now()` is STABLE: one value for all rows, no rewrite. Before 11 every default rewrites: another rule's business.
  matches: ({ definition }, facts) =>
    definition.default !== undefined &&
    !definition.identity &&
    !isSerial(definition) &&
    !definition.default.calls.includes("nextval") &&
    facts.target.version >= 11 &&
    facts.effect.duration === "rewrite" &&
    !facts.schema.type(definition.type.name) &&
    blocksForLong(facts) &&
    (facts.effect.assumed ? "warning" : true),
});
