import type { Node } from "web-tree-sitter";
import type { Expression } from "../code.ts";
import { at, literal } from "./reader.ts";

/** One string of several; only what is known when it runs leaves it in pieces. */
export function joined(node: Node, pieces: readonly Expression[]): Expression {
  const merged: Expression[] = [];
  for (const one of pieces) {
    const before = merged.at(-1);
    if (before?.kind === "literal" && one.kind === "literal")
      merged[merged.length - 1] = { ...before, value: `${before.value}${one.value}`, endLine: one.endLine };
    else merged.push(one);
  }
  const [only] = merged;
  if (merged.length === 0) return literal(node, "");
  if (merged.length === 1 && only?.kind === "literal") return literal(node, only.value);
  return { kind: "template", parts: merged, ...at(node) };
}
