import { defineRule } from "../rule.ts";

export const deleteWithoutWhere = defineRule({
  id: "delete-without-where",
  title: "DELETE loses rows, in one long transaction",
  databases: ["postgres"],
  severity: "error",
  sources: ["https://www.postgresql.org/docs/current/sql-delete.html"],
  examples: {
    given: "CREATE TABLE events (id bigint PRIMARY KEY);",
    unsafe: "DELETE FROM events;",
    safe: "DELETE FROM events WHERE id = 1;",
  },
  on: ["delete"],

  message: ({ table, where }) =>
    where === "all"
      ? `Every row of \`${table}\` is gone for good.`
      : `An unknown share of \`${table}\` is deleted in one transaction, and no rollback of the release brings it back.`,
  why: "The rows stay locked until COMMIT; replicas and vacuum pay for it afterwards.",
  fix: ({ table }) =>
    `Copy the rows that anybody may want, and delete from \`${table}\` in batches, from a job instead of a migration.`,

  matches: ({ where }, { untouched }) => !untouched && (where === "all" || (where === "some" && "notice")),
});
