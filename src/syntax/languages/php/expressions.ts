import type { Node } from "web-tree-sitter";
import type { Argument, Entry, Expression } from "../../code.ts";
import { binary } from "../operators.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";
import { valueOf } from "../settle.ts";
import { anonymousMembers, basesOf, functionOf } from "./declarations.ts";
import { numberOf, stringOf, text } from "./literals.ts";
import { matchOf } from "./matches.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "variable_name":
      return name(node, node.text.slice(1));
    case "name":
    case "qualified_name":
    case "relative_name":
    case "relative_scope":
      return name(node, nameOf(node));
    case "member_access_expression":
    case "nullsafe_member_access_expression":
    case "scoped_property_access_expression":
      return member(node);
    case "class_constant_access_expression": {
      const [scope, own] = parts(node);
      // `Feature::class` is the class.
      return own?.text.toLowerCase() === "class" ? expression(scope) : memberOf(node, expression(scope), own);
    }
    case "subscript_expression": {
      const [object, key] = parts(node);
      const own = key && (stringOf(key) ?? (key.type === "name" ? key.text : undefined));
      return own === undefined ? other(node) : { kind: "member", object: expression(object), name: own, ...at(node) };
    }
    case "function_call_expression":
      return called(node, expression(field(node, "function")));
    case "member_call_expression":
    case "nullsafe_member_call_expression":
    case "scoped_call_expression":
      return called(node, member(node));
    case "object_creation_expression":
      return made(node);
    case "string":
    case "encapsed_string":
    case "heredoc":
    case "nowdoc":
      return text(node);
    case "string_content":
      return literal(node, node.text);
    case "integer":
    case "float":
      return literal(node, numberOf(node.text));
    case "boolean":
      return literal(node, node.text.toLowerCase() === "true");
    case "null":
      return literal(node, null);
    case "unary_op_expression": {
      const of = expression(parts(node).at(-1));
      if (field(node, "operator")?.text === "!") return { kind: "not", of, ...at(node) };
      if (field(node, "operator")?.text === "-" && of.kind === "literal" && typeof of.value === "number")
        return literal(node, -of.value);
      return { kind: "other", parts: [of], ...at(node) };
    }
    case "binary_expression":
      return binary(node, expression, dialect);
    case "conditional_expression": {
      const test = expression(field(node, "condition"));
      const yes = field(node, "body");
      const no = expression(field(node, "alternative"));
      // `a ?: b` is one of both, as `a || b` is.
      if (!yes) return { kind: "or", left: test, right: no, ...at(node) };
      return { kind: "choose", test, yes: expression(yes), no, ...at(node) };
    }
    case "anonymous_function":
    case "arrow_function":
      return { kind: "function", function: functionOf(node), ...at(node) };
    case "match_expression":
      return valueOf(matchOf(node));
    case "array_creation_expression":
      return array(node);
    case "assignment_expression":
    case "reference_assignment_expression":
      return expression(field(node, "right"));
    case "argument":
    case "by_ref":
    case "cast_expression":
    case "clone_expression":
    case "error_suppression_expression":
    case "parenthesized_expression":
    case "variadic_unpacking":
      return expression(parts(node).at(-1));
    case "include_expression":
    case "include_once_expression":
    case "require_expression":
    case "require_once_expression":
      return call(
        node,
        name(node, node.type.replace(/_expression$/, "")),
        parts(node).map((one) => ({ value: expression(one) })),
      );
    default:
      return other(node);
  }
}

const dialect = { joins: ".", words: { and: "&&", or: "||", "<>": "!=" } };

function other(node: Node): Expression {
  return { kind: "other", parts: parts(node).map(expression), ...at(node) };
}

/** The last part of a qualified name. */
export function nameOf(node: Node | undefined): string {
  return node?.text.slice(node.text.lastIndexOf("\\") + 1) ?? "";
}

/** `$a->b`, `$a?->b`, `A::$b`, and what is called in `$a->b()` and `A::b()`. */
function member(node: Node): Expression {
  return memberOf(node, expression(field(node, "object") ?? field(node, "scope")), field(node, "name"));
}

/** `$a->$b` is no member that anybody could name; `A::$b` is one, but for `A::$b()`. */
function memberOf(node: Node, object: Expression, own: Node | undefined): Expression {
  const isStatic = node.type === "scoped_property_access_expression";
  const key = own?.type === "name" ? own.text : isStatic ? own?.text.slice(1) : own && stringOf(own);
  if (key !== undefined) return { kind: "member", object, name: key, ...at(own ?? node) };
  return { kind: "other", parts: [object, ...(own ? [expression(own)] : [])], ...at(node) };
}

/** `f(...)` is the function itself; `empty($x)` says `!$x`. */
function called(node: Node, callee: Expression): Expression {
  const given = field(node, "arguments");
  const inner = parts(given);
  if (inner.length === 1 && inner[0]!.type === "variadic_placeholder") return callee;
  if (callee.kind === "name" && callee.name.toLowerCase() === "empty" && inner.length === 1)
    return { kind: "not", of: expression(inner[0]), ...at(node) };
  return call(node, callee, argumentsOf(given));
}

function made(node: Node): Expression {
  const [type, given] = parts(node);
  if (type?.type !== "anonymous_class") return call(node, expression(type), argumentsOf(given), true);
  const members = anonymousMembers(type);
  const args = argumentsOf(parts(type).find((one) => one.type === "arguments"));
  const all = members ? [...args, { name: "&", value: members }] : args;
  return call(node, name(type, basesOf(type)[0] ?? "class"), all, true);
}

export function argumentsOf(node: Node | undefined): Argument[] {
  return parts(node).map((one) => {
    const own = field(one, "name");
    return own ? { name: own.text, value: expression(parts(one).at(-1)) } : { value: expression(one) };
  });
}

/** With keys it is an object, without it is a list. */
function array(node: Node): Expression {
  const elements = parts(node).map(parts);
  if (elements.every(({ length }) => length < 2))
    return { kind: "list", items: elements.map(([item]) => expression(item)), ...at(node) };
  const entries = elements.map(([key, value]): Entry => {
    if (!value) return { key: "...", value: expression(key) };
    return { key: keyOf(key!), value: expression(value) };
  });
  return { kind: "object", entries, ...at(node) };
}

/** A string, or what is written: `Feature::class` is `Feature`. */
function keyOf(node: Node): string {
  return (
    stringOf(node) ??
    nameOf(node)
      .replace(/^\$/, "")
      .replace(/::class$/i, "")
  );
}
