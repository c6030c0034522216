import { blocksForLong } from "../feel.ts";
import { defineRule } from "../rule.ts";

export const addExclusionConstraint = defineRule({
  id: "add-exclusion-constraint",
  title: "An exclusion constraint builds its index under the lock, and has no online form",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-createtable.html#SQL-CREATETABLE-EXCLUDE"],
  examples: {
    given: "CREATE TABLE bookings (id bigint PRIMARY KEY, during tsrange);",
    unsafe: "ALTER TABLE bookings ADD CONSTRAINT bookings_no_overlap EXCLUDE USING gist (during WITH &&);",
    safe: "CREATE TABLE bookings_next (id bigint PRIMARY KEY, during tsrange, EXCLUDE USING gist (during WITH &&));",
  },
  on: ["add-exclusion"],

  message: ({ table }) =>
    `The index is built while nobody can read or write \`${table}\`, and there is no way to build it beforehand.`,
  why: "EXCLUDE takes neither NOT VALID nor USING INDEX.",
  fix: ({ table }) =>
    `Add it when \`${table}\` is idle, under a \`lock_timeout\`; or make a new table that has the constraint, write to both, copy in batches, and switch.`,

  matches: (_, facts) => blocksForLong(facts),
});
