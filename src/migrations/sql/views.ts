import type { CreateTableAsStmt, Node, RefreshMatViewStmt, ViewStmt } from "@pgsql/types";
import type { Context, Draft } from "./context.ts";
import { persistence } from "./create-table.ts";
import { readsOf } from "./expression.ts";
import { relationName, strings } from "./names.ts";
import { behind, textOf, whole } from "./source.ts";
import { ofKind } from "./tree.ts";

export function createView(tree: ViewStmt, context: Context): readonly Draft[] {
  return [
    {
      kind: "create-view",
      view: relationName(tree.view, context),
      replace: tree.replace === true,
      temporary: tree.view?.relpersistence === "t",
      columns: tree.aliases ? strings(tree.aliases) : columnsOfQuery(tree.query),
      reads: readsOf(tree.query, context),
      query: queryText(context),
    },
  ];
}

/** CREATE TABLE AS and CREATE MATERIALIZED VIEW are one thing to the grammar. */
export function createTableAs(tree: CreateTableAsStmt, context: Context): readonly Draft[] {
  const name = relationName(tree.into?.rel, context);
  const query =
    tree.query && "ExecuteStmt" in tree.query
      ? context.session.prepared.get(tree.query.ExecuteStmt.name ?? "")
      : tree.query;
  const reads = readsOf(query, context);
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

/** What the columns of a query are called; `undefined` where that depends on the tables (`*`). */
function columnsOfQuery(query: Node | undefined): readonly string[] | undefined {
  if (!query || !("SelectStmt" in query)) return undefined;
  const { larg, targetList } = query.SelectStmt;
  if (larg) return columnsOfQuery({ SelectStmt: larg });
  const names = ofKind(targetList, "ResTarget").map(({ name, val }) => name ?? nameOf(val));
  return names.length > 0 && names.every((name) => name !== undefined) ? names : undefined;
}

/** A column or a call gives its name; a cast that of what it casts. What is called otherwise is left open. */
function nameOf(value: Node | undefined): string | undefined {
  if (!value) return undefined;
  if ("TypeCast" in value) return nameOf(value.TypeCast.arg);
  if ("FuncCall" in value) return strings(value.FuncCall.funcname).at(-1);
  if (!("ColumnRef" in value)) return undefined;
  const last = value.ColumnRef.fields?.at(-1);
  return last && "String" in last ? last.String.sval : undefined;
}

function queryText(context: Context): string {
  const part = behind(context, whole(context), "as");
  return part ? textOf(context, part).replace(notOfQuery, "") : "";
}

/** What may follow the query of a view. */
const notOfQuery = /\s+with\s+(?:(?:no\s+)?data|(?:(?:cascaded|local)\s+)?check\s+option)$/i;
