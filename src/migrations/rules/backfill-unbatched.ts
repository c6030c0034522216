import { batchedUpdate } from "../recipes/batched-update.ts";
import { defineRule } from "../rule.ts";

export const backfillUnbatched = defineRule({
  id: "backfill-unbatched",
  title: "One statement that changes a whole table",
  databases: ["postgres"],
  severity: "warning",
  sources: [
    "https://www.postgresql.org/docs/current/mvcc-intro.html",
    "https://www.postgresql.org/docs/current/routine-vacuuming.html",
  ],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, plan text);",
    unsafe: "UPDATE users SET plan = 'free';",
    safe: "UPDATE users SET plan = 'free' WHERE id IN (1, 2, 3);",
  },
  on: ["update"],

  message: ({ table, where }) =>
    `${where === "all" ? "Every row" : "An unknown share"} of \`${table}\` is written in one transaction: those rows are locked until it ends.`,
  why: "Writers of the same rows wait, replicas fall behind, the table doubles in size, and a failure near the end undoes all of it.",
  fix: (operation, { schema }) =>
    batchedUpdate(operation, schema) ??
    `Update a few thousand rows at a time, walking \`${operation.table}\` by its key, each batch its own transaction that also notes how far it came: run twice on a row, this may change it twice. Do it from a job instead of a migration.`,

  matches: ({ where }, { effect, untouched }) =>
    !untouched && effect.duration !== "instant" && (where === "all" || "notice"),
});
