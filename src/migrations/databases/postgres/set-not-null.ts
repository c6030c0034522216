import type { Node } from "@pgsql/types";
import type { Table } from "../../catalog/schema.ts";
import type { Effect } from "../../effect.ts";
import type { OperationOf } from "../../operation.ts";
import { family, instant, locks, working, type Situation } from "./situation.ts";

/** A valid CHECK that implies it spares the scan since PostgreSQL 12. https://www.postgresql.org/docs/release/12.0/ */
export function setNotNull(operation: OperationOf<"set-not-null">, situation: Situation): Effect {
  const { table, column, only } = operation;
  const tables = family(table, situation, only);
  const scanned = tables.filter((name) => !isProven(situation.schema.table(name), column, situation));
  return scanned.length === 0 ? instant(...locks(tables)) : working("scan", scanned, ...locks(tables));
}

function isProven(table: Table | undefined, column: string, { version }: Situation): boolean {
  if (!table) return false;
  const notNull = [...table.constraints.values()].find(
    ({ definition }) => definition.type === "not-null" && definition.columns[0] === column,
  );
  if (notNull ? notNull.validated : table.columns.get(column)?.notNull === true) return true;
  if (notNull || version < 12) return false;
  for (const { definition, validated } of table.constraints.values())
    if (
      definition.type === "check" &&
      validated &&
      !definition.notEnforced &&
      implies(definition.expression.tree, column)
    )
      return true;
  return false;
}

/** `c IS NOT NULL`, alone or with AND. */
function implies(tree: Node, column: string): boolean {
  if ("BoolExpr" in tree && tree.BoolExpr.boolop === "AND_EXPR")
    return (tree.BoolExpr.args ?? []).some((one) => implies(one, column));
  if (!("NullTest" in tree) || tree.NullTest.nulltesttype !== "IS_NOT_NULL") return false;
  const arg = tree.NullTest.arg;
  const last = arg && "ColumnRef" in arg ? arg.ColumnRef.fields?.at(-1) : undefined;
  return last !== undefined && "String" in last && last.String.sval === column;
}
