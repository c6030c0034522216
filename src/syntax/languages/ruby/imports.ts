import type { Node } from "web-tree-sitter";
import type { Import } from "../../code.ts";
import { at, field, parts } from "../reader.ts";
import { stringOf } from "./strings.ts";

/** What a file requires; constants come without. */
export function importsOf(root: Node): Import[] {
  return parts(root).flatMap((node) => {
    const isRequire = node.type === "call" && /^require(?:_relative)?$/.test(field(node, "method")?.text ?? "");
    const [argument] = isRequire ? parts(field(node, "arguments")) : [];
    const from = argument && stringOf(argument);
    return from === undefined ? [] : [{ from, name: "*", as: from.split("/").at(-1) ?? from, ...at(node) }];
  });
}
