import type { Node } from "web-tree-sitter";
import type { Expression } from "../code.ts";
import { at, field, literal } from "./reader.ts";

const comparisons: Readonly<Record<string, "==" | "!=" | "<" | ">">> = {
  "==": "==",
  "===": "==",
  "!=": "!=",
  "!==": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">",
};

/** `a ?: b` and `a ?? b` are one of both, as `a || b` is. */
const connectives: Readonly<Record<string, "and" | "or">> = { "&&": "and", "||": "or", "?:": "or", "??": "or" };

/** What a language writes its own way: words for operators, and how strings are put together. */
export interface Dialect {
  readonly joins: string;
  /** By what is written, what C writes. */
  readonly words: Readonly<Record<string, string>>;
}

const common: Dialect = { joins: "+", words: {} };

/**
 * What stands between two values in languages that write it as C does. Chains of one operator may be thousands long in
 * generated code: they are followed, not descended.
 */
export function binary(
  node: Node,
  expression: (node: Node | undefined) => Expression,
  { joins, words }: Dialect = common,
): Expression {
  const operatorOf = (one: Node) => {
    const written = field(one, "operator")?.text.toLowerCase() ?? "";
    return Object.hasOwn(words, written) ? words[written]! : written;
  };
  const operator = operatorOf(node);
  const chain = [node];
  for (let left = field(node, "left"); left?.type === node.type; left = field(left, "left")) {
    if (operatorOf(left) !== operator) break;
    chain.push(left);
  }
  const first = expression(field(chain.at(-1)!, "left"));
  const rest = chain.toReversed().map((one) => ({ node: one, value: expression(field(one, "right")) }));
  const comparison = comparisons[operator];
  const connective = connectives[operator];
  if (comparison || connective)
    return rest.reduce<Expression>((left, { node: one, value: right }) => {
      if (comparison) return { kind: "compare", operator: comparison, left, right, ...at(one) };
      return { kind: connective!, left, right, ...at(one) };
    }, first);
  const values = [first, ...rest.map(({ value }) => value)];
  return operator === joins ? joined(node, values) : { kind: "other", parts: values, ...at(node) };
}

/** `"a" + "b"` is one string, `"a" + b` one with something in it, `a + b` nobody knows. */
function joined(node: Node, values: readonly Expression[]): Expression {
  const isText = (one: Expression) => one.kind === "literal" && typeof one.value === "string";
  if (values.every(isText))
    return literal(node, values.map((one) => (one.kind === "literal" ? String(one.value) : "")).join(""));
  return { kind: values.some(isText) ? "template" : "other", parts: values, ...at(node) };
}
