import type { Node } from "web-tree-sitter";
import type { Argument, Entry, Expression } from "../../code.ts";
import { block } from "../csharp.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "this_expression":
    case "base_expression":
    case "predefined_type":
      return name(node, node.text === "this" ? "this" : node.text);
    case "generic_name":
      return name(node, parts(node)[0]?.text ?? node.text);
    case "qualified_name":
    case "alias_qualified_name":
      return name(node, node.text);
    case "member_access_expression": {
      const object = field(node, "expression");
      const own = field(node, "name");
      // `this` has no node of its own.
      return {
        kind: "member",
        object: object ? expression(object) : name(node, "this"),
        name: plainName(own),
        ...at(own ?? node),
      };
    }
    case "conditional_access_expression": {
      const condition = expression(field(node, "condition"));
      const binding = parts(node).find(({ type }) => type === "member_binding_expression");
      return binding
        ? { kind: "member", object: condition, name: plainName(field(binding, "name")), ...at(node) }
        : other(node);
    }
    case "element_access_expression": {
      const [argument] = argumentsOf(field(node, "subscript"));
      const object = expression(field(node, "expression"));
      const key =
        argument?.value.kind === "literal" && typeof argument.value.value === "string"
          ? argument.value.value
          : undefined;
      return key === undefined ? other(node) : { kind: "member", object, name: key, ...at(node) };
    }
    case "invocation_expression":
      return call(node, expression(field(node, "function")), argumentsOf(field(node, "arguments")));
    case "object_creation_expression":
    case "implicit_object_creation_expression": {
      const type = field(node, "type");
      const initial = field(node, "initializer");
      const given = initial
        ? parts(initial).flatMap((one): Argument[] =>
            one.type === "assignment_expression"
              ? [{ name: field(one, "left")?.text ?? "", value: expression(field(one, "right")) }]
              : [],
          )
        : [];
      return call(node, name(node, plainName(type)), [...argumentsOf(field(node, "arguments")), ...given], true);
    }
    case "anonymous_object_creation_expression":
      return { kind: "object", entries: entriesOf(node), ...at(node) };
    case "string_literal":
    case "raw_string_literal":
      return literal(
        node,
        parts(node)
          .filter(({ type }) => /content/.test(type))
          .map((one) => one.text)
          .join(""),
      );
    case "verbatim_string_literal":
      return literal(node, node.text.slice(2, -1));
    case "interpolated_string_expression": {
      const pieces = parts(node).filter(({ type }) => type === "interpolation" || type === "string_content");
      return {
        kind: "template",
        parts: pieces.map((one) =>
          one.type === "interpolation"
            ? expression(parts(one).find(({ type }) => type !== "interpolation_brace"))
            : literal(one, one.text),
        ),
        ...at(node),
      };
    }
    case "integer_literal":
    case "real_literal":
      return literal(node, Number(node.text.replaceAll(/[_LlFfDdMmUu]/g, "")));
    case "boolean_literal":
      return literal(node, node.text === "true");
    case "null_literal":
      return literal(node, null);
    case "prefix_unary_expression": {
      const of = expression(parts(node).at(-1));
      return node.child(0)?.type === "!"
        ? { kind: "not", of, ...at(node) }
        : { kind: "other", parts: [of], ...at(node) };
    }
    case "binary_expression":
      return binary(node);
    case "is_pattern_expression":
      return isPattern(node);
    case "conditional_expression":
      return {
        kind: "choose",
        test: expression(field(node, "condition")),
        yes: expression(field(node, "consequence")),
        no: expression(field(node, "alternative")),
        ...at(node),
      };
    case "lambda_expression":
    case "anonymous_method_expression":
      return functionOf(node);
    case "array_creation_expression":
    case "implicit_array_creation_expression":
    case "initializer_expression":
    case "collection_expression":
      return {
        kind: "list",
        items: parts(node)
          .flatMap((one) => (one.type === "initializer_expression" ? parts(one) : [one]))
          .filter(({ type }) => !type.endsWith("type"))
          .map(expression),
        ...at(node),
      };
    case "typeof_expression":
    case "parenthesized_expression":
    case "await_expression":
    case "argument":
    case "constant_pattern":
    case "postfix_unary_expression":
      return expression(parts(node)[0]);
    case "assignment_expression":
      return expression(field(node, "right"));
    case "cast_expression":
      return expression(field(node, "value"));
    default:
      return other(node);
  }
}

function other(node: Node): Expression {
  return { kind: "other", parts: parts(node).map(expression), ...at(node) };
}

/** Without type arguments. */
function plainName(node: Node | undefined): string {
  return node?.text.replace(/<.*$/s, "") ?? "";
}

export function argumentsOf(node: Node | undefined): Argument[] {
  return parts(node).map((one) => {
    const own = field(one, "name");
    const value = expression(parts(one).at(-1) ?? one);
    return own ? { name: own.text, value } : { value };
  });
}

function entriesOf(node: Node): Entry[] {
  const inner = parts(node);
  return inner.flatMap((one, index) =>
    index % 2 === 1 ? [{ key: inner[index - 1]!.text, value: expression(one) }] : [],
  );
}

function functionOf(node: Node): Expression {
  const body = field(node, "body");
  const parameters = field(node, "parameters");
  const named = parameters?.type === "parameter_list" ? parts(parameters) : parameters ? [parameters] : [];
  return {
    kind: "function",
    function: {
      name: "",
      parameters: named.map((one) => ({
        name: field(one, "name")?.text ?? one.text,
        type: field(one, "type")?.text ?? "",
      })),
      attributes: [],
      modifiers: new Set(),
      body:
        body?.type === "block"
          ? block(body)
          : body
            ? [{ kind: "exit", how: "return", value: expression(body), ...at(body) }]
            : [],
      ...at(node),
    },
    ...at(node),
  };
}

const comparisons: Readonly<Record<string, "==" | "!=" | "<" | ">">> = {
  "==": "==",
  "!=": "!=",
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
  if (operator === "||" || operator === "??") return { kind: "or", left, right, ...at(node) };
  const comparison = comparisons[operator];
  return comparison
    ? { kind: "compare", operator: comparison, left, right, ...at(node) }
    : { kind: "other", parts: [left, right], ...at(node) };
}

/** `x is true`, `x is not null`. */
function isPattern(node: Node): Expression {
  const left = expression(field(node, "expression"));
  const pattern = field(node, "pattern");
  const isNegated = pattern?.type === "negated_pattern";
  const inner = isNegated ? parts(pattern)[0] : pattern;
  if (inner?.type !== "constant_pattern") return { kind: "other", parts: [left], ...at(node) };
  return { kind: "compare", operator: isNegated ? "!=" : "==", left, right: expression(inner), ...at(node) };
}
