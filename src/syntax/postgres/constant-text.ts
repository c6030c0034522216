import type { Node } from "@pgsql/types";
import type { PostgresGrammar } from "./grammar.ts";

/** The text that an expression always yields: of literals, `||` and `format()`. `undefined`: it depends on the run. */
export function constantText(grammar: PostgresGrammar, expression: string): string | undefined {
  try {
    const statement = grammar.parseSync(`SELECT ${expression}`).stmts?.[0]?.stmt;
    if (!statement || !("SelectStmt" in statement)) return undefined;
    const { targetList, fromClause } = statement.SelectStmt;
    const target = targetList?.[0];
    return targetList?.length === 1 && !fromClause && target && "ResTarget" in target
      ? fold(target.ResTarget.val)
      : undefined;
  } catch {
    return undefined;
  }
}

function fold(node: Node | undefined): string | undefined {
  if (!node) return undefined;
  if ("A_Const" in node) return node.A_Const.sval?.sval;
  if ("TypeCast" in node) return isText(node.TypeCast.typeName?.names) ? fold(node.TypeCast.arg) : undefined;
  if ("A_Expr" in node && nameOf(node.A_Expr.name) === "||")
    return join(fold(node.A_Expr.lexpr), fold(node.A_Expr.rexpr));
  if ("FuncCall" in node && nameOf(node.FuncCall.funcname) === "format") return format(node.FuncCall.args ?? []);
  return undefined;
}

function join(left: string | undefined, right: string | undefined): string | undefined {
  return left === undefined || right === undefined ? undefined : left + right;
}

/** https://www.postgresql.org/docs/current/functions-string.html#FUNCTIONS-STRING-FORMAT, without positions and widths. */
function format(args: readonly Node[]): string | undefined {
  const [template, ...values] = args.map(fold);
  if (template === undefined) return undefined;
  let known = true;
  const text = template.replace(/%(.?)/g, (_, letter: string) => {
    if (letter === "%") return "%";
    const value = values.shift();
    if (value === undefined || !(letter in quotings)) known = false;
    return value === undefined ? "" : (quotings[letter]?.(value) ?? "");
  });
  return known ? text : undefined;
}

const quotings: Readonly<Record<string, (value: string) => string>> = {
  s: (value) => value,
  I: (value) => (/^[a-z_][a-z0-9_]*$/.test(value) ? value : `"${value.replaceAll('"', '""')}"`),
  L: (value) => `'${value.replaceAll("'", "''")}'`,
};

function isText(names: readonly Node[] | undefined): boolean {
  return ["text", "varchar"].includes(nameOf(names) ?? "");
}

function nameOf(names: readonly Node[] | undefined): string | undefined {
  const last = names?.at(-1);
  return last && "String" in last ? last.String.sval : undefined;
}
