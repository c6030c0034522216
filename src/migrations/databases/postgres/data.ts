import type { Name } from "../../operation.ts";
import { instant, lock, locks, nothing, working, type Effects } from "./situation.ts";

/** https://www.postgresql.org/docs/current/explicit-locking.html, sql-vacuum, sql-analyze */
export const dataEffects = {
  insert: ({ table, values, reads }) =>
    values === "rows" || reads.length === 0
      ? instant(lock(table, "ROW EXCLUSIVE"))
      : working("scan", reads, lock(table, "ROW EXCLUSIVE")),
  update: ({ table, where, columns }) =>
    where === "by-key" || isVersionNote(table, columns)
      ? instant(lock(table, "ROW EXCLUSIVE"))
      : working("scan", [table], lock(table, "ROW EXCLUSIVE")),
  delete: ({ table, where }) =>
    where === "by-key" ? instant(lock(table, "ROW EXCLUSIVE")) : working("scan", [table], lock(table, "ROW EXCLUSIVE")),
  merge: ({ table }) => working("scan", [table], lock(table, "ROW EXCLUSIVE")),
  copy: ({ table, direction }) =>
    table === undefined || direction === "out" ? nothing : instant(lock(table, "ROW EXCLUSIVE")),
  select: ({ reads, locking }) => (locking ? instant(...locks(reads, "ROW SHARE")) : nothing),

  comment: ({ object, name }) =>
    object === "table" || object === "column" ? instant(lock(name, "SHARE UPDATE EXCLUSIVE")) : nothing,
  "create-statistics": ({ table }) => instant(lock(table, "SHARE UPDATE EXCLUSIVE")),
  replication: ({ tables }) => instant(...locks(tables, "SHARE UPDATE EXCLUSIVE")),
  "vacuum-full": ({ table }) => ({
    ...working("rewrite", table === undefined ? [] : [table], table === undefined ? undefined : lock(table)),
    outsideTransaction: true,
  }),
  vacuum: ({ table }) => ({
    ...working(
      "scan",
      table === undefined ? [] : [table],
      table === undefined ? undefined : lock(table, "SHARE UPDATE EXCLUSIVE"),
    ),
    outsideTransaction: true,
  }),
  // A sample of pages, however large the table is.
  analyze: ({ table }) => (table === undefined ? nothing : instant(lock(table, "SHARE UPDATE EXCLUSIVE"))),
  "set-parameter": () => nothing,
  transaction: () => nothing,
  "alter-system": () => ({ ...nothing, outsideTransaction: true }),
  other: () => nothing,
  opaque: () => ({ ...nothing, assumed: "the statement cannot be read" }),
} satisfies Partial<Effects>;

/** `UPDATE app_version SET schema_version = 12`: the one row in which an application notes how far its schema is. */
function isVersionNote(table: Name, columns: readonly string[]): boolean {
  return /version$/i.test(table) && columns.length > 0 && columns.every((column) => /version$/i.test(column));
}
