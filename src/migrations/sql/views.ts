import type { CreateTableAsStmt, RefreshMatViewStmt, ViewStmt } from "@pgsql/types";
import type { Context, Draft } from "./context.ts";
import { persistence } from "./create-table.ts";
import { readsOf } from "./expression.ts";
import { relationName, strings } from "./names.ts";
import { behind, textOf, whole } from "./source.ts";

export function createView(tree: ViewStmt, context: Context): readonly Draft[] {
  return [
    {
      kind: "create-view",
      view: relationName(tree.view, context),
      replace: tree.replace === true,
      temporary: tree.view?.relpersistence === "t",
      columns: tree.aliases ? strings(tree.aliases) : undefined,
      reads: readsOf(tree.query, context),
      query: queryText(context),
    },
  ];
}

/** CREATE TABLE AS and CREATE MATERIALIZED VIEW are one thing to the grammar. */
export function createTableAs(tree: CreateTableAsStmt, context: Context): readonly Draft[] {
  const name = relationName(tree.into?.rel, context);
  const reads = readsOf(tree.query, context);
  const withData = tree.into?.skipData !== true;
  const ifNotExists = tree.if_not_exists === true;
  if (tree.objtype === "OBJECT_MATVIEW")
    return [{ kind: "create-materialized-view", view: name, reads, withData, ifNotExists, query: queryText(context) }];
  const kept = persistence(tree.into?.rel?.relpersistence);
  return [
    {
      kind: "create-table",
      table: name,
      columns: [],
      constraints: [],
      persistence: kept,
      ifNotExists,
      as: { reads, withData },
    },
  ];
}

export function refresh(tree: RefreshMatViewStmt, context: Context): readonly Draft[] {
  const view = relationName(tree.relation, context);
  return [
    {
      kind: "refresh-materialized-view",
      view,
      concurrently: tree.concurrent === true,
      withData: tree.skipData !== true,
    },
  ];
}

function queryText(context: Context): string {
  const part = behind(context, whole(context), "as");
  return part ? textOf(context, part) : "";
}
