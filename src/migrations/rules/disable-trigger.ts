import { defineRule } from "../rule.ts";

export const disableTrigger = defineRule({
  id: "disable-trigger",
  title: "A disabled trigger is disabled for everybody",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-DISABLE-ENABLE-TRIGGER"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY);",
    unsafe: "ALTER TABLE orders DISABLE TRIGGER ALL;",
    safe: "SET session_replication_role = replica;",
  },
  on: ["toggle-trigger"],

  message: ({ table, trigger }) =>
    trigger === "all"
      ? `Until they are enabled again, no trigger and no foreign key of \`${table}\` works, for anybody.`
      : `Until it is enabled again, \`${trigger}\` does not run on \`${table}\`, for anybody.`,
  why: "Rows that are written meanwhile are not checked afterwards either.",
  fix: () =>
    "Where only this session should skip triggers, `SET session_replication_role = replica` does that (it needs the right to).",

  // Off and on again in one transaction: the lock keeps writers out in between.
  matches: ({ table, enabled }, { untouched, run, index }) =>
    !enabled &&
    !untouched &&
    !(
      run[index]!.transaction !== null &&
      run.some(
        ({ operation, transaction }, i) =>
          i > index &&
          transaction === run[index]!.transaction &&
          operation.kind === "toggle-trigger" &&
          operation.table === table &&
          operation.enabled,
      )
    ),
});
