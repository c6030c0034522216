import type {
  CopyStmt,
  DeleteStmt,
  InsertStmt,
  MergeStmt,
  Node,
  RangeVar,
  SelectStmt,
  UpdateStmt,
  WithClause,
} from "@pgsql/types";
import type { Name } from "../operation.ts";
import type { Context, Draft } from "./context.ts";
import { persistence } from "./create-table.ts";
import { callsOf, readsOf } from "./expression.ts";
import { relationName } from "./names.ts";
import { setConfig } from "./session.ts";
import { ofKind } from "./tree.ts";
import { whereOf } from "./where.ts";

export function insert(tree: InsertStmt, context: Context): readonly Draft[] {
  const rows = tree.selectStmt === undefined || isRows(tree.selectStmt);
  const change: Draft = { kind: "insert", ...changed(tree.relation, tree, context), values: rows ? "rows" : "query" };
  return [...withinWith(tree.withClause, context), change, ...calledIn(tree, context)];
}

/** `VALUES (…)`, or a SELECT that reads no table: `SELECT 1, 'a' WHERE NOT EXISTS (…)` adds a row or none. */
function isRows(query: Node): boolean {
  return (
    "SelectStmt" in query &&
    (query.SelectStmt.valuesLists !== undefined ||
      (query.SelectStmt.fromClause === undefined && query.SelectStmt.op === "SETOP_NONE"))
  );
}

export function update(tree: UpdateStmt, context: Context): readonly Draft[] {
  const columns = ofKind(tree.targetList, "ResTarget").flatMap(({ name }) => name ?? []);
  const change = changed(tree.relation, tree, context);
  const draft: Draft = { kind: "update", ...change, columns, where: whereOf(tree.whereClause) };
  return [...withinWith(tree.withClause, context), draft, ...calledIn(tree, context)];
}

export function remove(tree: DeleteStmt, context: Context): readonly Draft[] {
  const change = changed(tree.relation, tree, context);
  const draft: Draft = { kind: "delete", ...change, where: whereOf(tree.whereClause) };
  return [...withinWith(tree.withClause, context), draft, ...calledIn(tree, context)];
}

export function merge(tree: MergeStmt, context: Context): readonly Draft[] {
  return [...withinWith(tree.withClause, context), { kind: "merge", ...changed(tree.relation, tree, context) }];
}

export function copy(tree: CopyStmt, context: Context): readonly Draft[] {
  const table = tree.relation && relationName(tree.relation, context);
  return [{ kind: "copy", table, direction: tree.is_from ? "in" : "out" }];
}

export function select(tree: SelectStmt, context: Context): readonly Draft[] {
  if (tree.intoClause) return [selectInto(tree, context)];
  const set = setConfig(tree, context);
  if (set) return set;
  const own: Draft = {
    kind: "select",
    reads: readsOf(tree, context),
    calls: callsOf(tree),
    locking: tree.lockingClause !== undefined,
  };
  return [...withinWith(tree.withClause, context), own, ...calledIn(tree, context)];
}

function selectInto(tree: SelectStmt, context: Context): Draft {
  const { intoClause: into, ...query } = tree;
  return {
    kind: "create-table",
    table: relationName(into?.rel, context),
    columns: [],
    constraints: [],
    persistence: persistence(into?.rel?.relpersistence),
    ifNotExists: false,
    as: { reads: readsOf(query, context), withData: true },
  };
}

function changed(
  relation: RangeVar | undefined,
  tree: unknown,
  context: Context,
): { table: Name; reads: readonly Name[] } {
  return { table: relationName(relation, context), reads: readsOf(tree, context) };
}

/** `WITH moved AS (DELETE FROM …)`: what a statement changes on its way. */
function withinWith(clause: WithClause | undefined, context: Context): readonly Draft[] {
  return ofKind(clause?.ctes, "CommonTableExpr").flatMap(({ ctequery }) => {
    if (!ctequery) return [];
    if ("InsertStmt" in ctequery) return insert(ctequery.InsertStmt, context);
    if ("UpdateStmt" in ctequery) return update(ctequery.UpdateStmt, context);
    if ("DeleteStmt" in ctequery) return remove(ctequery.DeleteStmt, context);
    return "MergeStmt" in ctequery ? merge(ctequery.MergeStmt, context) : [];
  });
}

/** What the functions do that it calls, as far as this script made them. */
export function calledIn(tree: unknown, { session, statement }: Context): readonly Draft[] {
  if (session.functions.size === 0) return [];
  return callsOf(tree).flatMap((name) => {
    const body = session.functions.get(name) ?? session.functions.get(`${session.schema}.${name}`) ?? [];
    return body.map(({ place, sql, statement: number, ...operation }): Draft => {
      return { ...operation, within: "function", span: statement, written: { place, sql, statement: number } };
    });
  });
}
