import type { Node } from "web-tree-sitter";
import type { Argument, Expression } from "../../code.ts";
import { block, statement } from "../java.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "type_identifier":
    case "scoped_type_identifier":
    case "this":
    case "super":
      return name(node);
    case "field_access":
      return {
        kind: "member",
        object: expression(field(node, "object")),
        name: field(node, "field")?.text ?? "",
        ...at(node),
      };
    case "scoped_identifier":
      return {
        kind: "member",
        object: expression(field(node, "scope")),
        name: field(node, "name")?.text ?? "",
        ...at(node),
      };
    case "class_literal":
      return expression(parts(node)[0]);
    case "method_invocation": {
      const object = field(node, "object");
      const own = field(node, "name")!;
      const callee: Expression = object
        ? { kind: "member", object: expression(object), name: own.text, ...at(own) }
        : name(own);
      return call(node, callee, argumentsOf(field(node, "arguments")));
    }
    case "object_creation_expression": {
      const type = field(node, "type");
      const own = type?.type === "generic_type" ? parts(type)[0] : type;
      return call(node, name(own ?? node, own?.text ?? ""), argumentsOf(field(node, "arguments")), true);
    }
    case "string_literal":
      return literal(
        node,
        parts(node)
          .map((one) => one.text)
          .join("")
          .replaceAll(/^\n/g, ""),
      );
    case "character_literal":
      return literal(node, node.text.slice(1, -1));
    case "decimal_integer_literal":
    case "decimal_floating_point_literal":
    case "hex_integer_literal":
      return literal(node, Number(node.text.replaceAll(/[_LlFfDd]/g, "")));
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "null_literal":
      return literal(node, null);
    case "unary_expression": {
      const of = expression(field(node, "operand"));
      return field(node, "operator")?.text === "!" || node.child(0)?.type === "!"
        ? { kind: "not", of, ...at(node) }
        : { kind: "other", parts: [of], ...at(node) };
    }
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
    case "lambda_expression": {
      const body = field(node, "body");
      const parameters = field(node, "parameters");
      const names =
        parameters?.type === "identifier" ? [parameters] : parts(parameters).map((one) => field(one, "name") ?? one);
      return {
        kind: "function",
        function: {
          name: "",
          parameters: names.map(({ text }) => ({ name: text })),
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
    case "method_reference": {
      const [object, own] = parts(node);
      return object && own ? { kind: "member", object: expression(object), name: own.text, ...at(node) } : other(node);
    }
    case "array_initializer":
    case "element_value_array_initializer":
      return { kind: "list", items: parts(node).map(expression), ...at(node) };
    case "assignment_expression":
      return expression(field(node, "right"));
    case "cast_expression":
      return expression(field(node, "value"));
    case "parenthesized_expression":
      return expression(parts(node)[0]);
    default:
      return other(node);
  }
}

/** What has no shape of its own, with what stands in it. */
function other(node: Node): Expression {
  const inner = parts(node).flatMap((child) => {
    if (!/(?:_statement|_declaration|_rule|_group|block)$/.test(child.type)) return [expression(child)];
    const statements =
      child.type === "switch_block" ? parts(child).flatMap((one) => parts(one).flatMap(statement)) : block(child);
    return statements.flatMap((one) => ((one.kind === "do" || one.kind === "exit") && one.value ? [one.value] : []));
  });
  return { kind: "other", parts: inner, ...at(node) };
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
  if (operator === "||") return { kind: "or", left, right, ...at(node) };
  const comparison = comparisons[operator];
  return comparison
    ? { kind: "compare", operator: comparison, left, right, ...at(node) }
    : { kind: "other", parts: [left, right], ...at(node) };
}

/** Of calls and of annotations, whose arguments have names. */
export function argumentsOf(node: Node | undefined): Argument[] {
  return parts(node).map((one) => {
    if (one.type !== "element_value_pair") return { value: expression(one) };
    return { name: field(one, "key")?.text ?? "", value: expression(field(one, "value")) };
  });
}
