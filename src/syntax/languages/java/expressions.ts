import type { Node } from "web-tree-sitter";
import type { Argument, Block, Expression, FunctionDeclaration } from "../../code.ts";
import { block, statement } from "../java.ts";
import { numberOf, unescaped, unindented } from "../jvm-literals.ts";
import { binary } from "../operators.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";
import { membersOf, valueOf, valuesIn } from "../settle.ts";
import { parametersOf } from "./declarations.ts";
import { switchOf } from "./switches.ts";

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
    case "object_creation_expression":
      return creation(node);
    case "string_literal": {
      const isBlock = node.text.startsWith('"""');
      return literal(node, unescaped(isBlock ? unindented(node.text.slice(3, -3)) : node.text.slice(1, -1)));
    }
    case "character_literal":
      return literal(node, unescaped(node.text.slice(1, -1)));
    case "decimal_integer_literal":
    case "decimal_floating_point_literal":
    case "hex_integer_literal":
    case "octal_integer_literal":
    case "binary_integer_literal": {
      const value = numberOf(node.text);
      return value === undefined ? other(node) : literal(node, value);
    }
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "null_literal":
      return literal(node, null);
    case "unary_expression":
      return unary(node);
    case "binary_expression":
      return binary(node, expression);
    case "ternary_expression":
      return {
        kind: "choose",
        test: expression(field(node, "condition")),
        yes: expression(field(node, "consequence")),
        no: expression(field(node, "alternative")),
        ...at(node),
      };
    case "lambda_expression":
      return lambda(node);
    case "method_reference":
      return reference(node);
    case "annotation":
    case "marker_annotation":
      return call(node, name(field(node, "name") ?? node), argumentsOf(field(node, "arguments")), true);
    case "switch_expression":
      return valueOf(switchOf(node));
    case "array_creation_expression": {
      const value = field(node, "value");
      return value ? expression(value) : other(node);
    }
    case "type_pattern":
      return name(parts(node)[0] ?? node);
    case "array_initializer":
    case "element_value_array_initializer":
      return { kind: "list", items: parts(node).map(expression), ...at(node) };
    case "assignment_expression":
      return expression(field(node, "right"));
    case "cast_expression":
      return expression(field(node, "value"));
    case "parenthesized_expression":
    case "pattern":
    case "guard":
      return expression(parts(node)[0]);
    default:
      return node.type.endsWith("_type") ? name(node) : other(node);
  }
}

/** What has no shape of its own, with what stands in it. */
function other(node: Node): Expression {
  return { kind: "other", parts: parts(node).flatMap(inside), ...at(node) };
}

function inside(child: Node): Expression[] {
  return /(?:_statement|_declaration|block)$/.test(child.type) ? valuesIn(block(child)) : [expression(child)];
}

/** `new Job(x) { void run() { … } }`: what is in the braces is given as a block is. */
function creation(node: Node): Expression {
  const type = field(node, "type");
  const own = type?.type === "generic_type" ? parts(type)[0] : type;
  const body = parts(node).find((one) => one.type === "class_body");
  const members = body ? [{ name: "&", value: membersOf(at(body), block(body)) }] : [];
  return call(node, name(own ?? node, own?.text ?? ""), [...argumentsOf(field(node, "arguments")), ...members], true);
}

function unary(node: Node): Expression {
  const of = expression(field(node, "operand"));
  const operator = field(node, "operator")?.text;
  if (operator === "!") return { kind: "not", of, ...at(node) };
  if (operator === "-" && of.kind === "literal" && typeof of.value === "number") return literal(node, -of.value);
  return { kind: "other", parts: [of], ...at(node) };
}

function lambda(node: Node): Expression {
  const body = field(node, "body");
  const made: FunctionDeclaration = {
    name: "",
    parameters: parametersOf(field(node, "parameters")),
    attributes: [],
    modifiers: new Set(),
    body: body?.type === "block" ? block(body) : body ? answered(body) : [],
    ...at(node),
  };
  return { kind: "function", function: made, ...at(node) };
}

/** `x -> y = x` gives something to something, and what it answers is the same. */
function answered(body: Node): Block {
  if (body.type === "assignment_expression") return statement(body);
  return [{ kind: "exit", how: "return", value: expression(body), ...at(body) }];
}

/** `this::create`, `Order::new`. */
function reference(node: Node): Expression {
  const [object, own] = parts(node);
  return object ? { kind: "member", object: expression(object), name: own?.text ?? "new", ...at(node) } : other(node);
}

/** Of calls and of annotations, whose arguments have names. */
export function argumentsOf(node: Node | undefined): Argument[] {
  return parts(node).map((one) => {
    if (one.type !== "element_value_pair") return { value: expression(one) };
    return { name: field(one, "key")?.text ?? "", value: expression(field(one, "value")) };
  });
}
