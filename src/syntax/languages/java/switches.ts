import type { Node } from "web-tree-sitter";
import type { Block, Case, Expression, Statement } from "../../code.ts";
import { block, statement } from "../java.ts";
import { at, field, parts } from "../reader.ts";
import { withEnding, type End } from "../settle.ts";
import { expression } from "./expressions.ts";

type Switch = Extract<Statement, { kind: "switch" }>;

export function switchOf(node: Node): Switch {
  const on = field(node, "condition");
  return { kind: "switch", on: on && expression(on), cases: casesOf(parts(field(node, "body"))), ...at(node) };
}

/** `case 1: case 2: …` are two groups, the first of them empty: they are one case. */
function casesOf(groups: readonly Node[]): Case[] {
  const cases: Case[] = [];
  let waiting: Node[] = [];
  for (const group of groups) {
    const inner = parts(group);
    const labels = [...waiting, ...inner.filter(({ type }) => type === "switch_label")];
    const body = inner.filter(({ type }) => type !== "switch_label");
    if (body.length === 0 && group !== groups.at(-1)) {
      waiting = labels;
      continue;
    }
    waiting = [];
    cases.push({ values: valuesOf(labels), body: bodyOf(body) });
  }
  return cases;
}

/** `case null, default` takes the rest too. */
function valuesOf(labels: readonly Node[]): Case["values"] {
  const isRest = labels.some(
    (one) => one.child(0)?.type === "default" || parts(one).some(({ text }) => text === "default"),
  );
  return isRest ? [] : labels.flatMap(labelled);
}

/** `case Order o when o.isOpen()` asks for both. */
function labelled(label: Node): Expression[] {
  const values = parts(label).filter(({ type }) => type !== "guard");
  const guard = parts(label).find(({ type }) => type === "guard");
  if (!guard) return values.map(expression);
  const right = expression(guard);
  return values.map((one) => ({ kind: "and", left: expression(one), right, ...at(label) }));
}

/** A break only ends its case, which ends there anyway; with a label it ends what stands around. */
function bodyOf(nodes: readonly Node[]): Block {
  const last = nodes.at(-1);
  const isEnded = last?.type === "break_statement" && parts(last).length === 0;
  return (isEnded ? nodes.slice(0, -1) : nodes).flatMap((one) => (one.type === "block" ? block(one) : statement(one)));
}

/** `x = switch (k) { … }`, `return switch (k) { … }`: each case ends as the whole would have, and so does `yield`. */
export function settledSwitch(node: Node, end: End): Statement {
  const made = switchOf(node);
  return { ...made, cases: made.cases.map((one) => ({ ...one, body: withEnding(yielded(one.body, end), end) })) };
}

/** There is no `return` in a switch that is a value: what looks like one is a `yield`. */
function yielded(body: Block, end: End): Block {
  return body.map((one): Statement => {
    switch (one.kind) {
      case "exit":
        return one.how === "return" && one.value ? end(one.value) : one;
      case "if":
        return { ...one, yes: yielded(one.yes, end), no: yielded(one.no, end) };
      case "switch":
        return { ...one, cases: one.cases.map((each) => ({ ...each, body: yielded(each.body, end) })) };
      case "loop":
      case "within":
        return { ...one, body: yielded(one.body, end) };
      case "try":
        return { ...one, body: yielded(one.body, end), handlers: one.handlers.map((each) => yielded(each, end)) };
      default:
        return one;
    }
  });
}
