import type { Answers } from "../overlap.ts";
import { added, nothing, removed, renamed, unnoticed } from "./answers.ts";

export const tableAnswers = {
  "create-table": ({ persistence }) => (persistence === "temporary" ? nothing : added),
  "drop-table": (operation, context) => {
    const { table, ifExists } = operation;
    const gone = removed(`statements that name \`${table}\` fail with 42P01`, "loses-data");
    if (!context.followedBy((later) => later.kind === "create-table" && later.table === table)) return gone;
    // What no migration has made is made here: clearing the ground for it first is a habit of dumps.
    if (ifExists && !context.schema.table(table)) return nothing;
    return { ...removed(`reads and writes of \`${table}\` lose its rows`, "loses-data"), newCode: "needs-it" };
  },
  "rename-table": (operation, context) =>
    // A simple view is updatable: SELECT, INSERT, UPDATE, ON CONFLICT and FOR UPDATE go on through it.
    // https://www.postgresql.org/docs/current/sql-createview.html#SQL-CREATEVIEW-UPDATABLE-VIEWS
    context.followedBy((later) => later.kind === "create-view" && later.view === operation.table)
      ? added
      : renamed(`statements that name \`${operation.table}\` fail with 42P01`),
  "set-schema": (operation, context) => {
    if (operation.object === "index") return unnoticed;
    const bare = operation.table.slice(operation.table.indexOf(".") + 1);
    return context.followedBy(
      (later) => later.kind === "create-view" && (later.view === operation.table || later.view === bare),
    )
      ? added
      : renamed(`statements that name \`${operation.table}\` fail with 42P01`);
  },
  "set-logged": unnoticed,
  "set-tablespace": unnoticed,
  "set-access-method": unnoticed,
  "cluster-table": nothing,
  "set-table-options": unnoticed,
  "set-owner": unnoticed,
  "replica-identity": unnoticed,
  inherit: ({ inherit }) => (inherit ? added : removed("queries of the parent no longer see the rows of the child")),
  "attach-partition": added,
  "detach-partition": ({ table, partition }) =>
    removed(`queries of \`${table}\` no longer see the rows of \`${partition}\``),
} satisfies Partial<Answers>;
