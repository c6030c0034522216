import type { Node } from "web-tree-sitter";
import type { Block, Case, Expression, Statement } from "../../code.ts";
import { at, field, fields, parts } from "../reader.ts";
import { block } from "../ruby.ts";
import { bound } from "./assignments.ts";
import { expression } from "./expressions.ts";

/** `case x when …` and `case x in …`; one on nothing is a chain of ifs. */
export function casesOf(node: Node): Statement[] {
  const value = field(node, "value");
  const on = value && expression(value);
  const clauses = parts(node).filter(({ type }) => /^(?:when|in_clause|else)$/.test(type));
  if (!on) return [...chainOf(clauses)];
  const cases = clauses.map((clause) => (clause.type === "in_clause" ? matching(clause, on) : caseOf(clause)));
  return [...bound(value), { kind: "switch", on, cases, ...at(node) }];
}

function chainOf([clause, ...rest]: readonly Node[]): Block {
  if (!clause) return [];
  const { values, body } = caseOf(clause);
  const [first, ...others] = values;
  if (!first) return body;
  const test = others.reduce<Expression>((left, right) => ({ kind: "or", left, right, ...at(clause) }), first);
  return [{ kind: "if", test, yes: body, no: chainOf(rest), ...at(clause) }];
}

function caseOf(clause: Node): Case {
  if (clause.type === "else") return { values: [], body: block(clause) };
  const values = fields(clause, "pattern").flatMap((one) => parts(one).map(expression));
  return { values, body: block(field(clause, "body")) };
}

/** A name alone takes whatever comes. https://docs.ruby-lang.org/en/master/syntax/pattern_matching_rdoc.html */
function matching(clause: Node, on: Expression): Case {
  const pattern = field(clause, "pattern");
  const guard = field(clause, "guard");
  const captured = pattern?.type === "identifier" ? pattern.text : undefined;
  const named: Statement[] =
    captured === undefined || captured === "_"
      ? []
      : [{ kind: "assign", targets: [{ name: captured }], value: on, ...at(clause) }];
  const alternatives = pattern?.type === "alternative_pattern" ? fields(pattern, "alternatives") : [pattern];
  const isRest = captured !== undefined && !guard;
  return {
    values: isRest ? [] : alternatives.map(expression),
    body: [...named, ...guarded(guard, block(field(clause, "body")))],
  };
}

function guarded(guard: Node | undefined, body: Block): Block {
  if (!guard) return body;
  const condition = field(guard, "condition");
  const asked = expression(condition);
  const test: Expression = guard.type === "unless_guard" ? { kind: "not", of: asked, ...at(guard) } : asked;
  return [...bound(condition), { kind: "if", test, yes: body, no: [], ...at(guard) }];
}
