import type { Node } from "web-tree-sitter";
import type { Import } from "../../code.ts";
import { at, field, parts } from "../reader.ts";

/** `using A.B`, `using static A.B`, `using X = A.B`: everything of a namespace or a class, or one by another name. */
export function importsOf(root: Node): Import[] {
  return root.descendantsOfType("using_directive").flatMap((node) => {
    const from = node && parts(node).at(-1)?.text;
    if (!node || from === undefined) return [];
    return [{ from, name: "*", as: field(node, "name")?.text ?? "*", ...at(node) }];
  });
}
