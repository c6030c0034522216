import type { Operation, OperationOf } from "../operation.ts";
import { defineRule } from "../rule.ts";

export const missingOrLossyDown = defineRule({
  id: "missing-or-lossy-down",
  title: "A down migration that brings back the shape and not the data",
  databases: ["postgres"],
  severity: "notice",
  sources: ["https://www.postgresql.org/docs/current/ddl-alter.html#DDL-ALTER-REMOVING-A-COLUMN"],
  examples: {
    given: "CREATE TABLE users (id bigint PRIMARY KEY, age int);",
    unsafe: "ALTER TABLE users DROP COLUMN age;",
    safe: "ALTER TABLE users ADD COLUMN age_in_years int;",
    down: "ALTER TABLE users ADD COLUMN age int;",
  },
  on: ["drop-column", "drop-table"],

  message: (operation) =>
    operation.kind === "drop-column"
      ? `The down part brings \`${operation.table}.${operation.column}\` back empty: running it restores no value.`
      : `The down part brings \`${operation.table}\` back empty: running it restores no row.`,
  why: "Whoever rolls back believes that the release before works again; it does, on data that are gone.",
  fix: (operation) =>
    `Keep a copy until nobody wants to go back any more, and let the down part restore it: \`CREATE TABLE ${copyName(operation)} AS SELECT …\`.`,

  // A missing down part is a team's choice; one that promises too much is none.
  matches: (operation, { untouched, down }) =>
    !untouched &&
    (down(operation.place.path) ?? []).some((back) => restores(back, operation)) &&
    !isFilled(operation, down(operation.place.path) ?? []),
});

type Dropped = OperationOf<"drop-column" | "drop-table">;

function copyName({ table }: Dropped): string {
  return `${table.slice(table.indexOf(".") + 1)}_before`;
}

function restores(back: Operation, dropped: Dropped): boolean {
  if (dropped.kind === "drop-table") return back.kind === "create-table" && back.table === dropped.table && !back.as;
  return back.kind === "add-column" && back.table === dropped.table && back.column === dropped.column;
}

function isFilled({ table }: Dropped, down: readonly Operation[]): boolean {
  return down.some(
    (back) => (back.kind === "insert" || back.kind === "update" || back.kind === "copy") && back.table === table,
  );
}
