import type { Answer, Answers } from "../overlap.ts";
import { nothing, removed, unnoticed } from "./answers.ts";

/** Data, and what is only of the session or of the server. */
export const dataAnswers = {
  // A handful of given rows (a setting, a role, a country): code at head may read them.
  insert: ({ values }) => (values === "rows" ? { ...unnoticed, newCode: "unknown" } : moved("clean")),
  update: ({ table, columns }, { schema }) => {
    const known = schema.table(table)?.columns;
    // Filling a column that this change adds overwrites nobody's value.
    const fillsOnlyNew =
      columns.length > 0 && columns.every((name) => (known?.get(name)?.origin ?? "deployed") !== "deployed");
    return moved(fillsOnlyNew ? "clean" : "loses-data");
  },
  delete: moved("loses-data"),
  merge: moved("loses-data"),
  copy: ({ direction }) => (direction === "in" ? moved("clean") : nothing),
  truncate: ({ table }) => ({ ...removed(`the rows of \`${table}\` are gone`, "loses-data"), oldCode: "unknown" }),
  select: nothing,
  "lock-table": nothing,

  comment: nothing,
  "create-statistics": nothing,
  replication: unnoticed,
  "vacuum-full": nothing,
  vacuum: nothing,
  analyze: nothing,
  "set-parameter": nothing,
  transaction: nothing,
  "alter-system": nothing,
  other: unnoticed,
  opaque: {
    oldCode: "unknown",
    newCode: "unknown",
    rollback: "irreversible",
    because: "Slipway cannot read the statement",
  },
} satisfies Partial<Answers>;

function moved(rollback: Answer["rollback"]): Answer {
  return { oldCode: "works", newCode: "works", rollback, as: "data" };
}
