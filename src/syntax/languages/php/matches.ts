import type { Node } from "web-tree-sitter";
import type { Expression, Statement } from "../../code.ts";
import { at, field, parts, run } from "../reader.ts";
import { expression } from "./expressions.ts";

/** `match ($x) { 1, 2 => a(), default => b() }`; on `true` it is a chain of conditions. */
export function matchOf(node: Node): Statement {
  const on = expression(field(node, "condition"));
  const arms = parts(field(node, "body"));
  if (on.kind === "literal" && on.value === true && arms.length > 0) return chained(arms);
  return {
    kind: "switch",
    on,
    cases: arms.map((arm) => ({ values: valuesOf(arm).map(expression), body: [resultOf(arm)] })),
    ...at(node),
  };
}

function valuesOf(arm: Node): Node[] {
  return parts(field(arm, "conditional_expressions"));
}

function resultOf(arm: Node): Statement {
  const result = field(arm, "return_expression");
  if (result?.type !== "throw_expression") return run(expression(result));
  return { kind: "exit", how: "throw", value: expression(parts(result)[0]), ...at(result) };
}

function chained(arms: readonly Node[]): Statement {
  const rest = arms.filter(({ type }) => type === "match_default_expression").map(resultOf);
  const conditions = arms.filter(({ type }) => type !== "match_default_expression");
  const [whole] = conditions.reduceRight<readonly Statement[]>((no, arm) => {
    const test = valuesOf(arm)
      .map(expression)
      .reduce((left, right): Expression => ({ kind: "or", left, right, ...at(arm) }));
    return [{ kind: "if", test, yes: [resultOf(arm)], no, ...at(arm) }];
  }, rest);
  return whole!;
}
