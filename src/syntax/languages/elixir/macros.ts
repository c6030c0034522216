import type { Node } from "web-tree-sitter";
import { field, parts } from "../reader.ts";

/** What a call is of, as written: `if`, `Map.get`. */
export function targetOf(node: Node | undefined): string {
  return (node?.type === "call" && field(node, "target")?.text) || "";
}

export function argumentNodes(node: Node | undefined): Node[] {
  return node ? parts(parts(node).find(({ type }) => type === "arguments")) : [];
}

export function doBlock(node: Node): Node | undefined {
  return parts(node).find(({ type }) => type === "do_block");
}

/** A part of `do … end`: its `else`, `rescue`, `catch` or `after`. */
export function blockOf(node: Node, word: string): Node | undefined {
  return parts(doBlock(node)).find(({ type }) => type === `${word}_block`);
}

/** The value of a keyword among arguments. */
export function named(nodes: readonly Node[], key: string): Node | undefined {
  for (const one of nodes)
    if (one.type === "keywords") for (const pair of parts(one)) if (keyOf(pair) === key) return field(pair, "value");
  return undefined;
}

/** `a:`, `"a b":` */
export function keyOf(pair: Node): string {
  return field(pair, "key")?.text.replace(/:\s*$/, "").replaceAll('"', "") ?? "";
}

/** `pattern when guard`, in front of an arrow or after `def`. */
export function guarded(node: Node | undefined): { readonly head: Node | undefined; readonly guard: Node | undefined } {
  if (node?.type !== "binary_operator" || field(node, "operator")?.type !== "when")
    return { head: node, guard: undefined };
  return { head: field(node, "left"), guard: field(node, "right") };
}
