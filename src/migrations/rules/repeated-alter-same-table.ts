import { defineRule } from "../rule.ts";

export const repeatedAlterSameTable = defineRule({
  id: "repeated-alter-same-table",
  title: "The same table is scanned or rewritten twice",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES"],
  examples: {
    given: "CREATE TABLE orders (id bigint PRIMARY KEY, a int, b int);",
    unsafe: "ALTER TABLE orders ALTER COLUMN a TYPE bigint;\nALTER TABLE orders ALTER COLUMN b TYPE bigint;",
    safe: "ALTER TABLE orders ADD COLUMN new_a bigint, ADD COLUMN new_b bigint;",
  },
  on: ["alter-column-type", "set-not-null", "add-column", "add-check"],

  message: ({ table }) =>
    `An earlier ALTER TABLE already went through all of \`${table}\`; in one statement with that it would be done once.`,
  why: "One ALTER TABLE with several actions makes one pass over the table.",
  fix: ({ table }) => `If it must be done in place at all, put the actions into one \`ALTER TABLE ${table} …, …\`.`,

  matches: ({ table, statement }, { run, index, effect, untouched }) => {
    if (untouched || effect.duration === "instant") return false;
    const { path } = run[index]!;
    for (let i = index - 1; i >= 0 && run[i]!.path === path; i--) {
      const { operation, effect: done } = run[i]!;
      if (operation.statement === statement || done === undefined || done.duration === "instant") continue;
      if (altersTable.has(operation.kind) && "table" in operation && operation.table === table) return true;
    }
    return false;
  },
});

const altersTable: ReadonlySet<string> = new Set(["alter-column-type", "set-not-null", "add-column", "add-check"]);
