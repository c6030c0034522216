import type { Node } from "web-tree-sitter";
import type { Argument, Entry, Expression } from "../../code.ts";
import { at, call, field, fields, literal, name, parts } from "../reader.ts";
import { binary } from "../operators.ts";
import { isBound } from "./assignments.ts";
import { parametersOf } from "./declarations.ts";
import { stringOf, text } from "./strings.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
      return name(node, /^(?:self|cls)$/.test(node.text) ? "this" : node.text);
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
      const indices = fields(node, "subscript");
      const key = indices.length === 1 ? stringOf(indices[0]) : undefined;
      const object = expression(field(node, "value"));
      return key === undefined
        ? { kind: "other", parts: [object, ...indices.map(expression)], ...at(node) }
        : { kind: "member", object, name: key, ...at(node) };
    }
    case "call": {
      const callee = field(node, "function");
      // `super().get()`: what is asked for is the class above.
      if (callee?.text === "super") return name(callee);
      return call(node, expression(callee), argumentsOf(field(node, "arguments")));
    }
    case "string":
    case "concatenated_string":
      return text(node);
    case "integer":
    case "float":
      return number(node);
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "none":
      return literal(node, null);
    case "not_operator":
      return { kind: "not", of: expression(field(node, "argument")), ...at(node) };
    case "unary_operator": {
      const of = expression(field(node, "argument"));
      if (node.child(0)?.type === "-" && of.kind === "literal" && typeof of.value === "number")
        return literal(node, -of.value);
      return { kind: "other", parts: [of], ...at(node) };
    }
    case "binary_operator":
      return binary(node, expression);
    case "boolean_operator":
      return {
        kind: field(node, "operator")?.text === "or" ? "or" : "and",
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
          parameters: parametersOf(node),
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
    case "pattern_list":
    case "tuple_pattern":
    case "list_pattern":
      return { kind: "list", items: parts(node).map(expression), ...at(node) };
    case "named_expression":
      return expression(field(node, isBound(node) ? "name" : "value"));
    // What only says how a value is waited for, spread or grouped.
    case "parenthesized_expression":
    case "await":
    case "list_splat":
    case "dictionary_splat":
    case "expression_statement":
    case "case_pattern":
    case "as_pattern":
    case "as_pattern_target":
      return parts(node).length === 1 || node.type === "as_pattern" ? expression(parts(node)[0]) : other(node);
    default:
      return other(node);
  }
}

function other(node: Node): Expression {
  return { kind: "other", parts: parts(node).map(expression), ...at(node) };
}

const comparisons: Readonly<Record<string, "==" | "!=" | "<" | ">">> = {
  "==": "==",
  is: "==",
  "!=": "!=",
  "<>": "!=",
  "is not": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">",
};

/** `a < b < c` asks both. */
function comparison(node: Node): Expression {
  const operands = parts(node);
  const operators = node.childrenForFieldName("operators").flatMap((child) => (child ? [child.type] : []));
  const pairs = operators.flatMap((operator, index) => {
    const [left, right] = [operands[index], operands[index + 1]];
    return left && right ? [compared(node, operator, expression(left), expression(right))] : [];
  });
  return pairs.length > 0
    ? pairs.reduce((left, right) => ({ kind: "and", left, right, ...at(node) }))
    : { kind: "other", parts: operands.map(expression), ...at(node) };
}

/** What a list holds has no shape; what it does not hold is its opposite. */
function compared(node: Node, operator: string, left: Expression, right: Expression): Expression {
  const known = comparisons[operator];
  if (known) return { kind: "compare", operator: known, left, right, ...at(node) };
  const inside: Expression = { kind: "other", parts: [left, right], ...at(node) };
  return operator === "not in" ? { kind: "not", of: inside, ...at(node) } : inside;
}

/** Imaginary numbers have no shape. */
function number(node: Node): Expression {
  const value = Number(
    node.text
      .replaceAll("_", "")
      .replace(/^0([0-7]+)$/, "0o$1")
      .replace(/l$/i, ""),
  );
  return Number.isNaN(value) ? { kind: "other", parts: [], ...at(node) } : literal(node, value);
}

export function argumentsOf(node: Node | undefined): Argument[] {
  // `sum(x for x in y)`: the generator is the list of arguments.
  if (node?.type === "generator_expression") return [{ value: expression(node) }];
  return parts(node).map((one) => {
    if (one.type === "dictionary_splat") return { name: "**", value: expression(one) };
    if (one.type !== "keyword_argument") return { value: expression(one) };
    return { name: field(one, "name")?.text ?? "", value: expression(field(one, "value")) };
  });
}

function entryOf(node: Node): Entry {
  const key = field(node, "key");
  if (!key) return { key: "...", value: expression(node) };
  return { key: stringOf(key) ?? key.text, value: expression(field(node, "value")) };
}
