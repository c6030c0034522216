import type { Node } from "web-tree-sitter";
import type { Argument, Entry, Expression } from "../../code.ts";
import { functionOf } from "../php.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "variable_name":
      return name(node, node.text.slice(1));
    case "name":
    case "qualified_name":
    case "relative_scope":
      return name(node, nameOf(node));
    case "member_access_expression":
    case "nullsafe_member_access_expression":
      return {
        kind: "member",
        object: expression(field(node, "object")),
        name: field(node, "name")?.text ?? "",
        ...at(node),
      };
    case "scoped_property_access_expression":
      return {
        kind: "member",
        object: expression(field(node, "scope")),
        name: field(node, "name")?.text.slice(1) ?? "",
        ...at(node),
      };
    case "class_constant_access_expression": {
      const [scope, own] = parts(node);
      // `Feature::class` is the class.
      return own?.text === "class"
        ? expression(scope)
        : { kind: "member", object: expression(scope), name: own?.text ?? "", ...at(node) };
    }
    case "subscript_expression": {
      const [object, key] = parts(node);
      const own = key && stringOf(key);
      return own === undefined ? other(node) : { kind: "member", object: expression(object), name: own, ...at(node) };
    }
    case "function_call_expression":
      return call(node, expression(field(node, "function")), argumentsOf(field(node, "arguments")));
    case "member_call_expression":
    case "nullsafe_member_call_expression":
    case "scoped_call_expression": {
      const object = field(node, "object") ?? field(node, "scope");
      const own = field(node, "name");
      const callee: Expression = {
        kind: "member",
        object: expression(object),
        name: own?.text ?? "",
        ...at(own ?? node),
      };
      return call(node, callee, argumentsOf(field(node, "arguments")));
    }
    case "object_creation_expression": {
      const inner = parts(node);
      return call(
        node,
        name(node, nameOf(inner[0])),
        argumentsOf(inner.find(({ type }) => type === "arguments")),
        true,
      );
    }
    case "string":
    case "encapsed_string":
    case "heredoc":
    case "nowdoc":
      return text(node);
    case "integer":
    case "float":
      return literal(node, Number(node.text.replaceAll("_", "")));
    case "boolean":
      return literal(node, node.text.toLowerCase() === "true");
    case "null":
      return literal(node, null);
    case "unary_op_expression": {
      const of = expression(field(node, "argument") ?? parts(node).at(-1));
      return node.child(0)?.type === "!"
        ? { kind: "not", of, ...at(node) }
        : { kind: "other", parts: [of], ...at(node) };
    }
    case "binary_expression":
      return binary(node);
    case "conditional_expression": {
      const test = expression(field(node, "condition"));
      const yes = field(node, "body");
      return {
        kind: "choose",
        test,
        yes: yes ? expression(yes) : test,
        no: expression(field(node, "alternative")),
        ...at(node),
      };
    }
    case "anonymous_function":
    case "anonymous_function_creation_expression":
    case "arrow_function":
      return { kind: "function", function: functionOf(node), ...at(node) };
    case "array_creation_expression":
      return array(node);
    case "assignment_expression":
      return expression(field(node, "right"));
    case "parenthesized_expression":
    case "argument":
    case "cast_expression":
    case "clone_expression":
    case "error_suppression_expression":
    case "variadic_unpacking":
      return expression(parts(node).at(-1));
    default:
      return other(node);
  }
}

function other(node: Node): Expression {
  return { kind: "other", parts: parts(node).map(expression), ...at(node) };
}

/** The last part of a qualified name. */
export function nameOf(node: Node | undefined): string {
  return node?.text.slice(node.text.lastIndexOf("\\") + 1) ?? "";
}

export function targetOf(node: Node | undefined): { readonly name: string }[] {
  if (!node) return [];
  if (node.type === "list_literal" || node.type === "array_creation_expression")
    return parts(node).flatMap((one) => targetOf(one.type === "array_element_initializer" ? parts(one).at(-1) : one));
  return [{ name: node.text.replace(/^\$/, "").replaceAll("->", ".") }];
}

export function argumentsOf(node: Node | undefined): Argument[] {
  return parts(node).map((one) => {
    const own = field(one, "name");
    return own ? { name: own.text, value: expression(parts(one).at(-1)) } : { value: expression(one) };
  });
}

/** With keys it is an object, without it is a list. */
function array(node: Node): Expression {
  const elements = parts(node).filter(({ type }) => type === "array_element_initializer");
  const isKeyed = elements.some((one) => parts(one).length > 1);
  if (!isKeyed) return { kind: "list", items: elements.map((one) => expression(parts(one)[0])), ...at(node) };
  const entries = elements.map((one): Entry => {
    const [key, value] = parts(one);
    return value
      ? { key: (key && stringOf(key)) ?? key?.text ?? "", value: expression(value) }
      : { key: "...", value: expression(key) };
  });
  return { kind: "object", entries, ...at(node) };
}

const comparisons: Readonly<Record<string, "==" | "!=" | "<" | ">">> = {
  "==": "==",
  "===": "==",
  "!=": "!=",
  "!==": "!=",
  "<>": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">",
};

function binary(node: Node): Expression {
  const operator = field(node, "operator")?.text.toLowerCase() ?? node.child(1)?.type ?? "";
  const left = expression(field(node, "left"));
  const right = expression(field(node, "right"));
  if (operator === "&&" || operator === "and") return { kind: "and", left, right, ...at(node) };
  if (operator === "||" || operator === "or" || operator === "??") return { kind: "or", left, right, ...at(node) };
  const comparison = comparisons[operator];
  return comparison
    ? { kind: "compare", operator: comparison, left, right, ...at(node) }
    : { kind: "other", parts: [left, right], ...at(node) };
}

function stringOf(node: Node): string | undefined {
  if (node.type !== "string" && node.type !== "encapsed_string") return undefined;
  const inner = parts(node);
  return inner.every(({ type }) => type === "string_content" || type === "escape_sequence")
    ? inner.map((one) => one.text).join("")
    : undefined;
}

function text(node: Node): Expression {
  const plain = stringOf(node);
  if (plain !== undefined) return literal(node, plain);
  const pieces = parts(node).map((one) => (one.type === "string_content" ? literal(one, one.text) : expression(one)));
  return { kind: "template", parts: pieces, ...at(node) };
}
