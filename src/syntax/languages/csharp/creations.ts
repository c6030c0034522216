import type { Node } from "web-tree-sitter";
import type { Argument, Entry, Expression } from "../../code.ts";
import { at, call, field, name, parts } from "../reader.ts";
import { argumentsOf, expression, plainName, typesOf } from "./expressions.ts";
import { stringOf } from "./literals.ts";

/** `new A(1) { B = 2 }`: what its members are given at once are arguments too, and so is what a list is made of. */
export function created(node: Node): Expression {
  const type = field(node, "type");
  const initial = field(node, "initializer") ?? parts(node).find((one) => one.type === "initializer_expression");
  const given = argumentsOf(field(node, "arguments") ?? parts(node).find((one) => one.type === "argument_list"));
  const made = call(node, name(node, plainName(type)), [...given, ...(initial ? membersOf(initial) : [])], true);
  return type ? { ...made, ...typesOf(type) } : made;
}

function membersOf(initial: Node): Argument[] {
  const inner = parts(initial);
  if (inner.every((one) => one.type === "assignment_expression"))
    return inner.map((one) => ({ name: keyOf(field(one, "left")), value: expression(field(one, "right")) }));
  return [{ value: initializer(initial) }];
}

/** `{ 1, 2 }` is a list; `{ A = 1 }`, `{ ["a"] = 1 }` and `{ { "a", 1 } }` are objects. */
export function initializer(node: Node): Expression {
  const inner = parts(node);
  const entries = inner.map(entryOf);
  const isObject = inner.length > 0 && entries.every((entry) => entry !== undefined);
  if (isObject) return { kind: "object", entries, ...at(node) };
  return { kind: "list", items: inner.map(expression), ...at(node) };
}

function entryOf(node: Node): Entry | undefined {
  if (node.type === "assignment_expression")
    return { key: keyOf(field(node, "left")), value: expression(field(node, "right")) };
  const [key, value, ...others] = node.type === "initializer_expression" ? parts(node) : [];
  return key && value && others.length === 0 ? { key: keyOf(key), value: expression(value) } : undefined;
}

/** A name, a string, or what is written in brackets. */
function keyOf(node: Node | undefined): string {
  if (!node) return "";
  const inner = node.type === "element_binding_expression" || node.type === "argument" ? parts(node)[0] : undefined;
  if (inner) return keyOf(inner);
  return node.type.endsWith("string_literal") ? stringOf(node) : node.text;
}

/** `new { A = 1, b.C, d }` has what it is given, by their own names. */
export function anonymous(node: Node): Expression {
  const inner = parts(node);
  const entries = inner.flatMap((one, index): Entry[] => {
    if (one.nextSibling?.type === "=") return [];
    const key = one.previousSibling?.type === "=" ? inner[index - 1]!.text : one.text.replace(/^.*\./s, "");
    return [{ key, value: expression(one) }];
  });
  return { kind: "object", entries, ...at(node) };
}
