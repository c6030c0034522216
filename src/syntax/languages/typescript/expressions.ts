import type { Node } from "web-tree-sitter";
import type { Argument, Entry, Expression } from "../../code.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";
import { statement } from "../typescript.ts";
import { functionOf } from "./declarations.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "property_identifier":
    case "shorthand_property_identifier":
    case "type_identifier":
    case "this":
    case "super":
      return name(node);
    case "member_expression":
      return member(node, field(node, "property")?.text ?? "");
    case "subscript_expression": {
      const index = field(node, "index");
      const key = index && stringOf(index);
      return key === undefined ? other(node) : member(node, key);
    }
    case "call_expression":
      return call(node, expression(field(node, "function")), argumentsOf(node));
    case "new_expression":
      return call(node, expression(field(node, "constructor")), argumentsOf(node), true);
    case "string":
      return literal(node, stringOf(node) ?? "");
    case "template_string":
      return template(node);
    case "number":
      return literal(node, Number(node.text));
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "null":
    case "undefined":
      return literal(node, null);
    case "unary_expression":
      return field(node, "operator")?.text === "!" || node.child(0)?.type === "!"
        ? { kind: "not", of: expression(field(node, "argument")), ...at(node) }
        : other(node);
    case "binary_expression":
      return binary(node);
    case "ternary_expression":
      return {
        kind: "choose",
        test: expression(field(node, "condition")),
        yes: expression(field(node, "consequence")),
        no: expression(field(node, "alternative")),
        ...at(node),
      };
    case "arrow_function":
    case "function_expression":
    case "function":
    case "generator_function":
      return { kind: "function", function: functionOf(node), ...at(node) };
    case "object":
      return { kind: "object", entries: parts(node).flatMap(entryOf), ...at(node) };
    case "array":
      return { kind: "list", items: parts(node).map(expression), ...at(node) };
    case "jsx_element":
    case "jsx_self_closing_element":
      return element(node);
    // What only says how a value is waited for, typed or grouped.
    case "parenthesized_expression":
    case "await_expression":
    case "non_null_expression":
    case "as_expression":
    case "satisfies_expression":
    case "type_assertion":
    case "jsx_expression":
    case "spread_element":
    case "expression_statement":
      return expression(node.type === "type_assertion" ? parts(node).at(-1) : parts(node)[0]);
    case "sequence_expression":
    default:
      return other(node);
  }
}

/** What has no shape of its own, with what stands in it; statements that stand there (a class, a `do`) as functions. */
function other(node: Node): Expression {
  const inner = parts(node).flatMap((child) => {
    if (!/(?:_statement|_declaration)$/.test(child.type)) return [expression(child)];
    return statement(child).flatMap((one) => (one.kind === "do" ? [one.value] : []));
  });
  return { kind: "other", parts: inner, ...at(node) };
}

function member(node: Node, property: string): Expression {
  return { kind: "member", object: expression(field(node, "object")), name: property, ...at(node) };
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
  const operator = field(node, "operator")?.text ?? "";
  const left = expression(field(node, "left"));
  const right = expression(field(node, "right"));
  if (operator === "&&") return { kind: "and", left, right, ...at(node) };
  // `a ?? b` is one of both, as `a || b` is.
  if (operator === "||" || operator === "??") return { kind: "or", left, right, ...at(node) };
  const comparison = comparisons[operator];
  return comparison
    ? { kind: "compare", operator: comparison, left, right, ...at(node) }
    : { kind: "other", parts: [left, right], ...at(node) };
}

export function argumentsOf(node: Node): Argument[] {
  const args = field(node, "arguments");
  if (args?.type === "template_string") return [{ value: template(args) }];
  return parts(args).map((one) => ({ value: expression(one) }));
}

/** The text of a plain string, also of a template without anything in it. */
export function stringOf(node: Node): string | undefined {
  if (node.type === "string")
    return parts(node)
      .map(({ text }) => text)
      .join("");
  const isPlain = node.type === "template_string" && parts(node).every(({ type }) => type === "string_fragment");
  return isPlain ? node.text.slice(1, -1) : undefined;
}

function template(node: Node): Expression {
  const plain = stringOf(node);
  if (plain !== undefined) return literal(node, plain);
  const pieces = parts(node).map((one) =>
    one.type === "template_substitution" ? expression(parts(one)[0]) : literal(one, one.text),
  );
  return { kind: "template", parts: pieces, ...at(node) };
}

function entryOf(node: Node): Entry[] {
  switch (node.type) {
    case "pair": {
      const key = field(node, "key");
      return [{ key: key ? (stringOf(key) ?? key.text) : "", value: expression(field(node, "value")) }];
    }
    case "shorthand_property_identifier":
      return [{ key: node.text, value: name(node) }];
    case "method_definition": {
      const made = functionOf(node);
      return [{ key: made.name, value: { kind: "function", function: made, ...at(node) } }];
    }
    default:
      return [{ key: "...", value: expression(node) }];
  }
}

function element(node: Node): Expression {
  const open = node.type === "jsx_element" ? field(node, "open_tag")! : node;
  const inside =
    node.type === "jsx_element"
      ? parts(node).filter(
          ({ type }) => !type.endsWith("_element") || type === "jsx_element" || type === "jsx_self_closing_element",
        )
      : [];
  return {
    kind: "element",
    name: field(open, "name")?.text ?? "",
    attributes: parts(open)
      .filter(({ type }) => type === "jsx_attribute")
      .map(attribute),
    children: inside.filter(({ type }) => type !== "jsx_text").map(expression),
    ...at(node),
  };
}

/** `disabled` alone is `disabled={true}`. */
function attribute(node: Node): Entry {
  const [key, value] = parts(node);
  return { key: key?.text ?? "", value: value ? expression(value) : literal(node, true) };
}
