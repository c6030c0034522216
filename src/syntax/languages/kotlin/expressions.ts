import type { Node } from "web-tree-sitter";
import type { Expression } from "../../code.ts";
import { numberOf, unescaped } from "../jvm-literals.ts";
import { block, statement } from "../kotlin.ts";
import { binary } from "../operators.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";
import { membersOf, valueOf, valuesIn } from "../settle.ts";
import { callOf, genericCall, member } from "./calls.ts";
import { functionOf, madeOf } from "./declarations.ts";
import { text } from "./strings.ts";

const constants: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    // The grammar has no words of its own for these.
    case "identifier":
      return Object.hasOwn(constants, node.text) ? literal(node, constants[node.text]!) : name(node);
    case "user_type":
    case "nullable_type":
    case "this_expression":
    case "super_expression":
      return name(node, node.text.replace(/^(this|super)@.*/, "$1"));
    case "navigation_expression":
      return member(node);
    case "call_expression":
      return callOf(node);
    case "index_expression": {
      const [object, ...keys] = parts(node).map(expression);
      const [key] = keys;
      const isText = object && keys.length === 1 && key?.kind === "literal" && typeof key.value === "string";
      return isText ? { kind: "member", object, name: key.value, ...at(node) } : other(node);
    }
    case "string_literal":
    case "multiline_string_literal":
      return text(node, at(node));
    case "character_literal":
      return literal(node, unescaped(node.text.slice(1, -1)));
    case "number_literal":
    case "float_literal": {
      const value = numberOf(node.text);
      return value === undefined ? other(node) : literal(node, value);
    }
    case "unary_expression":
      return unary(node);
    case "binary_expression":
      return genericCall(node) ?? binary(node, expression);
    case "infix_expression":
      return infix(node);
    case "in_expression":
    case "is_expression":
    case "range_test":
    case "type_test": {
      const made = other(node);
      return node.children.some((child) => child?.type === "!in" || child?.type === "!is")
        ? { kind: "not", of: made, ...at(node) }
        : made;
    }
    case "if_expression":
    case "when_expression":
    case "try_expression": {
      const made = statement(node).at(-1);
      return made ? { ...valueOf(made), ...at(node) } : other(node);
    }
    case "lambda_literal":
    case "annotated_lambda":
      return lambda(node);
    case "anonymous_function":
      return { kind: "function", function: { ...functionOf(node), name: "" }, ...at(node) };
    case "object_literal":
      return object(node);
    case "collection_literal":
      return { kind: "list", items: parts(node).map(expression), ...at(node) };
    case "callable_reference": {
      const [holder, own] = parts(node);
      return holder && own
        ? { kind: "member", object: expression(holder), name: own.text, ...at(node) }
        : name(node, holder?.text ?? "");
    }
    // What only says how a value is typed, spread or grouped.
    case "as_expression":
    case "spread_expression":
    case "parenthesized_expression":
    case "value_argument":
    case "labeled_expression":
    case "annotated_expression":
      return expression(parts(node).find(({ type }) => type !== "label" && type !== "annotation"));
    default:
      return other(node);
  }
}

function other(node: Node): Expression {
  const inner = parts(node).flatMap((one) =>
    /(?:_declaration|block)$/.test(one.type) ? valuesIn(block(one)) : [expression(one)],
  );
  return { kind: "other", parts: inner, ...at(node) };
}

function unary(node: Node): Expression {
  const of = expression(field(node, "argument") ?? parts(node).at(-1));
  switch (field(node, "operator")?.text) {
    case "!":
      return { kind: "not", of, ...at(node) };
    case "!!":
    case "+":
      return of;
    case "-":
      if (of.kind === "literal" && typeof of.value === "number") return literal(node, -of.value);
  }
  return { kind: "other", parts: [of], ...at(node) };
}

/** Any function of two may stand between them; `and`, `or` and `to` have shapes of their own. */
function infix(node: Node): Expression {
  const [first, own, second] = parts(node);
  const left = expression(first);
  const right = expression(second);
  const operator = own?.text ?? "";
  if (operator === "and" || operator === "or") return { kind: operator, left, right, ...at(node) };
  if (operator === "to") return { kind: "list", items: [left, right], ...at(node) };
  return call(node, { kind: "member", object: left, name: operator, ...at(own ?? node) }, [{ value: right }]);
}

/** `object : Job(x) { … }`: what is in the braces is given as a block is. */
function object(node: Node): Expression {
  const body = block(parts(node).find(({ type }) => type === "class_body"));
  const made = madeOf(node);
  const members = membersOf(at(node), body);
  return made ? call(node, made.callee, [...made.arguments, { name: "&", value: members }], true) : members;
}

/** Its last value is what it answers. */
export function lambda(node: Node): Expression {
  const own = node.type === "annotated_lambda" ? parts(node).find(({ type }) => type === "lambda_literal") : node;
  const body = block(own);
  const last = body.at(-1);
  const { line, endLine } = last ?? at(node);
  return {
    kind: "function",
    function: {
      name: "",
      parameters: parts(parts(own).find(({ type }) => type === "lambda_parameters")).flatMap(parametersOf),
      attributes: [],
      modifiers: new Set(),
      body:
        last?.kind === "do"
          ? [...body.slice(0, -1), { kind: "exit", how: "return", value: last.value, line, endLine }]
          : body,
      ...at(node),
    },
    ...at(node),
  };
}

/** `(a, b)` takes one value apart. */
function parametersOf(node: Node): { readonly name: string; readonly type?: string }[] {
  if (node.type === "multi_variable_declaration") return parts(node).flatMap(parametersOf);
  const [own, type] = parts(node);
  return [{ name: own?.text ?? node.text, ...(type ? { type: type.text } : {}) }];
}
