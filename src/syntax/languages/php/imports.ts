import type { Node } from "web-tree-sitter";
import type { Import } from "../../code.ts";
import { at, field, parts } from "../reader.ts";

/** `use A\B`, `use A\{B, C as D}`, `use function A\f`, in every namespace of a file. */
export function importsOf(root: Node): Import[] {
  return root.descendantsOfType("namespace_use_declaration").flatMap((node) => {
    if (!node) return [];
    const group = field(node, "body");
    const prefix = group ? `${parts(node).find(({ type }) => type === "namespace_name")?.text ?? ""}\\` : "";
    return parts(group ?? node)
      .filter(({ type }) => type === "namespace_use_clause")
      .map((clause): Import => {
        const from = (prefix + (parts(clause)[0]?.text ?? "")).replace(/^\\/, "");
        const name = from.slice(from.lastIndexOf("\\") + 1);
        return { from, name, as: field(clause, "alias")?.text ?? name, ...at(node) };
      });
  });
}
