import type { Node } from "web-tree-sitter";
import type { Expression } from "../../code.ts";
import { at, field, literal, parts } from "../reader.ts";
import { expression } from "./expressions.ts";

/** The text of a string that has nothing in it; `undefined` for anything else. */
export function stringOf(node: Node): string | undefined {
  const pieces = piecesOf(node);
  return pieces?.every(isPlain) ? textOf(node, pieces) : undefined;
}

/** A string of any form: one with something in it has its pieces in order. */
export function text(node: Node): Expression {
  const pieces = piecesOf(node) ?? [];
  if (pieces.every(isPlain)) return literal(node, textOf(node, pieces));
  const groups: Node[][] = [];
  for (const one of pieces) {
    const before = groups.at(-1);
    if (before && isPlain(before[0]!) && isPlain(one)) before.push(one);
    else groups.push([one]);
  }
  const values = groups.map(([first, ...others]) =>
    isPlain(first!) ? literal(first!, textOf(node, [first!, ...others])) : expression(first),
  );
  return { kind: "template", parts: values, ...at(node) };
}

function piecesOf(node: Node): Node[] | undefined {
  switch (node.type) {
    case "string":
    case "encapsed_string":
      return parts(node);
    case "heredoc":
    case "nowdoc":
      return parts(field(node, "value"));
    default:
      return undefined;
  }
}

const plain = new Set(["string_content", "escape_sequence", "nowdoc_string"]);

function isPlain({ type }: Node): boolean {
  return plain.has(type);
}

function textOf(string: Node, pieces: readonly Node[]): string {
  return pieces
    .map((one, index) => {
      const own = one.type === "escape_sequence" ? unescaped(one.text, string.type) : one.text;
      return between(string, pieces[index - 1], one) + own;
    })
    .join("");
}

/** The lines of a heredoc are pieces of their own, and what ends them belongs to none. */
function between(string: Node, before: Node | undefined, one: Node): string {
  if (!before || before.endIndex === one.startIndex) return "";
  return string.text.slice(before.endIndex - string.startIndex, one.startIndex - string.startIndex);
}

const letters: Readonly<Record<string, string>> = {
  n: "\n",
  t: "\t",
  r: "\r",
  v: "\v",
  e: "\u001B",
  f: "\f",
};

/** https://www.php.net/manual/en/language.types.string.php */
function unescaped(written: string, string: string): string {
  if (string === "string") return written.slice(1);
  const [, hex, octal, letter] = /^\\(?:[xu]\{?([0-9a-fA-F]+)\}?|([0-7]{1,3})|(.))$/s.exec(written) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : octal ? Number.parseInt(octal, 8) : undefined;
  if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  return letter === undefined ? written : (letters[letter] ?? letter);
}

/** `1_000`, `0x1F`, `0b1`, `017` and `0o17`, `1e3`. */
export function numberOf(written: string): number {
  return Number(
    written
      .replaceAll("_", "")
      .toLowerCase()
      .replace(/^0([0-7]+)$/, "0o$1"),
  );
}
