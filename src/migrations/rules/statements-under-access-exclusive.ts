import { isAddedBefore } from "../added-before.ts";
import { defineRule } from "../rule.ts";
import { blockedBefore } from "../held.ts";
import { named } from "../words.ts";

export const statementsUnderAccessExclusive = defineRule({
  id: "statements-under-access-exclusive",
  title: "Slow work in a transaction that already locks a table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, email text);",
    unsafe: "BEGIN;\nALTER TABLE users ADD COLUMN plan text;\nUPDATE users SET plan = 'free';\nCOMMIT;",
    safe: "ALTER TABLE users ADD COLUMN plan text;\nUPDATE users SET plan = 'free' WHERE id = 1;",
  },
  on: [
    "update",
    "delete",
    "insert",
    "merge",
    "create-table",
    "create-materialized-view",
    "refresh-materialized-view",
    "create-index",
    "validate-constraint",
    "select",
  ],

  message: (_, facts) =>
    `An earlier statement of the transaction locked ${fewOf(blockedBefore(facts))}; while this one runs, nobody can read or write it.`,
  why: "A lock is held until COMMIT, so the outage lasts as long as everything that follows in the transaction.",
  fix: () => "Let the transaction with the lock end first: put the slow work into a migration of its own.",

  // What is validated where it was added has a rule of its own.
  matches: (operation, facts) =>
    facts.effect.duration !== "instant" &&
    blockedBefore(facts, 1).length > 0 &&
    !(operation.kind === "validate-constraint" && isAddedBefore(operation, facts)),
});

/** A transaction that locks hundreds says so for each of its statements. */
function fewOf(tables: readonly string[]): string {
  const more = tables.length - 3;
  return more > 1 ? `${named(tables.slice(0, 3))} and ${more} more tables` : named(tables);
}
