import type { Node } from "web-tree-sitter";
import type { Argument, Expression } from "../../code.ts";
import { block } from "../kotlin.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "user_type":
    case "this_expression":
    case "super_expression":
      return name(node, node.text.replace(/^this@.*/, "this"));
    case "navigation_expression":
      return member(node);
    case "call_expression":
      return callOf(node);
    case "string_literal":
    case "multiline_string_literal":
      return text(node);
    case "number_literal":
    case "float_literal":
      return literal(node, Number(node.text.replaceAll(/[_LlFfuU]/g, "")));
    case "boolean_literal":
      return literal(node, node.text === "true");
    case "null_literal":
    case "null":
      return literal(node, null);
    case "unary_expression":
    case "prefix_expression": {
      const of = expression(field(node, "argument") ?? parts(node).at(-1));
      return node.child(0)?.type === "!"
        ? { kind: "not", of, ...at(node) }
        : of.kind === "other"
          ? of
          : { kind: "other", parts: [of], ...at(node) };
    }
    case "binary_expression":
    case "infix_expression":
      return binary(node);
    case "if_expression": {
      const condition = field(node, "condition");
      const [yes, no] = parts(node).filter((one) => one.id !== condition?.id);
      return { kind: "choose", test: expression(condition), yes: expression(yes), no: expression(no), ...at(node) };
    }
    case "lambda_literal":
    case "annotated_lambda":
    case "anonymous_function":
      return functionOf(node);
    case "collection_literal":
      return { kind: "list", items: parts(node).map(expression), ...at(node) };
    case "callable_reference": {
      const inner = parts(node);
      const [object, own] = inner;
      return object && own
        ? { kind: "member", object: expression(object), name: own.text, ...at(node) }
        : name(node, inner[0]?.text ?? "");
    }
    case "as_expression":
    case "parenthesized_expression":
    case "value_argument":
    case "block":
    case "control_structure_body":
      return parts(node).length === 1 || node.type === "as_expression" ? expression(parts(node)[0]) : other(node);
    default:
      return other(node);
  }
}

function other(node: Node): Expression {
  return { kind: "other", parts: parts(node).map(expression), ...at(node) };
}

/** The grammar binds `!` to the first name of a chain: `!flags.isOn(x)` is the denial of the whole. */
function hoisted(object: Expression, make: (object: Expression) => Expression): Expression {
  return object.kind === "not"
    ? { kind: "not", of: make(object.of), line: object.line, endLine: object.endLine }
    : make(object);
}

function member(node: Node): Expression {
  const inner = parts(node);
  const own = inner.at(-1)?.text ?? "";
  return hoisted(expression(inner[0]), (object) => ({ kind: "member", object, name: own, ...at(node) }));
}

/** `f(a) { … }` is a call of a call in the grammar; the block is an argument of the same one. */
function callOf(node: Node): Expression {
  const [callee, ...rest] = parts(node);
  const lambda = rest.find(({ type }) => type === "annotated_lambda" || type === "lambda_literal");
  const args = rest.filter(({ type }) => type === "value_arguments").flatMap((one) => argumentsOf(one));
  const block = lambda ? [{ name: "&", value: functionOf(lambda) }] : [];
  return hoisted(expression(callee), (made) => {
    if (lambda && args.length === 0 && made.kind === "call" && callee?.type === "call_expression")
      return call(node, made.callee, [...made.arguments, ...block]);
    const isNew = made.kind === "name" && /^[A-Z]/.test(made.name);
    return call(node, made, [...args, ...block], isNew && block.length === 0);
  });
}

export function argumentsOf(node: Node | undefined): Argument[] {
  return parts(node).map((one) => {
    const inner = parts(one);
    const isNamed = inner.length > 1 && one.children.some((child) => child?.type === "=");
    return isNamed ? { name: inner[0]!.text, value: expression(inner.at(-1)) } : { value: expression(inner[0] ?? one) };
  });
}

function functionOf(node: Node): Expression {
  const lambda =
    node.type === "annotated_lambda" ? (parts(node).find(({ type }) => type === "lambda_literal") ?? node) : node;
  const parameters = parts(parts(lambda).find(({ type }) => type === "lambda_parameters"));
  const body = block(lambda);
  const last = body.at(-1);
  const returning =
    last?.kind === "do"
      ? [
          ...body.slice(0, -1),
          { kind: "exit" as const, how: "return" as const, value: last.value, line: last.line, endLine: last.endLine },
        ]
      : body;
  return {
    kind: "function",
    function: {
      name: "",
      parameters: parameters.map(({ text: own }) => ({ name: own })),
      attributes: [],
      modifiers: new Set(),
      body: returning,
      ...at(node),
    },
    ...at(node),
  };
}

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

function binary(node: Node): Expression {
  const inner = parts(node);
  const left = expression(field(node, "left") ?? inner[0]);
  const right = expression(field(node, "right") ?? inner.at(-1));
  const operator = node.children.find((child) => child && !child.isNamed)?.type ?? "";
  if (operator === "&&") return { kind: "and", left, right, ...at(node) };
  // `a ?: b` is one of both.
  if (operator === "||" || operator === "?:") return { kind: "or", left, right, ...at(node) };
  const comparison = comparisons[operator];
  return comparison
    ? { kind: "compare", operator: comparison, left, right, ...at(node) }
    : { kind: "other", parts: [left, right], ...at(node) };
}

function text(node: Node): Expression {
  const pieces = parts(node);
  if (pieces.every(({ type }) => type === "string_content"))
    return literal(node, pieces.map((one) => one.text).join(""));
  return {
    kind: "template",
    parts: pieces.map((one) => (one.type === "string_content" ? literal(one, one.text) : expression(parts(one)[0]))),
    ...at(node),
  };
}
