import type { Node } from "@pgsql/types";
import type { Expression } from "../column.ts";
import type { Name } from "../operation.ts";
import type { Context } from "./context.ts";
import { calledName, relationName, strings } from "./names.ts";
import { walk, type Fields } from "./tree.ts";

/** A tree with its text, and what it reads and calls. */
export function expression(tree: Node, sql: string): Expression {
  return { sql, tree, calls: callsOf(tree), columns: columnsOf(tree) };
}

/** `NULL`, `NULL::text`: as a default it is none. */
export function isNull(tree: Node): boolean {
  if ("TypeCast" in tree) return tree.TypeCast.arg !== undefined && isNull(tree.TypeCast.arg);
  return "A_Const" in tree && tree.A_Const.isnull === true;
}

/** The functions that a tree calls; `CURRENT_TIMESTAMP` and its like are `now`. */
export function callsOf(tree: unknown): readonly Name[] {
  const calls = new Set<Name>();
  walk(tree, (tag, fields) => {
    if (tag === "FuncCall") calls.add(calledName(fields["funcname"] as Node[]));
    if (tag === "SQLValueFunction") calls.add(valueFunction(fields));
  });
  return [...calls];
}

/** https://www.postgresql.org/docs/current/functions-datetime.html#FUNCTIONS-DATETIME-CURRENT */
function valueFunction({ op }: Fields): Name {
  return /DATE|TIME/.test(String(op))
    ? "now"
    : String(op)
        .replace(/^SVFOP_/, "")
        .toLowerCase();
}

/** Columns by their last name: `o.total` is `total`. */
export function columnsOf(tree: unknown): readonly string[] {
  const columns = new Set<string>();
  walk(tree, (tag, fields) => {
    if (tag !== "ColumnRef") return;
    const last = strings(fields["fields"] as Node[]).at(-1);
    if (last !== undefined) columns.add(last);
  });
  return [...columns];
}

/** The relations that a query reads, without those that its own WITH makes, and without the one that it writes. */
export function readsOf(tree: unknown, context: Context): readonly Name[] {
  const made = new Set<string>();
  walk(tree, (tag, fields) => {
    if (tag === "CommonTableExpr") made.add(String(fields["ctename"]));
  });
  const reads = new Set<Name>();
  walkRelations(tree, (relation) => {
    if (relation["schemaname"] !== undefined || !made.has(String(relation["relname"])))
      reads.add(relationName(relation, context));
  });
  return [...reads];
}

/** A statement's own `relation` is not wrapped in a node: it is what it writes, and is passed over here. */
function walkRelations(tree: unknown, visit: (relation: Fields) => void): void {
  walk(tree, (tag, fields) => {
    if (tag === "RangeVar") visit(fields);
  });
}
