import type { Node } from "web-tree-sitter";
import type { Import } from "../../code.ts";
import { at, field, parts } from "../reader.ts";
import { argumentNodes, named, targetOf } from "./macros.ts";

/** `alias A.B`, `alias A.{B, C}`, `alias A.B, as: C`, `import A`, `use A`, `require A`: modules by what they are called here. */
export function importsOf(root: Node): Import[] {
  return root.descendantsOfType("call").flatMap((node): Import[] => {
    if (!node || !/^(?:alias|import|use|require)$/.test(targetOf(node))) return [];
    const [first, ...options] = argumentNodes(node);
    const as = named(options, "as")?.text;
    return modulesOf(first).map((from) => ({
      from,
      name: "*",
      as: as ?? from.slice(from.lastIndexOf(".") + 1),
      ...at(node),
    }));
  });
}

function modulesOf(node: Node | undefined): string[] {
  if (node?.type === "alias") return [node.text];
  if (node?.type !== "dot") return [];
  const left = field(node, "left");
  const right = field(node, "right");
  if (right?.type === "alias") return [node.text];
  return right?.type === "tuple" ? parts(right).map(({ text }) => `${left?.text ?? ""}.${text}`) : [];
}
