import type { ColumnDef, Constraint as ConstraintTree } from "@pgsql/types";
import type { ColumnDefinition } from "../column.ts";
import type { Constraint } from "../constraint.ts";
import type { Name } from "../operation.ts";
import { constraint } from "./constraint.ts";
import type { Context } from "./context.ts";
import { dataType } from "./data-type.ts";
import { expression, isNull } from "./expression.ts";
import { strings } from "./names.ts";
import { behind, inParentheses, offsetOf, textOf, upTo, whole, type Part } from "./source.ts";
import { ofKind } from "./tree.ts";

/** A column as CREATE TABLE and ADD COLUMN write it. */
export function columnDefinition(tree: ColumnDef, table: Name, context: Context): ColumnDefinition {
  const name = tree.colname ?? "";
  const parts = ofKind(tree.constraints, "Constraint");
  const constraints = columnConstraints(tree, table, context);
  const collation = strings(tree.collClause?.collname).at(-1);
  return {
    name,
    type: dataType(tree.typeName, context),
    notNull: constraints.some(({ type }) => type === "not-null" || type === "primary-key"),
    ...defaultOf(parts, context),
    ...generatedOf(parts, context),
    ...identityOf(parts),
    ...(collation === undefined ? {} : { collation }),
    constraints: constraints.filter(({ type, name: own }) => type !== "not-null" || own !== undefined),
  };
}

/** What stands behind a column; `DEFERRABLE` and `NOT ENFORCED` do so as constraints of their own. */
export function columnConstraints(tree: ColumnDef, table: Name, context: Context): readonly Constraint[] {
  const found: Constraint[] = [];
  for (const part of ofKind(tree.constraints, "Constraint")) {
    const last = found.at(-1);
    if (last && part.contype === "CONSTR_ATTR_DEFERRABLE") found[found.length - 1] = { ...last, deferrable: true };
    else if (last && part.contype === "CONSTR_ATTR_DEFERRED")
      found[found.length - 1] = { ...last, deferrable: true, initiallyDeferred: true };
    else if (last && part.contype === "CONSTR_ATTR_NOT_ENFORCED")
      found[found.length - 1] = { ...last, notEnforced: true };
    else {
      const one = constraint(part, table, context, tree.colname ?? "");
      if (one) found.push(one);
    }
  }
  return found;
}

function defaultOf(parts: readonly ConstraintTree[], context: Context): Pick<ColumnDefinition, "default"> {
  const part = parts.find(({ contype }) => contype === "CONSTR_DEFAULT");
  if (!part?.raw_expr || isNull(part.raw_expr)) return {};
  const value = behind(context, from(part, context), "default");
  return value ? { default: expression(part.raw_expr, textOf(context, upTo(context, value, nextPart))) } : {};
}

function generatedOf(parts: readonly ConstraintTree[], context: Context): Pick<ColumnDefinition, "generated"> {
  const part = parts.find(({ contype }) => contype === "CONSTR_GENERATED");
  if (!part?.raw_expr) return {};
  const inside = inParentheses(context, from(part, context));
  const kind = part.generated_kind === "v" ? "virtual" : "stored";
  return { generated: { kind, expression: expression(part.raw_expr, inside ? textOf(context, inside) : "") } };
}

function identityOf(parts: readonly ConstraintTree[]): Pick<ColumnDefinition, "identity"> {
  const part = parts.find(({ contype }) => contype === "CONSTR_IDENTITY");
  return part ? { identity: part.generated_when === "a" ? "always" : "by-default" } : {};
}

function from({ location }: ConstraintTree, context: Context): Part {
  return { start: offsetOf(context, location), end: whole(context).end };
}

/** What may follow a DEFAULT: its expression has none of these words outside of parentheses. */
const nextPart: ReadonlySet<string> = new Set(
  "not null check unique primary references constraint collate generated default deferrable initially enforced".split(
    " ",
  ),
);
