import type { Node } from "web-tree-sitter";
import { parts } from "../reader.ts";

/** The text of a string or a rune; `undefined` for anything else. */
export function stringOf(node: Node): string | undefined {
  switch (node.type) {
    case "interpreted_string_literal":
      return parts(node)
        .map((one) => (one.type === "escape_sequence" ? unescaped(one.text) : one.text))
        .join("");
    case "raw_string_literal":
      return node.text.slice(1, -1);
    case "rune_literal":
      return unescaped(node.text.slice(1, -1));
    case "parenthesized_expression":
    case "literal_element": {
      const [inner] = parts(node);
      return inner && stringOf(inner);
    }
    default:
      return undefined;
  }
}

const letters: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** https://go.dev/ref/spec#Rune_literals */
function unescaped(text: string): string {
  const [, hex, octal, letter] = /^\\(?:[xuU]([0-9a-fA-F]+)|([0-7]{3})|(.))$/s.exec(text) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : octal ? Number.parseInt(octal, 8) : undefined;
  if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  return letter === undefined ? text : (letters[letter] ?? letter);
}

/** `1_000`, `0x1F`, `0b1`, `017` and `0o17`, `1e3`; `undefined` for what is no number here. */
export function numberOf(text: string): number | undefined {
  const plain = text.replaceAll("_", "").replace(/^0([0-7]+)$/, "0o$1");
  const value = Number(plain);
  return Number.isNaN(value) ? undefined : value;
}
