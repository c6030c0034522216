import type { A_Expr, Node } from "@pgsql/types";
import type { Where } from "../operation.ts";
import { strings } from "./names.ts";

/**
 * Which rows a WHERE leaves. `by-key` is a handful or a batch: a column that by its name tells rows apart, compared with
 * constants, or with a query that a LIMIT bounds, or held between two bounds.
 */
export function whereOf(tree: Node | undefined): Where {
  if (tree === undefined || isTrue(tree)) return "all";
  const conditions = conjuncts(tree);
  if (conditions.some((one) => "CurrentOfExpr" in one || isByKey(one))) return "by-key";
  return hasBothBounds(conditions) ? "by-key" : "some";
}

function isTrue(node: Node): boolean {
  if ("A_Const" in node) return node.A_Const.boolval?.boolval === true;
  // `WHERE 1 = 1`
  if (!("A_Expr" in node) || operatorOf(node.A_Expr) !== "=") return false;
  const { lexpr, rexpr } = node.A_Expr;
  return isConstant(lexpr) && isConstant(rexpr) && sameConstant(lexpr, rexpr);
}

function sameConstant(one: Node | undefined, other: Node | undefined): boolean {
  return withoutLocations(one) === withoutLocations(other);
}

function withoutLocations(node: Node | undefined): string {
  return JSON.stringify(node, (key, inner: unknown) => (key === "location" ? undefined : inner));
}

function conjuncts(node: Node): readonly Node[] {
  if (!("BoolExpr" in node) || node.BoolExpr.boolop !== "AND_EXPR") return [node];
  return (node.BoolExpr.args ?? []).flatMap(conjuncts);
}

function isByKey(node: Node): boolean {
  if ("SubLink" in node) {
    const { testexpr, subselect } = node.SubLink;
    return isKey(testexpr) && subselect !== undefined && isLimited(subselect);
  }
  if (!("A_Expr" in node)) return false;
  const { kind, lexpr, rexpr } = node.A_Expr;
  switch (kind) {
    case "AEXPR_OP":
      return (
        operatorOf(node.A_Expr) === "=" && ((isKey(lexpr) && isConstant(rexpr)) || (isKey(rexpr) && isConstant(lexpr)))
      );
    case "AEXPR_IN":
    case "AEXPR_OP_ANY":
      return operatorOf(node.A_Expr) === "=" && isKey(lexpr) && isConstant(rexpr);
    case "AEXPR_BETWEEN":
      return isKey(lexpr);
    default:
      return false;
  }
}

/** `id > 1000 AND id <= 2000`, as batches are written. */
function hasBothBounds(conditions: readonly Node[]): boolean {
  const bounds = conditions.flatMap((one) => {
    if (!("A_Expr" in one)) return [];
    const column = columnOf(one.A_Expr.lexpr);
    return column !== undefined && isKey(one.A_Expr.lexpr) ? [{ column, operator: operatorOf(one.A_Expr) }] : [];
  });
  return bounds.some(
    ({ column, operator }) =>
      operator.startsWith(">") && bounds.some((other) => other.column === column && other.operator.startsWith("<")),
  );
}

/** Names by which rows are told apart. */
const keys = /^(?:id|pk|uuid|guid|uid|oid|ctid|key|code|slug|name|email|login|username|handle|token|version|locale)$/;

function isKey(node: Node | undefined): boolean {
  const column = columnOf(node);
  return column !== undefined && keys.test(column.toLowerCase());
}

function columnOf(node: Node | undefined): string | undefined {
  return node && "ColumnRef" in node ? strings(node.ColumnRef.fields).at(-1) : undefined;
}

function isConstant(node: Node | undefined): boolean {
  if (node === undefined) return false;
  if ("A_Const" in node || "ParamRef" in node) return true;
  if ("TypeCast" in node) return isConstant(node.TypeCast.arg);
  if ("List" in node) return (node.List.items ?? []).every(isConstant);
  return "A_ArrayExpr" in node && (node.A_ArrayExpr.elements ?? []).every(isConstant);
}

function isLimited(query: Node): boolean {
  return "SelectStmt" in query && query.SelectStmt.limitCount !== undefined;
}

function operatorOf({ name }: A_Expr): string {
  return strings(name).at(-1) ?? "";
}
