import type { A_Expr, Node } from "@pgsql/types";
import type { Where } from "../operation.ts";
import { isLimited, noBatches, type Batches } from "./batches.ts";
import { strings } from "./names.ts";

/**
 * Which rows a WHERE leaves. `by-key` is a handful or a batch: a column that by its name tells rows apart, compared with
 * constants, or with a query that a LIMIT bounds, or held between two bounds.
 * @param batches what the statement takes from such queries
 */
export function whereOf(tree: Node | undefined, batches: Batches = noBatches): Where {
  const conditions = tree === undefined ? [] : conjuncts(tree).filter((one) => !isTrue(one));
  if (conditions.length === 0) return "all";
  if (conditions.some((one) => "CurrentOfExpr" in one || isByKey(one, batches))) return "by-key";
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

function isByKey(node: Node, batches: Batches): boolean {
  if ("SubLink" in node) {
    const { subLinkType, operName, testexpr, subselect } = node.SubLink;
    // `IN` has no operator, `= ANY` has one.
    const isIn = subLinkType === "ANY_SUBLINK" && (operName === undefined || strings(operName).at(-1) === "=");
    return isIn && isKey(testexpr) && isLimited(subselect, batches.queries);
  }
  if (!("A_Expr" in node)) return false;
  const { kind, lexpr, rexpr } = node.A_Expr;
  switch (kind) {
    case "AEXPR_OP":
      if (operatorOf(node.A_Expr) !== "=") return false;
      return isKeyOf(lexpr, rexpr, batches) || isKeyOf(rexpr, lexpr, batches);
    case "AEXPR_IN":
    case "AEXPR_OP_ANY":
      return operatorOf(node.A_Expr) === "=" && isKey(lexpr) && (isConstant(rexpr) || isLimitedArray(rexpr, batches));
    case "AEXPR_BETWEEN":
      return isKey(lexpr);
    default:
      return false;
  }
}

/** `id = 5`, or `t.id = batch.id`. */
function isKeyOf(key: Node | undefined, value: Node | undefined, batches: Batches): boolean {
  return isKey(key) && (isConstant(value) || batches.sources.has(tableOf(value) ?? ""));
}

/** `ARRAY(SELECT ctid FROM t LIMIT 1000)` */
function isLimitedArray(node: Node | undefined, batches: Batches): boolean {
  if (!node || !("SubLink" in node)) return false;
  return node.SubLink.subLinkType === "ARRAY_SUBLINK" && isLimited(node.SubLink.subselect, batches.queries);
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

function tableOf(node: Node | undefined): string | undefined {
  return node && "ColumnRef" in node ? strings(node.ColumnRef.fields).at(-2) : undefined;
}

function isConstant(node: Node | undefined): boolean {
  if (node === undefined) return false;
  if ("A_Const" in node || "ParamRef" in node) return true;
  if ("TypeCast" in node) return isConstant(node.TypeCast.arg);
  if ("List" in node) return (node.List.items ?? []).every(isConstant);
  return "A_ArrayExpr" in node && (node.A_ArrayExpr.elements ?? []).every(isConstant);
}

function operatorOf({ name }: A_Expr): string {
  return strings(name).at(-1) ?? "";
}
