import type { Node } from "web-tree-sitter";
import type { Argument, Expression } from "../../code.ts";
import { binary } from "../operators.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";
import { valueOf } from "../settle.ts";
import { anonymous, created, initializer } from "./creations.ts";
import { lambdaOf } from "./declarations.ts";
import { interpolated, numberOf, stringOf } from "./literals.ts";
import { testOf } from "./patterns.ts";
import { switchExpression } from "./switches.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "predefined_type":
    case "this":
    case "base":
    case "qualified_name":
      return name(node);
    case "generic_name":
      return name(node, plainName(node));
    case "alias_qualified_name":
      return name(node, field(node, "name")?.text ?? node.text);
    case "member_access_expression":
      return member(node, field(node, "expression"), field(node, "name"));
    case "conditional_access_expression":
      return conditionalAccess(node);
    case "element_access_expression":
      return element(node, field(node, "expression"), field(node, "subscript"));
    case "invocation_expression":
      return invoked(node);
    case "object_creation_expression":
    case "implicit_object_creation_expression":
      return created(node);
    case "anonymous_object_creation_expression":
      return anonymous(node);
    case "initializer_expression":
      return initializer(node);
    case "array_creation_expression":
    case "implicit_array_creation_expression": {
      const initial = parts(node).find(({ type }) => type === "initializer_expression");
      const size = node.descendantsOfType("array_rank_specifier").flatMap((one) => parts(one).map(expression));
      return initial ? initializer(initial) : { kind: "other", parts: size, ...at(node) };
    }
    case "collection_expression":
      return { kind: "list", items: parts(node).map(expression), ...at(node) };
    case "tuple_expression":
      return { kind: "list", items: argumentsOf(node).map(({ value }) => value), ...at(node) };
    case "string_literal":
    case "verbatim_string_literal":
    case "raw_string_literal":
    case "character_literal":
      return literal(node, stringOf(node));
    case "interpolated_string_expression":
      return interpolated(node);
    case "integer_literal":
    case "real_literal":
      return literal(node, numberOf(node.text));
    case "boolean_literal":
      return literal(node, node.text === "true");
    case "null_literal":
      return literal(node, null);
    case "prefix_unary_expression":
      return prefixed(node);
    case "binary_expression":
      return binary(node, expression);
    case "is_pattern_expression":
      return testOf(expression(field(node, "expression")), field(node, "pattern"));
    case "is_expression": {
      const type = field(node, "right");
      return { kind: "other", parts: [expression(field(node, "left")), ...(type ? [name(type)] : [])], ...at(node) };
    }
    case "conditional_expression":
      return {
        kind: "choose",
        test: expression(field(node, "condition")),
        yes: expression(field(node, "consequence")),
        no: expression(field(node, "alternative")),
        ...at(node),
      };
    case "switch_expression":
      return valueOf(switchExpression(node));
    case "lambda_expression":
    case "anonymous_method_expression":
      return { kind: "function", function: lambdaOf(node), ...at(node) };
    case "assignment_expression":
      return expression(field(node, "right"));
    case "declaration_expression":
      return name(node, field(node, "name")?.text ?? "");
    case "cast_expression":
      return expression(field(node, "value"));
    case "as_expression":
      return expression(field(node, "left"));
    case "typeof_expression":
      return name(node, plainName(field(node, "type")));
    // What only says how a value is waited for, taken or grouped.
    case "argument":
    case "await_expression":
    case "checked_expression":
    case "collection_element":
    case "expression_element":
    case "parenthesized_expression":
    case "postfix_unary_expression":
    case "ref_expression":
    case "spread_element":
      return expression(inside(node));
    default:
      return other(node);
  }
}

function other(node: Node): Expression {
  return { kind: "other", parts: parts(node).map(expression), ...at(node) };
}

/** What stands in a node of one part; `this` and `base` are words, not parts. */
function inside(node: Node): Node | undefined {
  return parts(node).at(-1) ?? node.children.find((child) => /^(?:this|base)$/.test(child?.type ?? "")) ?? undefined;
}

/** Without what stands in angle brackets, and without a namespace. */
export function plainName(node: Node | undefined): string {
  return node?.text.replace(/<.*$/s, "").replace(/^.*(?:\.|::)\s*/s, "") ?? "";
}

/** What stands in angle brackets. */
export function typesOf(node: Node): { readonly types?: readonly string[] } {
  const generic = node.type === "qualified_name" ? field(node, "name") : node;
  const list = generic && parts(generic).find(({ type }) => type === "type_argument_list");
  return list ? { types: parts(list).map(({ text }) => text) } : {};
}

function member(node: Node, object: Node | undefined, own: Node | undefined): Expression {
  return { kind: "member", object: expression(object), name: plainName(own), ...at(own ?? node) };
}

/** `a?.b`, `a?["b"]` */
function conditionalAccess(node: Node): Expression {
  const object = field(node, "condition");
  const binding = parts(node).findLast(({ id }) => id !== object?.id);
  if (binding?.type === "member_binding_expression") return member(node, object, field(binding, "name"));
  if (binding?.type === "element_binding_expression") return element(node, object, binding);
  return other(node);
}

/** `a["b"]` is a member, `a[i]` nobody knows which. */
function element(node: Node, object: Node | undefined, subscript: Node | undefined): Expression {
  const keys = argumentsOf(subscript).map(({ value }) => value);
  const [key] = keys;
  if (keys.length === 1 && key?.kind === "literal" && typeof key.value === "string")
    return { kind: "member", object: expression(object), name: key.value, ...at(node) };
  return { kind: "other", parts: [expression(object), ...keys], ...at(node) };
}

/** `nameof(Flags.Checkout)` is a string; `Send<Order>(x)` says a type. */
function invoked(node: Node): Expression {
  const target = field(node, "function");
  const args = argumentsOf(field(node, "arguments"));
  if (target?.text === "nameof" && args.length === 1)
    return literal(node, plainName(parts(parts(field(node, "arguments"))[0])[0]));
  const binding = target && parts(target).find(({ type }) => type === "member_binding_expression");
  const own = target && (field(binding ?? target, "name") ?? target);
  return { ...call(node, expression(target), args), ...(own ? typesOf(own) : {}) };
}

export function argumentsOf(node: Node | undefined): Argument[] {
  return parts(node).map((one) => {
    const own = field(one, "name");
    const isNamed = own !== undefined && (one.type === "argument" || one.type === "attribute_argument");
    const value = expression(one.type.endsWith("argument") ? inside(one) : one);
    return isNamed ? { name: own.text, value } : { value };
  });
}

function prefixed(node: Node): Expression {
  const of = expression(inside(node));
  const operator = node.child(0)?.type;
  if (operator === "!") return { kind: "not", of, ...at(node) };
  if (operator === "-" && of.kind === "literal" && typeof of.value === "number") return literal(node, -of.value);
  return { kind: "other", parts: [of], ...at(node) };
}
