import type { Node } from "web-tree-sitter";
import { pathOf, type Expression, type Statement, type Target } from "../../code.ts";
import { at, field, parts } from "../reader.ts";
import { expression } from "./expressions.ts";

/** `a = b = f()`, `a: int = 1`, `a += 1`, and `f() as a` of a `with`; `undefined` for anything else. */
export function assigned(node: Node): Statement[] | undefined {
  switch (node.type) {
    case "assignment": {
      const right = field(node, "right");
      const type = field(node, "type")?.text;
      const own = targetsOf(field(node, "left")).map((one) => (type === undefined ? one : { ...one, type }));
      const [next] = (right && assigned(right)) ?? [];
      if (next?.kind === "assign")
        return [{ kind: "assign", targets: [...own, ...next.targets], value: next.value, ...at(node) }];
      return [{ kind: "assign", targets: own, value: right && expression(right), ...at(node) }];
    }
    case "augmented_assignment": {
      const left = field(node, "left");
      const value: Expression = { kind: "other", parts: [left, field(node, "right")].map(expression), ...at(node) };
      return [{ kind: "assign", targets: targetsOf(left), value, ...at(node) }];
    }
    case "as_pattern": {
      const targets = parts(field(node, "alias")).flatMap(targetsOf);
      return [{ kind: "assign", targets, value: expression(parts(node)[0]), ...at(node) }];
    }
    default:
      return undefined;
  }
}

/** What an expression gives names to on its way, before the statement that it stands in: `if (on := f()):`. */
export function bound(node: Node | undefined): Statement[] {
  if (!node?.text.includes(":=")) return [];
  const inner = parts(node)
    .filter((one) => !scopes.has(one.type))
    .flatMap(bound);
  if (node.type !== "named_expression") return inner;
  const value = field(node, "value");
  const targets = targetsOf(field(node, "name"));
  return [...inner, { kind: "assign", targets, value: value && expression(value), ...at(node) }];
}

/** What runs another time than the statement around it, or more than once. */
const scopes = new Set([
  "lambda",
  "list_comprehension",
  "set_comprehension",
  "dictionary_comprehension",
  "generator_expression",
]);

/** Is the value of this named expression known by its name, for `bound` gave it one? */
export function isBound(node: Node): boolean {
  for (let around = node.parent; around; around = around.parent) {
    if (scopes.has(around.type) || /_definition$|^except_clause$/.test(around.type)) return false;
    if (binding.has(around.type)) return true;
  }
  return false;
}

const binding = new Set([
  "expression_statement",
  "if_statement",
  "elif_clause",
  "for_statement",
  "while_statement",
  "return_statement",
  "raise_statement",
  "assert_statement",
  "match_statement",
  "case_clause",
  "with_statement",
]);

function targetsOf(node: Node | undefined): Target[] {
  if (!node) return [];
  if (/^(?:pattern_list|tuple_pattern|list_pattern|list_splat_pattern|tuple|list|list_splat)$/.test(node.type))
    return parts(node).flatMap(targetsOf);
  return [{ name: pathOf(expression(node)) ?? node.text }];
}
