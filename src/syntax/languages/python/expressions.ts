import type { Node } from "web-tree-sitter";
import type { Argument, Attribute, Entry, Expression } from "../../code.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";
import { parameterOf } from "../python.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
      return name(node, node.text === "self" ? "this" : node.text);
    case "dotted_name":
      return name(node);
    case "attribute":
      return {
        kind: "member",
        object: expression(field(node, "object")),
        name: field(node, "attribute")?.text ?? "",
        ...at(node),
      };
    case "subscript": {
      const index = field(node, "subscript");
      const key = index?.type === "string" ? stringOf(index) : undefined;
      const object = expression(field(node, "value"));
      return key === undefined
        ? { kind: "other", parts: [object, ...(index ? [expression(index)] : [])], ...at(node) }
        : { kind: "member", object, name: key, ...at(node) };
    }
    case "call":
      return call(node, expression(field(node, "function")), argumentsOf(field(node, "arguments")));
    case "string":
      return text(node);
    case "concatenated_string": {
      const pieces = parts(node).map(expression);
      const isPlain = pieces.every((one) => one.kind === "literal");
      return isPlain
        ? literal(node, pieces.map((one) => (one.kind === "literal" ? String(one.value) : "")).join(""))
        : { kind: "template", parts: pieces, ...at(node) };
    }
    case "integer":
    case "float":
      return literal(node, Number(node.text.replaceAll("_", "")));
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "none":
      return literal(node, null);
    case "not_operator":
      return { kind: "not", of: expression(field(node, "argument")), ...at(node) };
    case "boolean_operator":
      return {
        kind: field(node, "operator")?.text === "or" || node.child(1)?.type === "or" ? "or" : "and",
        left: expression(field(node, "left")),
        right: expression(field(node, "right")),
        ...at(node),
      };
    case "comparison_operator":
      return comparison(node);
    case "conditional_expression": {
      const [yes, test, no] = parts(node);
      return { kind: "choose", test: expression(test), yes: expression(yes), no: expression(no), ...at(node) };
    }
    case "lambda": {
      const body = field(node, "body");
      return {
        kind: "function",
        function: {
          name: "",
          parameters: parts(field(node, "parameters")).flatMap(parameterOf),
          attributes: [],
          modifiers: new Set(),
          body: body ? [{ kind: "exit", how: "return", value: expression(body), ...at(body) }] : [],
          ...at(node),
        },
        ...at(node),
      };
    }
    case "dictionary":
      return { kind: "object", entries: parts(node).map(entryOf), ...at(node) };
    case "list":
    case "tuple":
    case "set":
    case "expression_list":
      return { kind: "list", items: parts(node).map(expression), ...at(node) };
    case "named_expression":
      return expression(field(node, "value"));
    // What only says how a value is waited for, spread or grouped.
    case "parenthesized_expression":
    case "await":
    case "list_splat":
    case "dictionary_splat":
    case "expression_statement":
    case "case_pattern":
      return expression(parts(node)[0]);
    case "as_pattern":
      return expression(parts(node)[0]);
    default:
      return { kind: "other", parts: parts(node).map(expression), ...at(node) };
  }
}

/** `is` and `in` too; of a chain, the first two. */
function comparison(node: Node): Expression {
  const [left, right] = parts(node);
  const operator = node.children.find(
    (child) => child && /^(?:==|!=|<>|<=?|>=?|is|is not|not in|in)$/.test(child.type),
  )?.type;
  const simple = {
    "==": "==",
    is: "==",
    "!=": "!=",
    "<>": "!=",
    "is not": "!=",
    "<": "<",
    "<=": "<",
    ">": ">",
    ">=": ">",
  } as const;
  const known = operator === undefined ? undefined : simple[operator as keyof typeof simple];
  if (known === undefined || !left || !right) return { kind: "other", parts: parts(node).map(expression), ...at(node) };
  return { kind: "compare", operator: known, left: expression(left), right: expression(right), ...at(node) };
}

export function argumentsOf(node: Node | undefined): Argument[] {
  // `sum(x for x in y)`: the generator is the list of arguments.
  if (node?.type === "generator_expression") return [{ value: expression(node) }];
  return parts(node).map((one) => {
    if (one.type !== "keyword_argument") return { value: expression(one) };
    return { name: field(one, "name")?.text ?? "", value: expression(field(one, "value")) };
  });
}

export function attributeOf(node: Node): Attribute {
  const [inner] = parts(node);
  const isCall = inner?.type === "call";
  const callee = isCall ? field(inner, "function") : inner;
  return { name: callee?.text ?? "", arguments: isCall ? argumentsOf(field(inner, "arguments")) : [], ...at(node) };
}

/** The text of a string without anything in it. */
function stringOf(node: Node): string {
  return parts(node)
    .filter(({ type }) => type === "string_content")
    .map((one) => one.text)
    .join("");
}

function text(node: Node): Expression {
  const pieces = parts(node).filter(({ type }) => type === "string_content" || type === "interpolation");
  if (pieces.every(({ type }) => type === "string_content")) return literal(node, stringOf(node));
  const values = pieces.map((one) =>
    one.type === "interpolation" ? expression(field(one, "expression")) : literal(one, one.text),
  );
  return { kind: "template", parts: values, ...at(node) };
}

function entryOf(node: Node): Entry {
  const key = field(node, "key");
  if (!key) return { key: "...", value: expression(node) };
  return { key: key.type === "string" ? stringOf(key) : key.text, value: expression(field(node, "value")) };
}
