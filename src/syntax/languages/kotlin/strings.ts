import type { Node } from "web-tree-sitter";
import type { Expression } from "../../code.ts";
import { unescaped } from "../jvm-literals.ts";
import { literal, name, parts } from "../reader.ts";
import { expression } from "./expressions.ts";

/**
 * The grammar gives `$id` in a string of one line as two texts, `$` and what follows: there the name is taken off. What
 * is escaped comes in pieces, and is resolved when they are together again.
 */
export function text(node: Node, position: { readonly line: number; readonly endLine: number }): Expression {
  const isRaw = node.type === "multiline_string_literal";
  const found: Expression[] = [];
  let waiting = "";
  const flush = () => {
    if (waiting !== "") found.push(literal(node, isRaw ? waiting : unescaped(waiting)));
    waiting = "";
  };
  let isName = false;
  for (const piece of parts(node)) {
    if (piece.type === "interpolation") {
      flush();
      found.push(expression(parts(piece)[0]));
      continue;
    }
    const [own] = (isName && /^[\p{L}_][\p{L}\p{N}_]*/u.exec(piece.text)) || [];
    if (own !== undefined) {
      waiting = waiting.slice(0, -1);
      flush();
      found.push(name(piece, own));
    }
    waiting += piece.text.slice(own?.length ?? 0);
    isName = piece.type === "string_content" && piece.text === "$";
  }
  flush();
  const [only] = found;
  if (!only) return { kind: "literal", value: "", ...position };
  return found.length === 1 && only.kind === "literal"
    ? { ...only, ...position }
    : { kind: "template", parts: found, ...position };
}
