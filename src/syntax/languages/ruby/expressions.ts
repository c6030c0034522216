import type { Node } from "web-tree-sitter";
import type { Argument, Entry, Expression } from "../../code.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";
import { block, parametersOf, returning } from "../ruby.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
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
    case "string":
    case "simple_symbol":
    case "delimited_symbol":
    case "hash_key_symbol":
    case "heredoc_beginning":
    case "bare_string":
    case "bare_symbol":
    case "character":
      return text(node);
    case "integer":
    case "float":
      return literal(node, Number(node.text.replaceAll("_", "")));
    case "true":
    case "false":
      return literal(node, node.type === "true");
    case "nil":
      return literal(node, null);
    case "unary": {
      const operand = expression(field(node, "operand"));
      const isNot = /^(?:!|not\b)/.test(node.text);
      return isNot ? { kind: "not", of: operand, ...at(node) } : { kind: "other", parts: [operand], ...at(node) };
    }
    case "binary":
      return binary(node);
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
      return functionOf(node);
    case "hash":
      return { kind: "object", entries: parts(node).map(entryOf), ...at(node) };
    case "array":
    case "string_array":
    case "symbol_array":
    case "right_assignment_list":
      return { kind: "list", items: parts(node).map(expression), ...at(node) };
    case "assignment":
    case "operator_assignment":
      return expression(field(node, "right"));
    case "parenthesized_statements":
    case "block_argument":
    case "splat_argument":
    case "hash_splat_argument":
    case "begin":
    case "then":
      return parts(node).length === 1 ? expression(parts(node)[0]) : other(node);
    default:
      return other(node);
  }
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
  const args = [
    ...parts(field(node, "arguments")).map(argument),
    ...(given ? [{ name: "&", value: functionOf(given) }] : []),
  ];
  return call(node, callee, args, own === "new");
}

function expressionOfMethod(method: Node): Expression {
  return method.type === "identifier" || method.type === "constant" ? name(method) : expression(method);
}

function argument(node: Node): Argument {
  if (node.type === "pair") return { name: keyOf(node), value: valueOf(node) };
  if (node.type === "block_argument") return { name: "&", value: expression(parts(node)[0]) };
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

const comparisons: Readonly<Record<string, "==" | "!=" | "<" | ">">> = {
  "==": "==",
  "===": "==",
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
  if (operator === "&&" || operator === "and") return { kind: "and", left, right, ...at(node) };
  if (operator === "||" || operator === "or") return { kind: "or", left, right, ...at(node) };
  const comparison = comparisons[operator];
  return comparison
    ? { kind: "compare", operator: comparison, left, right, ...at(node) }
    : { kind: "other", parts: [left, right], ...at(node) };
}

function functionOf(node: Node): Expression {
  const body = node.type === "lambda" ? field(node, "body") : node;
  const inner = body && (field(body, "body") ?? undefined);
  return {
    kind: "function",
    function: {
      name: "",
      parameters: parametersOf(field(node, "parameters") ?? (body && field(body, "parameters"))),
      attributes: [],
      modifiers: new Set(),
      body: returning(block(inner)),
      ...at(node),
    },
    ...at(node),
  };
}

/** The text of a string or symbol without anything in it. */
export function stringOf(node: Node): string | undefined {
  if (node.type === "simple_symbol") return node.text.slice(1);
  if (node.type === "hash_key_symbol" || node.type === "bare_symbol" || node.type === "bare_string") return node.text;
  if (node.type !== "string" && node.type !== "delimited_symbol") return undefined;
  const inner = parts(node);
  return inner.every(({ type }) => type !== "interpolation") ? inner.map((one) => one.text).join("") : undefined;
}

function text(node: Node): Expression {
  const plain = stringOf(node);
  if (plain !== undefined) return literal(node, plain);
  if (node.type === "heredoc_beginning" || node.type === "character") return literal(node, node.text);
  const pieces = parts(node).map((one) =>
    one.type === "interpolation" ? expression(parts(one)[0]) : literal(one, one.text),
  );
  return { kind: "template", parts: pieces, ...at(node) };
}
