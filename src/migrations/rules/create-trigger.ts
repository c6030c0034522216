import { defineRule } from "../rule.ts";

export const createTrigger = defineRule({
  id: "create-trigger",
  title: "A trigger changes what the writes of old code do",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/sql-createtrigger.html"],
  examples: {
    given:
      "CREATE TABLE orders (id bigint PRIMARY KEY, total int);\nCREATE FUNCTION check_total() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;",
    unsafe: "CREATE TRIGGER orders_check BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION check_total();",
    safe: "ALTER TABLE orders ADD COLUMN total_eur int;\nCREATE TRIGGER orders_sync BEFORE INSERT ON orders FOR EACH ROW EXECUTE FUNCTION check_total();",
  },
  on: ["create-trigger"],

  message: ({ table, trigger }) =>
    `From now on every write to \`${table}\` runs \`${trigger}\`, also those of code that does not expect it.`,
  why: "A trigger that refuses or changes rows does so for the release that is live as well, and one that fails makes its writes fail.",
  fix: ({ table }) =>
    `Make sure that what it does to the rows of \`${table}\` is right for the code that runs now; set a short \`lock_timeout\`, as creating it waits for writers.`,

  // One that keeps a new column or table in step is how a change is made safe.
  matches: ({ replace }, { untouched, run, index }) =>
    !untouched &&
    !replace &&
    !run.some(
      ({ operation }, i) =>
        i < index &&
        (operation.kind === "add-column" || operation.kind === "drop-trigger" || operation.kind === "create-table"),
    ),
});
