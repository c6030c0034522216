import type { Node } from "web-tree-sitter";
import type { Expression } from "../../code.ts";
import { binary } from "../operators.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";
import { composite } from "./composites.ts";
import { functionOf } from "./declarations.ts";
import { numberOf, stringOf } from "./literals.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "field_identifier":
    case "package_identifier":
    case "type_identifier":
    case "blank_identifier":
    case "iota":
      return name(node);
    case "selector_expression":
      return member(node, field(node, "operand"), field(node, "field")?.text ?? "");
    case "qualified_type":
      return member(node, field(node, "package"), field(node, "name")?.text ?? "");
    case "index_expression": {
      const index = field(node, "index");
      const key = index && stringOf(index);
      return key === undefined ? other(node) : member(node, field(node, "operand"), key);
    }
    case "call_expression": {
      const args = parts(field(node, "arguments")).map((one) => ({ value: expression(one) }));
      return call(node, calleeOf(field(node, "function")), args);
    }
    case "type_conversion_expression":
      return call(node, converterOf(field(node, "type")), [{ value: expression(field(node, "operand")) }]);
    case "composite_literal":
      return composite(field(node, "body"), field(node, "type"));
    case "literal_value":
      return composite(node, undefined);
    case "func_literal":
      return { kind: "function", function: functionOf(node), ...at(node) };
    case "interpreted_string_literal":
    case "raw_string_literal":
    case "rune_literal":
      return literal(node, stringOf(node) ?? "");
    case "int_literal":
    case "float_literal": {
      const value = numberOf(node.text);
      return value === undefined ? other(node) : literal(node, value);
    }
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "nil":
      return literal(node, null);
    case "unary_expression":
      return unary(node);
    case "binary_expression":
      return binary(node, expression);
    // What only says how a value is grouped, spread or typed.
    case "parenthesized_expression":
    case "variadic_argument":
    case "literal_element":
    case "expression_statement":
    case "type_elem":
      return expression(parts(node)[0]);
    case "type_assertion_expression":
      return expression(field(node, "operand"));
    case "generic_type":
    case "type_instantiation_expression":
      return expression(field(node, "type"));
    case "expression_list": {
      const values = parts(node);
      return values.length === 1 ? expression(values[0]) : { kind: "list", items: values.map(expression), ...at(node) };
    }
    default:
      return node.type.endsWith("_type") ? name(node) : other(node);
  }
}

/** `Map[T](x)` calls `Map` for a type, `handlers[i](x)` one of many: types are built in, or start with a capital letter. */
function calleeOf(node: Node | undefined): Expression {
  const index = node?.type === "index_expression" ? (field(node, "index")?.text ?? "") : "";
  const isType = /^(?:[\w.]*\.)?(?:\p{Lu}\w*|string|bool|byte|rune|error|any|u?int\d*|float\d+|struct)$/u.test(index);
  return expression(isType ? field(node!, "operand") : node);
}

/** The grammar takes `Map[T](x)` for a conversion too. */
function converterOf(type: Node | undefined): Expression {
  return !type || type.type === "generic_type" ? expression(type) : name(type);
}

export function other(node: Node): Expression {
  return { kind: "other", parts: parts(node).map(expression), ...at(node) };
}

function member(node: Node, object: Node | undefined, property: string): Expression {
  return { kind: "member", object: expression(object), name: property, ...at(node) };
}

/** A pointer to a value is that value. */
function unary(node: Node): Expression {
  const operand = expression(field(node, "operand"));
  switch (field(node, "operator")?.text) {
    case "!":
      return { kind: "not", of: operand, ...at(node) };
    case "&":
    case "*":
      return operand;
    case "-":
      if (operand.kind === "literal" && typeof operand.value === "number") return literal(node, -operand.value);
  }
  return { kind: "other", parts: [operand], ...at(node) };
}
