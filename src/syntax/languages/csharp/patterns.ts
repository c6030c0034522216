import type { Node } from "web-tree-sitter";
import type { Expression } from "../../code.ts";
import { at, field, name, parts } from "../reader.ts";
import { expression } from "./expressions.ts";

/** `x is true`, `x is not null`, `x is { On: true }`, `x is > 1 and < 9`: what is asked of `x`. */
export function testOf(value: Expression, pattern: Node | undefined): Expression {
  switch (pattern?.type) {
    case "constant_pattern":
      return { kind: "compare", operator: "==", left: value, right: expression(parts(pattern)[0]), ...at(pattern) };
    case "negated_pattern":
      return negated(value, parts(pattern)[0], pattern);
    case "parenthesized_pattern":
      return testOf(value, parts(pattern)[0]);
    case "and_pattern":
    case "or_pattern": {
      const left = testOf(value, field(pattern, "left"));
      const right = testOf(value, field(pattern, "right"));
      return { kind: pattern.type === "and_pattern" ? "and" : "or", left, right, ...at(pattern) };
    }
    case "relational_pattern": {
      const operator = pattern.child(0)?.type.startsWith("<") ? "<" : ">";
      return { kind: "compare", operator, left: value, right: expression(parts(pattern)[0]), ...at(pattern) };
    }
    case "recursive_pattern":
      return ofParts(value, pattern);
    default:
      return {
        kind: "other",
        parts: [value, ...(pattern ? valuesIn(pattern) : [])],
        ...(pattern ? at(pattern) : value),
      };
  }
}

/** `not null and { … }` is `(not null) and { … }`, though the grammar has it otherwise. */
function negated(value: Expression, pattern: Node | undefined, whole: Node): Expression {
  if (pattern?.type === "and_pattern" || pattern?.type === "or_pattern") {
    const left = negated(value, field(pattern, "left"), whole);
    const right = testOf(value, field(pattern, "right"));
    return { kind: pattern.type === "and_pattern" ? "and" : "or", left, right, ...at(pattern) };
  }
  const test = testOf(value, pattern);
  if (test.kind === "compare" && test.operator === "==") return { ...test, operator: "!=" };
  return { kind: "not", of: test, ...at(whole) };
}

/** `Order { On: true, Of.Kind: 1 }` asks its members, and `{ }` whether there is something. */
function ofParts(value: Expression, pattern: Node): Expression {
  const type = field(pattern, "type");
  const clauses = parts(pattern).filter((one) => one.type.endsWith("_pattern_clause"));
  const tests = clauses
    .filter((one) => one.type === "property_pattern_clause")
    .flatMap(parts)
    .map((one) => {
      const [key, inner] = parts(one);
      return testOf(inner ? memberAt(value, key!) : value, inner ?? key);
    });
  const ofType: Expression = { kind: "other", parts: [value, ...(type ? [name(type)] : [])], ...at(pattern) };
  const positional = clauses.some((one) => one.type === "positional_pattern_clause");
  if (positional) return { kind: "other", parts: [value, ...valuesIn(pattern)], ...at(pattern) };
  const all = type ? [ofType, ...tests] : tests;
  const [first, ...others] = all;
  const nothing: Expression = { kind: "literal", value: null, ...at(pattern) };
  if (!first) return { kind: "compare", operator: "!=", left: value, right: nothing, ...at(pattern) };
  return others.reduce((left, right): Expression => ({ kind: "and", left, right, ...at(pattern) }), first);
}

function memberAt(value: Expression, key: Node): Expression {
  return key.text
    .split(".")
    .reduce((object, own): Expression => ({ kind: "member", object, name: own.trim(), ...at(key) }), value);
}

/** What a case is for; empty where it takes the rest. */
export function caseValues(pattern: Node | undefined, when: Node | undefined): Expression[] {
  const values = pattern ? valuesIn(pattern) : [];
  if (!when) return values;
  return [{ kind: "other", parts: [...values, expression(parts(when)[0])], ...at(when) }];
}

function valuesIn(pattern: Node): Expression[] {
  switch (pattern.type) {
    case "constant_pattern":
      return [expression(parts(pattern)[0])];
    case "parenthesized_pattern":
      return parts(pattern).flatMap(valuesIn);
    case "or_pattern":
      return [field(pattern, "left")!, field(pattern, "right")!].flatMap(valuesIn);
    case "discard":
    case "var_pattern":
      return [];
    case "declaration_pattern":
    case "type_pattern": {
      const type = field(pattern, "type");
      return type && type.type !== "implicit_type" ? [name(type)] : [];
    }
    default:
      return [{ kind: "other", parts: partsIn(pattern), ...at(pattern) }];
  }
}

/** The values in a pattern, at any depth. */
function partsIn(pattern: Node): Expression[] {
  if (pattern.type === "relational_pattern") return parts(pattern).map(expression);
  return parts(pattern).flatMap((one) => {
    if (!isPattern(one)) return [];
    const isWhole = /^(?:constant|declaration|type|parenthesized|or)_pattern$/.test(one.type);
    return isWhole ? valuesIn(one) : partsIn(one);
  });
}

/** Also what patterns stand in. */
export function isPattern({ type }: Node): boolean {
  return /_pattern$|^discard$|_pattern_clause$|^subpattern$/.test(type);
}
