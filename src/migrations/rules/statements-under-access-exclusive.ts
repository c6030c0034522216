import { isAddedBefore } from "../added-before.ts";
import type { Operation } from "../operation.ts";
import { defineRule, type Facts } from "../rule.ts";
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
    `An earlier statement of the transaction locked ${fewOf(blockedBefore(facts))}; while this one runs, nobody can read or write ${isOne(blockedBefore(facts)) ? "it" : "them"}.`,
  why: "A lock is held until COMMIT, so the outage lasts as long as everything that follows in the transaction.",
  fix: () => "Let the transaction with the lock end first: put the slow work into a migration of its own.",

  matches: (operation, facts) =>
    facts.effect.duration !== "instant" && blockedBefore(facts, 1).length > 0 && !isSaidAnyway(operation, facts),
});

/** Rules of their own send these to where no lock is held: a table's index, and what is validated where it was added. */
function isSaidAnyway(operation: Operation, facts: Facts): boolean {
  if (operation.kind === "create-index") return !facts.untouched;
  return operation.kind === "validate-constraint" && isAddedBefore(operation, facts);
}

function isOne(tables: readonly string[]): boolean {
  return tables.length === 1;
}

/** A transaction that locks hundreds says so for each of its statements. */
function fewOf(tables: readonly string[]): string {
  const more = tables.length - 3;
  return more > 1 ? `${named(tables.slice(0, 3))} and ${more} more tables` : named(tables);
}
