import type { Node } from "web-tree-sitter";
import type { Expression } from "../../code.ts";
import { at, literal, parts } from "../reader.ts";
import { expression } from "./expressions.ts";

/** The text of a string without anything in it. */
export function stringOf(node: Node): string {
  switch (node.type) {
    case "verbatim_string_literal":
      return node.text.replace(/^@"|"(?:u8)?$/g, "").replaceAll('""', '"');
    case "raw_string_literal":
      return unindented(textOf(parts(node), (text) => text));
    default:
      return textOf(parts(node), (text) => text);
  }
}

/** `$"a{b}"`: a piece that is written as it is, and one that is known when it runs. */
export function interpolated(node: Node): Expression {
  const inner = parts(node);
  const start = inner.find(({ type }) => type === "interpolation_start")?.text ?? "";
  const plain = (text: string) =>
    (start.includes("@") ? text.replaceAll('""', '"') : text).replaceAll(/([{}])\1/g, "$1");
  const groups: Node[][] = [];
  for (const one of inner) {
    const before = groups.at(-1);
    if (one.type === "interpolation") groups.push([one]);
    else if (isPlain(one)) {
      if (before && isPlain(before[0]!)) before.push(one);
      else groups.push([one]);
    }
  }
  if (groups.every(([first]) => isPlain(first!))) return literal(node, textOf(groups.flat(), plain));
  const pieces = groups.map((group) =>
    isPlain(group[0]!)
      ? literal(group[0]!, textOf(group, plain))
      : expression(parts(group[0]).find(({ type }) => !type.startsWith("interpolation_"))),
  );
  return { kind: "template", parts: pieces, ...at(node) };
}

function isPlain({ type }: Node): boolean {
  return type.endsWith("_content") || type === "escape_sequence";
}

function textOf(pieces: readonly Node[], plain: (text: string) => string): string {
  return pieces
    .filter(isPlain)
    .map((one) => (one.type === "escape_sequence" ? unescaped(one.text) : plain(one.text)))
    .join("");
}

/** Over several lines, what the last one is indented by belongs to none. */
function unindented(text: string): string {
  const lines = text.split(/\r?\n/);
  if (lines.length < 3) return text;
  const indent = lines.at(-1)!.length;
  return lines
    .slice(1, -1)
    .map((line) => line.slice(indent))
    .join("\n");
}

const letters: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\u0007",
  b: "\b",
  e: "\u001B",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

/** https://learn.microsoft.com/dotnet/csharp/programming-guide/strings/#string-escape-sequences */
function unescaped(written: string): string {
  const [, hex, letter] = /^\\(?:[xuU]([0-9a-fA-F]+)|(.))$/s.exec(written) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : undefined;
  if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  return letter === undefined ? written : (letters[letter] ?? letter);
}

/** `1_000L`, `0x1FuL`, `0b1`, `1.5m`. */
export function numberOf(written: string): number {
  const text = written.replaceAll("_", "").toLowerCase();
  return Number(/^0[xb]/.test(text) ? text.replace(/[ul]+$/, "") : text.replace(/[ulfdm]+$/, ""));
}
