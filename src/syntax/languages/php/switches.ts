import type { Node } from "web-tree-sitter";
import type { Block, Case, Expression, Statement } from "../../code.ts";
import { block, statement } from "../php.ts";
import { at, field, parts } from "../reader.ts";
import { expression } from "./expressions.ts";

export function switchOf(node: Node): Statement {
  return {
    kind: "switch",
    on: expression(field(node, "condition")),
    cases: casesOf(parts(field(node, "body"))),
    ...at(node),
  };
}

/** A case without a body is one with the case that follows; with the default among them they take the rest. */
function casesOf(nodes: readonly Node[]): Case[] {
  const cases: Case[] = [];
  let waiting: Expression[] = [];
  let isRest = false;
  for (const node of nodes) {
    const value = field(node, "value");
    if (value) waiting.push(expression(value));
    else isRest = true;
    const inner = parts(node).filter(({ id }) => id !== value?.id);
    if (inner.length === 0 && node !== nodes.at(-1)) continue;
    cases.push({ values: isRest ? [] : waiting, body: bodyOf(inner) });
    waiting = [];
    isRest = false;
  }
  return cases;
}

/** A break at the end only ends the case, which ends there anyway; `break 2` ends what stands around. */
function bodyOf(nodes: readonly Node[]): Block {
  const isOnlyBlock = nodes.length === 1 && nodes[0]!.type === "compound_statement";
  const all = isOnlyBlock ? parts(nodes[0]) : nodes;
  const last = all.at(-1);
  const isEnded = last?.type === "break_statement" && parts(last).length === 0;
  return (isEnded ? all.slice(0, -1) : all).flatMap((one) =>
    one.type === "compound_statement" ? block(one) : statement(one),
  );
}
