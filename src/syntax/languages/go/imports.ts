import type { Node } from "web-tree-sitter";
import type { Import } from "../../code.ts";
import { at, field } from "../reader.ts";
import { stringOf } from "./literals.ts";

export function importsOf(root: Node): Import[] {
  return root.descendantsOfType("import_spec").flatMap((node): Import[] => {
    const path = node && field(node, "path");
    const from = path && stringOf(path);
    if (!node || from === undefined) return [];
    const alias = field(node, "name")?.text;
    return [{ from, name: "*", as: alias === "." ? "*" : (alias ?? packageOf(from)), ...at(node) }];
  });
}

/**
 * What a package calls itself when its import does not say: the last part of its path that is no version, without what
 * no name may have. A convention, which most keep.
 */
function packageOf(path: string): string {
  const segments = path.split("/");
  const last = segments.length > 1 && /^v\d+$/.test(segments.at(-1)!) ? segments.at(-2)! : segments.at(-1)!;
  return last.replace(/\.v\d+$/, "").replace(/^go-|[-.]go$/g, "");
}
