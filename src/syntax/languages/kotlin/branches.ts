import type { Node } from "web-tree-sitter";
import type { Block, Case, Expression, Statement } from "../../code.ts";
import { block, statement } from "../kotlin.ts";
import { at, field, literal, parts } from "../reader.ts";
import { settled, type End } from "../settle.ts";
import { expression } from "./expressions.ts";

export function conditional(node: Node): Statement {
  const condition = field(node, "condition");
  const other = node.children.find((child) => child?.type === "else");
  const inner = parts(node).filter(({ id }) => id !== condition?.id);
  const isElse = (one: Node) => other !== undefined && one.startIndex > other.startIndex;
  return {
    kind: "if",
    test: expression(condition),
    yes: block(inner.find((one) => !isElse(one))),
    no: block(inner.find(isElse)),
    ...at(node),
  };
}

/** `when (val v = f())` gives it a name first; `when` on nothing is an `if` with an `else if` for each further case. */
export function when(node: Node): Statement[] {
  const subject = parts(node).find(({ type }) => type === "when_subject");
  const cases = parts(node)
    .filter(({ type }) => type === "when_entry")
    .map(caseOf);
  if (!subject) return chained(node, cases);
  const on = expression(parts(subject).at(-1));
  const named = parts(parts(subject).find(({ type }) => type === "variable_declaration"))[0];
  const first: Statement[] = named
    ? [{ kind: "assign", targets: [{ name: named.text }], value: on, ...at(subject) }]
    : [];
  return [...first, { kind: "switch", on, cases, ...at(node) }];
}

function caseOf(node: Node): Case {
  const conditions = node.childrenForFieldName("condition").flatMap((child) => (child ? [child] : []));
  const ids = new Set(conditions.map(({ id }) => id));
  return { values: conditions.map(expression), body: block(parts(node).findLast(({ id }) => !ids.has(id))) };
}

function chained(node: Node, cases: readonly Case[]): Statement[] {
  const rest = cases.find(({ values }) => values.length === 0)?.body ?? [];
  const made = cases.reduceRight<Block>((no, { values, body }) => {
    if (values.length === 0) return no;
    const [first] = values;
    const test = values.reduce((left, right) => ({ kind: "or", left, right, line: left.line, endLine: right.endLine }));
    return [{ kind: "if", test, yes: body, no, line: first!.line, endLine: node.endPosition.row + 1 }];
  }, rest);
  return [...made];
}

export function tryOf(node: Node): Statement {
  const inner = parts(node);
  const blockOf = (one: Node) => block(parts(one).findLast(({ type }) => type === "block"));
  return {
    kind: "try",
    body: block(inner.find(({ type }) => type === "block")),
    handlers: inner.filter(({ type }) => type === "catch_block").map(blockOf),
    last: inner.filter(({ type }) => type === "finally_block").flatMap(blockOf),
    ...at(node),
  };
}

export const branching = new Set(["if_expression", "when_expression", "try_expression"]);

/** What becomes of a value that may be several statements: of a branch, of `a ?: return`. */
export function ended(value: Node, end: End): Statement[] {
  if (branching.has(value.type)) {
    const made = statement(value);
    const last = made.at(-1);
    return last ? [...made.slice(0, -1), ...settled(last, end)] : [];
  }
  if (jumps.has(value.type)) return statement(value);
  return [end(expression(value))];
}

const jumps = new Set(["return_expression", "throw_expression"]);

/** `x ?: return y`: what is left, and what is done without it. */
export function orLeave(
  node: Node,
): { readonly value: Node; readonly leave: (value: Expression) => Statement } | undefined {
  const value = field(node, "left");
  const right = field(node, "right");
  if (node.type !== "binary_expression" || field(node, "operator")?.text !== "?:" || !value || !right) return undefined;
  if (!jumps.has(right.type) && !isJump(right)) return undefined;
  return {
    value,
    leave: (left) => ({
      kind: "if",
      test: { kind: "compare", operator: "==", left, right: literal(right, null), ...at(value) },
      yes: statement(right),
      no: [],
      ...at(node),
    }),
  };
}

/** The grammar takes `break` for a name, and `break@x` for what has a label. */
export function isJump(node: Node): boolean {
  return node.type === "identifier"
    ? /^(?:break|continue)$/.test(node.text)
    : node.type === "labeled_expression" && /^(?:break|continue)@/.test(node.text);
}
