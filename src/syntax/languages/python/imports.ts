import type { Node } from "web-tree-sitter";
import type { Import } from "../../code.ts";
import { at, field, fields } from "../reader.ts";

/** Those of functions and conditions too: many are there to come late. */
export function importsOf(root: Node): Import[] {
  return root
    .descendantsOfType(["import_statement", "import_from_statement"])
    .flatMap((node) => (node ? importOf(node) : []));
}

function importOf(node: Node): Import[] {
  const from = field(node, "module_name")?.text;
  const names = fields(node, "name");
  if (from !== undefined && names.length === 0) return [{ from, name: "*", as: "*", ...at(node) }];
  return names.map((one) => {
    const name = field(one, "name")?.text ?? one.text;
    const as = field(one, "alias")?.text ?? name;
    return from === undefined ? { from: name, name: "*", as, ...at(node) } : { from, name, as, ...at(node) };
  });
}
