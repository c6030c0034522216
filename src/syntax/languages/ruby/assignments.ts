import type { Node } from "web-tree-sitter";
import type { Expression, Statement, Target } from "../../code.ts";
import { at, field, parts } from "../reader.ts";
import { statement } from "../ruby.ts";
import { settled } from "../settle.ts";
import { expression } from "./expressions.ts";

/** `x = y = 1`, `x, y = f`, `x ||= 1`, `x = if on then 1 else 2 end`. */
export function assigned(node: Node): Statement[] {
  const targets = targetsOf(field(node, "left"));
  const right = field(node, "right");
  const made = (value: Expression | undefined): Statement => ({ kind: "assign", targets, value, ...at(node) });
  if (!right) return [made(undefined)];
  if (node.type === "operator_assignment") {
    const operator = node.child(1)?.type;
    // What is kept from the first time is what is asked for the first time.
    if (operator !== "||=" && operator !== "&&=")
      return [made({ kind: "other", parts: [expression(field(node, "left")), expression(right)], ...at(node) })];
  }
  if (right.type === "assignment") {
    const [next] = assigned(right);
    if (next?.kind === "assign")
      return [{ kind: "assign", targets: [...targets, ...next.targets], value: next.value, ...at(node) }];
  }
  if (!standing.has(right.type)) return [made(expression(right))];
  const inner = statement(right);
  const last = inner.at(-1);
  return last ? [...inner.slice(0, -1), ...settled(last, made)] : [made(undefined)];
}

/** Statements that stand for a value. */
export const standing = new Set(["if", "unless", "case", "case_match", "begin", "parenthesized_statements"]);

/** What a test gives names to, before the statement that it is the test of: `if user = find(id)`. */
export function bound(test: Node | undefined): Statement[] {
  if (!test) return [];
  if (test.type === "assignment" || test.type === "operator_assignment") return assigned(test);
  return transparent.has(test.type) ? parts(test).flatMap(bound) : [];
}

const transparent = new Set(["binary", "unary", "parenthesized_statements"]);
const asking = /^(?:if|unless|elsif|while|until|case|case_match|if_guard|unless_guard)(?:_modifier)?$/;

/** Is the value of this assignment known by its name, for `bound` gave it one? */
export function isBound(node: Node): boolean {
  let inner = node;
  let around = node.parent;
  for (; around && transparent.has(around.type); around = around.parent) inner = around;
  if (!around || !asking.test(around.type)) return false;
  const asked = field(around, "condition") ?? field(around, "value");
  return asked?.id === inner.id;
}

function targetsOf(node: Node | undefined): Target[] {
  if (!node) return [];
  if (/^(?:left_assignment_list|destructured_left_assignment|rest_assignment)$/.test(node.type))
    return parts(node).flatMap(targetsOf);
  return [{ name: pathTo(node) }];
}

function pathTo(node: Node): string {
  switch (node.type) {
    case "self":
      return "this";
    case "instance_variable":
    case "class_variable":
      return `this.${node.text.replace(/^@+/, "")}`;
    case "call": {
      const receiver = field(node, "receiver");
      return receiver ? `${pathTo(receiver)}.${field(node, "method")?.text ?? ""}` : node.text;
    }
    case "scope_resolution": {
      const scope = field(node, "scope");
      return scope ? `${pathTo(scope)}.${field(node, "name")?.text ?? ""}` : (field(node, "name")?.text ?? "");
    }
    default:
      return node.text;
  }
}
