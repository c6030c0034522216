import type { Node } from "web-tree-sitter";
import type { Expression, Statement } from "../../code.ts";
import { at, field, parts } from "../reader.ts";
import { block } from "../ruby.ts";
import { bound } from "./assignments.ts";
import { expression } from "./expressions.ts";

/** `if`, `unless`, `elsif`, and both behind what they decide about. */
export function conditional(node: Node): Statement[] {
  const condition = field(node, "condition");
  const asked = expression(condition);
  const isNegated = node.type.startsWith("unless");
  const alternative = field(node, "alternative");
  return [
    ...bound(condition),
    {
      kind: "if",
      test: isNegated ? opposite(asked) : asked,
      yes: block(field(node, node.type.endsWith("_modifier") ? "body" : "consequence")),
      no: alternative?.type === "elsif" ? conditional(alternative) : block(alternative),
      ...at(node),
    },
  ];
}

/** `while line = gets` asks anew each time. */
export function loop(node: Node): Statement {
  const condition = field(node, "condition");
  const body = block(field(node, "body"));
  const each = bound(condition);
  const isUntil = node.type.startsWith("until");
  if (!condition) {
    const over = parts(field(node, "value"))[0];
    return { kind: "loop", over: over && expression(over), body, ...at(node) };
  }
  const asked = expression(condition);
  if (each.length === 0) return { kind: "loop", over: isUntil ? opposite(asked) : asked, body, ...at(node) };
  const stop: Statement = {
    kind: "if",
    test: isUntil ? asked : opposite(asked),
    yes: [{ kind: "exit", how: "break", value: undefined, ...at(condition) }],
    no: [],
    ...at(condition),
  };
  return { kind: "loop", over: undefined, body: [...each, stop, ...body], ...at(node) };
}

function opposite(of: Expression): Expression {
  return { kind: "not", of, line: of.line, endLine: of.endLine };
}
