import type { Node } from "web-tree-sitter";
import type { Argument, Expression } from "../../code.ts";
import { at, call, field, parts } from "../reader.ts";
import { expression, lambda } from "./expressions.ts";

/** `f(a) { … }` is a call of a call in the grammar; the block is an argument of the same one. */
export function callOf(node: Node, callee: Expression = expression(parts(node)[0])): Expression {
  const [first, ...rest] = parts(node);
  const own = rest.find(({ type }) => type === "annotated_lambda" || type === "lambda_literal");
  const given = rest.find(({ type }) => type === "value_arguments");
  const block = own ? [{ name: "&", value: lambda(own) }] : [];
  return hoisted(first, callee, (made) => {
    if (own && !given && made.kind === "call" && first?.type === "call_expression" && !hasBlock(made))
      return call(node, made.callee, [...made.arguments, ...block], false);
    return called(node, made, [...argumentsOf(given), ...block]);
  });
}

function hasBlock({ arguments: args }: Extract<Expression, { kind: "call" }>): boolean {
  return args.some(({ name }) => name === "&");
}

/** `Order(x)` makes one; with a block it is mostly a function of a DSL. */
function called(node: Node, callee: Expression, args: readonly Argument[]): Expression {
  const own = callee.kind === "name" || callee.kind === "member" ? callee.name : "";
  if (own === "not" && callee.kind === "member" && args.length === 0)
    return { kind: "not", of: callee.object, ...at(node) };
  if (own === "arrayOf" && callee.kind === "name")
    return { kind: "list", items: args.map(({ value }) => value), ...at(node) };
  return call(node, callee, args, /^[A-Z]/.test(own) && !args.some(({ name }) => name === "&"));
}

export function argumentsOf(node: Node | undefined): Argument[] {
  return parts(node).map((one) => {
    const inner = parts(one);
    const isNamed = inner.length > 1 && one.children.some((child) => child?.type === "=");
    return isNamed ? { name: inner[0]!.text, value: expression(inner.at(-1)) } : { value: expression(inner[0] ?? one) };
  });
}

export function member(node: Node, object: Expression = expression(parts(node)[0])): Expression {
  const inner = parts(node);
  const own = inner.at(-1)?.text ?? "";
  // `Order::class.java` stands for `Order`.
  const isClass = own === "class" || (own === "java" && /::\s*class\b/.test(inner[0]?.text.slice(-8) ?? ""));
  if (isClass) return object;
  return hoisted(inner[0], object, (made) => ({ kind: "member", object: made, name: own, ...at(node) }));
}

/** The grammar binds `!` to the first name of a chain: `!flags.isOn(x)` is the denial of the whole. */
function hoisted(node: Node | undefined, object: Expression, make: (object: Expression) => Expression): Expression {
  return object.kind === "not" && node?.type !== "parenthesized_expression"
    ? { kind: "not", of: make(object.of), line: object.line, endLine: object.endLine }
    : make(object);
}

/** `f<T>(x)` is compared twice in the grammar, which Kotlin knows no way to do: it is a call. */
export function genericCall(node: Node): Expression | undefined {
  const left = field(node, "left");
  const right = field(node, "right");
  const isPair = operatorOf(node) === ">" && left?.type === "binary_expression" && operatorOf(left) === "<";
  return isPair && right && isHeaded(right) ? headed(right, expression(field(left, "left"))) : undefined;
}

function operatorOf(node: Node): string | undefined {
  return field(node, "operator")?.text;
}

const chains = new Set(["call_expression", "navigation_expression"]);

function isHeaded(node: Node): boolean {
  if (node.type === "parenthesized_expression" || node.type === "lambda_literal") return true;
  const [first] = parts(node);
  return first !== undefined && (chains.has(node.type) || operatorOf(node) === "?:") && isHeaded(first);
}

/** What follows `f<T>`, with `f` in front of it. */
function headed(node: Node, callee: Expression): Expression {
  const [first, second] = parts(node);
  switch (node.type) {
    case "lambda_literal":
      return call(node, callee, [{ name: "&", value: lambda(node) }]);
    case "parenthesized_expression":
      return called(node, callee, first ? [{ value: expression(first) }] : []);
    case "navigation_expression":
      return member(node, headed(first!, callee));
    case "call_expression":
      return first?.type === "parenthesized_expression" || chains.has(first?.type ?? "")
        ? withBlock(node, headed(first!, callee))
        : callOf(node, headed(first!, callee));
    default:
      return { kind: "or", left: headed(first!, callee), right: expression(second), ...at(node) };
  }
}

/** `f<T>(x) { … }`. */
function withBlock(node: Node, made: Expression): Expression {
  const [, block] = parts(node);
  const isBlock = block?.type === "annotated_lambda" || block?.type === "lambda_literal";
  return isBlock && made.kind === "call" && !hasBlock(made)
    ? call(node, made.callee, [...made.arguments, { name: "&", value: lambda(block) }])
    : callOf(node, made);
}
