import type { Constraint as ConstraintTree, Node } from "@pgsql/types";
import type { Constraint, ReferentialAction } from "../constraint.ts";
import { nameIn, schemaOf } from "../name.ts";
import type { Name } from "../operation.ts";
import type { Context } from "./context.ts";
import { columnsOf, expression } from "./expression.ts";
import { relationName, strings } from "./names.ts";
import { inParentheses, offsetOf, textOf, whole } from "./source.ts";
import { ofKind } from "./tree.ts";

/**
 * A constraint as written; `undefined` for those parts of a column's definition that are none (DEFAULT, GENERATED, …).
 * @param table whose constraint it is
 * @param column behind which it stands, when it is a column's
 */
export function constraint(
  tree: ConstraintTree,
  table: Name,
  context: Context,
  column?: string,
): Constraint | undefined {
  const own = column === undefined ? [] : [column];
  const keys = tree.keys ? strings(tree.keys) : own;
  const shared = {
    ...(tree.conname === undefined ? {} : { name: tree.conname }),
    notValid: tree.skip_validation === true && (tree.is_enforced === true || !isChecked(tree)),
    notEnforced: isChecked(tree) && tree.is_enforced !== true,
    deferrable: tree.deferrable === true,
    ...(tree.initdeferred === true ? { initiallyDeferred: true } : {}),
  };
  switch (tree.contype) {
    case "CONSTR_CHECK":
      return { ...shared, type: "check", expression: checked(tree, context), noInherit: tree.is_no_inherit === true };
    case "CONSTR_NOTNULL":
      return { ...shared, notEnforced: false, type: "not-null", columns: [keys[0] ?? ""] };
    case "CONSTR_PRIMARY":
    case "CONSTR_UNIQUE":
      return {
        ...shared,
        type: tree.contype === "CONSTR_PRIMARY" ? "primary-key" : "unique",
        columns: tree.indexname === undefined ? keys : [],
        ...(tree.indexname === undefined ? {} : { usingIndex: nameIn(schemaOf(table), tree.indexname) }),
        ...(tree.including ? { include: strings(tree.including) } : {}),
        ...(tree.nulls_not_distinct === true ? { nullsNotDistinct: true } : {}),
      };
    case "CONSTR_FOREIGN":
      return {
        ...shared,
        type: "foreign-key",
        columns: tree.fk_attrs ? strings(tree.fk_attrs) : own,
        references: { table: relationName(tree.pktable, context), columns: strings(tree.pk_attrs) },
        onDelete: actions[tree.fk_del_action ?? "a"] ?? "no-action",
        onUpdate: actions[tree.fk_upd_action ?? "a"] ?? "no-action",
        ...(tree.fk_del_set_cols ? { onDeleteColumns: strings(tree.fk_del_set_cols) } : {}),
        ...(tree.fk_matchtype === "f" ? { match: "full" } : {}),
      };
    case "CONSTR_EXCLUSION":
      return {
        ...shared,
        type: "exclusion",
        method: tree.access_method ?? "gist",
        columns: excludedColumns(tree.exclusions),
        elements: textAt(tree, context),
      };
    default:
      return undefined;
  }
}

/** Only these two can be NOT ENFORCED, which the grammar also marks as not to be validated; on others the mark is missing. */
function isChecked({ contype }: ConstraintTree): boolean {
  return contype === "CONSTR_CHECK" || contype === "CONSTR_FOREIGN";
}

function checked(tree: ConstraintTree, context: Context): ReturnType<typeof expression> {
  return expression(tree.raw_expr ?? { A_Const: { isnull: true } }, textAt(tree, context));
}

/** What stands in the parentheses of a CHECK, or of an EXCLUDE. */
function textAt(tree: ConstraintTree, context: Context): string {
  const from = { start: offsetOf(context, tree.location), end: whole(context).end };
  const inside = inParentheses(context, from);
  return inside ? textOf(context, inside) : "";
}

function excludedColumns(exclusions: readonly Node[] | undefined): readonly string[] {
  return ofKind(exclusions, "List").flatMap(({ items }) =>
    ofKind(items, "IndexElem").flatMap(({ name, expr }) => (name === undefined ? columnsOf(expr) : [name])),
  );
}

/** https://www.postgresql.org/docs/current/ddl-constraints.html#DDL-CONSTRAINTS-FK, as the catalog's letters. */
const actions: Readonly<Record<string, ReferentialAction>> = {
  a: "no-action",
  r: "restrict",
  c: "cascade",
  n: "set-null",
  d: "set-default",
};
