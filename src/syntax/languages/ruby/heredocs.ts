import type { Node } from "web-tree-sitter";
import type { Expression } from "../../code.ts";
import { at, parts } from "../reader.ts";
import { pieceOf } from "./strings.ts";

/** What stands below `<<~SQL`: the grammar puts it after the line, one after the other. */
export function heredocOf(beginning: Node): Expression[] {
  const body = bodyOf(beginning);
  if (!body) return [];
  const indent = beginning.text.startsWith("<<~") ? indentOf(body.text) : 0;
  const margin = new RegExp(`\\n[ \\t]{0,${indent}}`, "g");
  return parts(body)
    .flatMap(pieceOf)
    .map((one, index): Expression => {
      if (one.kind !== "literal") return one;
      const value = String(one.value).replace(margin, "\n");
      return { kind: "literal", value: index === 0 ? value.replace(/^\n/, "") : value, ...at(beginning) };
    });
}

function bodyOf(beginning: Node): Node | undefined {
  const root = beginning.tree.rootNode;
  const { row } = beginning.startPosition;
  const line = (type: string) => {
    const found = root.descendantsOfType(type, { row, column: 0 }, { row: row + 1, column: 0 });
    return found.filter((one): one is Node => one !== null && one.startPosition.row === row);
  };
  const before = line("heredoc_beginning").filter((one) => one.startIndex < beginning.startIndex).length;
  let body: Node | null | undefined = line("heredoc_body")[0];
  for (let index = 0; index < before && body; index++) body = body.nextNamedSibling;
  return body?.type === "heredoc_body" ? body : undefined;
}

/** That of the line with the least, as `<<~` takes it away. The last line is the end itself. */
function indentOf(text: string): number {
  const lines = text.split("\n").slice(1, -1);
  const indents = lines.filter((line) => line.trim() !== "").map((line) => /^[ \t]*/.exec(line)![0].length);
  return indents.length > 0 ? Math.min(...indents) : 0;
}
