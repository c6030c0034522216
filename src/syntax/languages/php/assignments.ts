import type { Node } from "web-tree-sitter";
import { pathOf, type Expression, type Statement, type Target } from "../../code.ts";
import { at, field, parts } from "../reader.ts";
import { settled } from "../settle.ts";
import { bare } from "./declarations.ts";
import { expression } from "./expressions.ts";
import { stringOf } from "./literals.ts";
import { matchOf } from "./matches.ts";

/** `$a = $b = f()` gives to `b` first. `undefined` for what assigns nothing. */
export function assignments(node: Node): Statement[] | undefined {
  switch (node.type) {
    case "assignment_expression":
    case "reference_assignment_expression": {
      const right = field(node, "right");
      const targets = targetsOf(field(node, "left"));
      const given = (value: Expression | undefined): Statement => ({ kind: "assign", targets, value, ...at(node) });
      if (right?.type === "match_expression") return settled(matchOf(right), given);
      const before = right && assignments(right);
      const value = before ? expression(field(right, "left")) : right && expression(right);
      return [...(before ?? []), given(value)];
    }
    case "augmented_assignment_expression": {
      const own = field(node, "left");
      return [{ kind: "assign", targets: targetsOf(own), value: augmented(node), ...at(node) }];
    }
    case "update_expression": {
      const own = field(node, "argument");
      const value: Expression = { kind: "other", parts: [expression(own)], ...at(node) };
      return [{ kind: "assign", targets: targetsOf(own), value, ...at(node) }];
    }
    default:
      return undefined;
  }
}

/** `$a ??= b` keeps what is there, `.=` puts something behind it. */
function augmented(node: Node): Expression {
  const left = expression(field(node, "left"));
  const right = expression(field(node, "right"));
  const operator = field(node, "operator")?.text;
  if (operator === "??=") return { kind: "or", left, right, ...at(node) };
  return { kind: operator === ".=" ? "template" : "other", parts: [left, right], ...at(node) };
}

/** `["on" => $enabled, $rest] = f()`: what each variable is taken from. */
function targetsOf(node: Node | undefined): Target[] {
  if (!node) return [];
  const inner = elementsOf(node);
  if (!inner) return [{ name: pathTo(node) }];
  return inner.flatMap((one, index) => {
    if (isKey(one)) return [];
    const before = inner[index - 1];
    const key = before && isKey(before) ? (stringOf(before) ?? before.text) : undefined;
    return targetsOf(one).map((target) => (key === undefined ? target : { ...target, from: key }));
  });
}

/** Inside of another, the grammar takes `list($a)` for a call. */
function elementsOf(node: Node): Node[] | undefined {
  if (node.type === "list_literal") return parts(node);
  if (node.type === "array_creation_expression") return parts(node).flatMap(parts);
  const isList = node.type === "function_call_expression" && field(node, "function")?.text.toLowerCase() === "list";
  return isList ? parts(field(node, "arguments")).flatMap(parts) : undefined;
}

function isKey(node: Node): boolean {
  return node.nextSibling?.type === "=>";
}

function pathTo(node: Node): string {
  const inner = node.type === "by_ref" || node.type === "reference_modifier" ? parts(node)[0] : node;
  return pathOf(expression(inner)) ?? bare(node).replaceAll(/\?->|->|::\$?/g, ".");
}
