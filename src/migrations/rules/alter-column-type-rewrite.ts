import { printType } from "../column.ts";
import type { Duration } from "../effect.ts";
import { blocksForLong } from "../feel.ts";
import { retypedColumn } from "../recipes/retyped-column.ts";
import { defineRule } from "../rule.ts";
import { assumption } from "../words.ts";

export const alterColumnTypeRewrite = defineRule({
  id: "alter-column-type-rewrite",
  title: "A new type rewrites the table",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, quantity int);",
    unsafe: "ALTER TABLE orders ALTER COLUMN quantity TYPE bigint;",
    safe: "ALTER TABLE orders ADD COLUMN quantity_new bigint;",
  },
  on: ["alter-column-type"],

  message: ({ table, column, type }, { effect }) =>
    effect.assumed
      ? `Changing \`${column}\` to ${printType(type)} may rewrite all of \`${table}\` while nobody can read or write it${assumption(effect)}.`
      : `Changing \`${column}\` to ${printType(type)} ${work[effect.duration]} while nobody can read or write \`${table}\`.`,
  why: "The two types are stored differently, so every row is written anew under an ACCESS EXCLUSIVE lock. Only a few changes are free: a longer or unlimited varchar, text, a larger numeric precision of the same scale.",
  fix: (operation, facts) => retypedColumn(operation, facts),

  matches: (_, facts) =>
    facts.effect.duration !== "build" && blocksForLong(facts) && (facts.effect.assumed ? "warning" : true),
});

/** What is built anew is another collation's (`alter-column-collation`). */
const work: Readonly<Record<Duration, string>> = {
  instant: "",
  build: "",
  scan: "checks every row against the CHECKs on it again",
  rewrite: "rewrites all rows and indexes",
};
