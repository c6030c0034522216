import type { Node } from "web-tree-sitter";
import type { Argument, Entry, Expression } from "../../code.ts";
import { binary, type Dialect } from "../operators.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";
import { statement } from "../ruby.ts";
import { valueOf as standingFor, valuesIn } from "../settle.ts";
import { isBound } from "./assignments.ts";
import { blockOf } from "./declarations.ts";
import { isText, stringOf, text } from "./strings.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  if (isText(node)) return text(node);
  switch (node.type) {
    case "identifier":
      // Only a method's name ends like this.
      return /[?!]$/.test(node.text) ? call(node, name(node), []) : name(node);
    case "constant":
    case "global_variable":
      return name(node);
    case "self":
      return name(node, "this");
    case "instance_variable":
    case "class_variable":
      return { kind: "member", object: name(node, "this"), name: node.text.replace(/^@+/, ""), ...at(node) };
    case "scope_resolution": {
      const scope = field(node, "scope");
      const own = field(node, "name")?.text ?? "";
      return scope ? { kind: "member", object: expression(scope), name: own, ...at(node) } : name(node, own);
    }
    case "call":
      return callOf(node);
    case "element_reference":
      return reference(node);
    case "string_content":
      return literal(node, node.text);
    case "subshell":
      return call(node, name(node, "`"), [{ value: text(node) }]);
    case "integer":
    case "float":
      return number(node);
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "nil":
      return literal(node, null);
    case "super":
      return call(node, name(node), []);
    case "yield":
      return call(node, name(node, "yield"), argumentsOf(parts(node)[0]));
    case "unary":
      return unary(node);
    case "binary":
      return compared(node);
    case "conditional":
      return {
        kind: "choose",
        test: expression(field(node, "condition")),
        yes: expression(field(node, "consequence")),
        no: expression(field(node, "alternative")),
        ...at(node),
      };
    case "lambda":
    case "block":
    case "do_block":
      return { kind: "function", function: blockOf(node), ...at(node) };
    // The name of what is made: `memoize def total`.
    case "method":
    case "singleton_method":
      return literal(node, field(node, "name")?.text ?? "");
    case "hash":
      return { kind: "object", entries: parts(node).map(entryOf), ...at(node) };
    case "array":
    case "string_array":
    case "symbol_array":
    case "right_assignment_list":
      return { kind: "list", items: parts(node).map(expression), ...at(node) };
    case "assignment":
    case "operator_assignment":
      return expression(field(node, isBound(node) ? "left" : "right"));
    case "block_argument":
    case "splat_argument":
    case "hash_splat_argument":
    case "pattern":
      return parts(node).length === 1 ? expression(parts(node)[0]) : other(node);
    case "rescue_modifier": {
      const [value, otherwise] = [expression(field(node, "body")), expression(field(node, "handler"))];
      return { kind: "other", parts: otherwise.kind === "literal" ? [value] : [value, otherwise], ...at(node) };
    }
    case "if":
    case "unless":
    case "if_modifier":
    case "unless_modifier":
    case "case":
    case "case_match":
    case "begin":
    case "parenthesized_statements":
    case "then":
      return standing(node);
    default:
      return other(node);
  }
}

/** Statements that stand where a value is wanted. */
function standing(node: Node): Expression {
  const own = parts(node);
  const isGroup = /^(?:begin|parenthesized_statements|then)$/.test(node.type);
  if (isGroup && own.length === 1) return expression(own[0]);
  const inner = node.type === "then" ? own.flatMap(statement) : statement(node);
  const [only] = inner;
  return only && inner.length === 1 ? standingFor(only) : { kind: "other", parts: valuesIn(inner), ...at(node) };
}

function other(node: Node): Expression {
  return { kind: "other", parts: parts(node).map(expression), ...at(node) };
}

/** With and without receiver, arguments, parentheses and a block; `x.()` and `super` too. */
function callOf(node: Node): Expression {
  const receiver = field(node, "receiver");
  const method = field(node, "method");
  const own = method?.text ?? "call";
  const callee: Expression = receiver
    ? { kind: "member", object: expression(receiver), name: own, ...at(method ?? node) }
    : method
      ? expressionOfMethod(method)
      : name(node, own);
  const given = field(node, "block");
  const args = [...argumentsOf(field(node, "arguments")), ...(given ? [{ name: "&", value: expression(given) }] : [])];
  return call(node, callee, args, own === "new");
}

export function argumentsOf(node: Node | undefined): Argument[] {
  return parts(node).map(argument);
}

function expressionOfMethod(method: Node): Expression {
  return /^(?:identifier|constant|super)$/.test(method.type) ? name(method) : expression(method);
}

function argument(node: Node): Argument {
  if (node.type === "pair") return { name: keyOf(node), value: valueOf(node) };
  if (node.type === "hash_splat_argument") return { name: "**", value: expression(node) };
  if (node.type === "block_argument") return { name: "&", value: expression(node) };
  return { value: expression(node) };
}

function keyOf(pair: Node): string {
  const key = field(pair, "key");
  return key ? (stringOf(key) ?? key.text) : "";
}

/** `only:` alone is `only: only`. */
function valueOf(pair: Node): Expression {
  const value = field(pair, "value");
  return value ? expression(value) : name(pair, keyOf(pair));
}

function entryOf(node: Node): Entry {
  return node.type === "pair" ? { key: keyOf(node), value: valueOf(node) } : { key: "...", value: expression(node) };
}

function reference(node: Node): Expression {
  const [object, key] = parts(node);
  const own = key && stringOf(key);
  // `Flipper[:x]` asks for something; `params[:id]` too.
  return call(
    node,
    { kind: "member", object: expression(object), name: "[]", ...at(node) },
    own === undefined ? parts(node).slice(1).map(argument) : [{ value: literal(key!, own) }],
  );
}

const ruby: Dialect = { joins: "+", words: { and: "&&", or: "||" } };

function compared(node: Node): Expression {
  const found = binary(node, expression, ruby);
  return field(node, "operator")?.text === "!~" ? { kind: "not", of: found, ...at(node) } : found;
}

function unary(node: Node): Expression {
  const of = expression(field(node, "operand"));
  const operator = node.child(0)?.type;
  if (operator === "!" || operator === "not") return { kind: "not", of, ...at(node) };
  if (operator === "-" && of.kind === "literal" && typeof of.value === "number") return literal(node, -of.value);
  return { kind: "other", parts: [of], ...at(node) };
}

function number(node: Node): Expression {
  const value = Number(
    node.text
      .replaceAll("_", "")
      .replace(/^0([0-7]+)$/, "0o$1")
      .replace(/^0d/i, ""),
  );
  return Number.isNaN(value) ? { kind: "other", parts: [], ...at(node) } : literal(node, value);
}
