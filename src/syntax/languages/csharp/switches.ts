import type { Node } from "web-tree-sitter";
import type { Block, Case, Expression, Statement } from "../../code.ts";
import { block, statement } from "../csharp.ts";
import { at, field, parts, run } from "../reader.ts";
import { settled, type End } from "../settle.ts";
import { expression } from "./expressions.ts";
import { caseValues, isPattern } from "./patterns.ts";

export function switchOf(node: Node): Statement {
  const on = field(node, "value");
  return { kind: "switch", on: on && expression(on), cases: casesOf(parts(field(node, "body"))), ...at(node) };
}

/** `case 1: case 2: …` are two sections, the first without a body: they are one case. */
function casesOf(sections: readonly Node[]): Case[] {
  const cases: Case[] = [];
  let values: Expression[] = [];
  let isRest = false;
  for (const section of sections) {
    const inner = parts(section);
    const pattern = inner.find(isPattern);
    const when = inner.find(({ type }) => type === "when_clause");
    const own = caseValues(pattern, when);
    values.push(...own);
    isRest ||= own.length === 0;
    const body = inner.filter(({ id }) => id !== pattern?.id && id !== when?.id);
    if (body.length === 0 && section !== sections.at(-1)) continue;
    cases.push({ values: isRest ? [] : values, body: bodyOf(body) });
    values = [];
    isRest = false;
  }
  return cases;
}

/** A break at the end only ends its case, which ends there anyway. */
function bodyOf(nodes: readonly Node[]): Block {
  const all = nodes.length === 1 && nodes[0]!.type === "block" ? parts(nodes[0]) : nodes;
  const kept = all.at(-1)?.type === "break_statement" ? all.slice(0, -1) : all;
  return kept.flatMap((one) => (one.type === "block" ? block(one) : statement(one)));
}

/** `x switch { 1 => a(), _ => throw e }` */
export function switchExpression(node: Node): Statement {
  const [on, ...arms] = parts(node);
  return {
    kind: "switch",
    on: on && expression(on),
    cases: arms
      .filter(({ type }) => type === "switch_expression_arm")
      .map((arm) => {
        const inner = parts(arm);
        const when = inner.find(({ type }) => type === "when_clause");
        return { values: caseValues(inner[0], when), body: ending(inner.at(-1), run) };
      }),
    ...at(node),
  };
}

/** What becomes of a value in the end; a switch in its place ends in each of its arms, and what is thrown does not come there. */
export function ending(node: Node | undefined, end: End): Statement[] {
  switch (node?.type) {
    case "switch_expression":
      return settled(switchExpression(node), end);
    case "throw_expression":
      return [{ kind: "exit", how: "throw", value: expression(parts(node)[0]), ...at(node) }];
    case "parenthesized_expression":
      return ending(parts(node)[0] ?? node.namedChildren[0] ?? undefined, end);
    default:
      return [end(expression(node))];
  }
}
