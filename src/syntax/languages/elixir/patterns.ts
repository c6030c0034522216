import type { Node } from "web-tree-sitter";
import type { Case, Expression, Target } from "../../code.ts";
import { at, field, literal, parts } from "../reader.ts";
import { statement } from "../elixir.ts";
import { expression } from "./expressions.ts";
import { guarded, keyOf } from "./macros.ts";

/** The variables that a pattern binds, and the keys that they are taken from. */
export function targetsOf(node: Node | undefined): Target[] {
  if (!node) return [];
  switch (node.type) {
    case "identifier":
      return node.text === "_" ? [] : [{ name: node.text }];
    case "pair":
      return taken(keyOf(node), field(node, "value"));
    case "binary_operator": {
      const operator = field(node, "operator")?.type;
      const right = field(node, "right");
      if (operator !== "=>") return [...targetsOf(field(node, "left")), ...targetsOf(right)];
      const key = expression(field(node, "left"));
      return taken(key.kind === "literal" ? String(key.value) : "", right);
    }
    case "unary_operator":
    case "call":
    case "struct":
      return [];
    default:
      return parts(node).flatMap(targetsOf);
  }
}

function taken(from: string, value: Node | undefined): Target[] {
  return targetsOf(value).map(({ name }) => (from === "" ? { name } : { name, from }));
}

export function caseOf(clause: Node): Case {
  const { patterns, guard } = partsOf(clause);
  const isRest = patterns.every(isAnything);
  const values = isRest ? [] : [valueOf(clause, patterns)];
  const body = parts(field(clause, "right")).flatMap(statement);
  if (!guard) return { values, body };
  return { values: [{ kind: "other", parts: [...values, expression(guard)], ...at(guard) }], body };
}

/** Several patterns are one, of several values. */
function valueOf(clause: Node, patterns: readonly Node[]): Expression {
  if (patterns.length === 1) return expression(patterns[0]);
  return { kind: "list", items: patterns.map(expression), ...at(clause) };
}

/** What stands in front of an arrow. */
export function partsOf(clause: Node): { readonly patterns: readonly Node[]; readonly guard: Node | undefined } {
  const { head, guard } = guarded(field(clause, "left"));
  return { patterns: parts(head), guard };
}

/** A name takes whatever comes. */
function isAnything({ type }: Node): boolean {
  return type === "identifier";
}

/** `true -> a(); false -> b()`: what is done in either case; `undefined` for patterns that ask for more. */
export function halves(
  clauses: readonly Node[],
): { readonly yes: Node | undefined; readonly no: Node | undefined } | undefined {
  if (clauses.length === 0 || clauses.length > 2) return undefined;
  const kinds = clauses.map((clause) => {
    const { patterns, guard } = partsOf(clause);
    const [only] = patterns;
    if (!only || patterns.length > 1 || guard) return undefined;
    return only.type === "boolean" || only.type === "nil" ? only.text : isAnything(only) ? "_" : undefined;
  });
  if (kinds.includes(undefined) || !kinds.some((kind) => kind === "true" || kind === "false")) return undefined;
  const [first, second] = clauses;
  return kinds[0] === "true" || kinds[1] === "false" || kinds[1] === "nil"
    ? { yes: first, no: second }
    : { yes: second, no: first };
}

/** Does a value match a pattern that has nothing to bind? */
export function testOf(value: Expression, pattern: Node): Expression | undefined {
  if (pattern.type === "boolean") return pattern.text === "true" ? value : { kind: "not", of: value, ...at(pattern) };
  const right =
    pattern.type === "nil" ? literal(pattern, null) : pattern.type === "atom" ? expression(pattern) : undefined;
  return right && { kind: "compare", operator: "==", left: value, right, ...at(pattern) };
}
