import type {
  CommonTableExpr,
  CopyStmt,
  DeleteStmt,
  InsertStmt,
  MergeStmt,
  Node,
  RangeVar,
  SelectStmt,
  UpdateStmt,
} from "@pgsql/types";
import type { Name } from "../operation.ts";
import { batchesOf } from "./batches.ts";
import { calledIn } from "./calls.ts";
import type { Context, Draft } from "./context.ts";
import { callsOf, readsOf } from "./expression.ts";
import { relationName } from "./names.ts";
import { setConfig } from "./session.ts";
import { ofKind, walk } from "./tree.ts";
import { createTableAs } from "./views.ts";
import { whereOf } from "./where.ts";

export function insert(tree: InsertStmt, context: Context): readonly Draft[] {
  const rows = tree.selectStmt === undefined || isRows(tree.selectStmt);
  const change: Draft = { kind: "insert", ...changed(tree.relation, tree, context), values: rows ? "rows" : "query" };
  return [...withinWith(tree, context), change, ...calledIn(tree, context)];
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
  const draft: Draft = { kind: "update", ...change, columns, where: whereOf(tree.whereClause, batchesOf(tree)) };
  return [...withinWith(tree, context), draft, ...calledIn(tree, context)];
}

export function remove(tree: DeleteStmt, context: Context): readonly Draft[] {
  const change = changed(tree.relation, tree, context);
  const draft: Draft = { kind: "delete", ...change, where: whereOf(tree.whereClause, batchesOf(tree)) };
  return [...withinWith(tree, context), draft, ...calledIn(tree, context)];
}

export function merge(tree: MergeStmt, context: Context): readonly Draft[] {
  const draft: Draft = { kind: "merge", ...changed(tree.relation, tree, context) };
  return [...withinWith(tree, context), draft, ...calledIn(tree, context)];
}

export function copy(tree: CopyStmt, context: Context): readonly Draft[] {
  const table = tree.relation && relationName(tree.relation, context);
  const draft: Draft = { kind: "copy", table, direction: tree.is_from ? "in" : "out" };
  // `COPY (DELETE … RETURNING *) TO …`
  const { query } = tree;
  return query && !("SelectStmt" in query) ? [...context.draftsOf(query), draft] : [draft];
}

export function select(tree: SelectStmt, context: Context): readonly Draft[] {
  const into = intoOf(tree);
  if (into) return createTableAs({ query: { SelectStmt: tree }, into }, context);
  const set = setConfig(tree, context);
  if (set) return set;
  const own: Draft = {
    kind: "select",
    reads: readsOf(tree, context),
    calls: callsOf(tree),
    locking: tree.lockingClause !== undefined,
  };
  return [...withinWith(tree, context), own, ...calledIn(tree, context)];
}

/** `SELECT … INTO`; of several that a UNION puts together, the first has it. */
function intoOf({ intoClause, larg }: SelectStmt): SelectStmt["intoClause"] {
  return intoClause ?? (larg && intoOf(larg));
}

function changed(
  relation: RangeVar | undefined,
  tree: unknown,
  context: Context,
): { table: Name; reads: readonly Name[] } {
  return { table: relationName(relation, context), reads: readsOf(tree, context) };
}

/** `WITH moved AS (DELETE FROM …)`: what a statement changes on its way. */
function withinWith(tree: unknown, context: Context): readonly Draft[] {
  const drafts: Draft[] = [];
  walk(tree, (tag, fields) => {
    if (tag !== "CommonTableExpr") return;
    const { ctequery: query } = fields as CommonTableExpr;
    if (!query || "SelectStmt" in query) return;
    drafts.push(...context.draftsOf(query));
    return false;
  });
  return drafts;
}
