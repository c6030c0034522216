import type { Node } from "web-tree-sitter";
import type { Expression } from "../../code.ts";
import { joined } from "../pieces.ts";
import { literal, parts } from "../reader.ts";
import { expression } from "./expressions.ts";
import { heredocOf } from "./heredocs.ts";

/** Strings, symbols and heredocs, with and without something in them. */
export function text(node: Node): Expression {
  return joined(node, node.type === "chained_string" ? parts(node).flatMap(piecesOf) : piecesOf(node));
}

/** The text of a string or symbol without anything in it. */
export function stringOf(node: Node): string | undefined {
  if (!texts.has(node.type)) return undefined;
  const value = text(node);
  return value.kind === "literal" ? String(value.value) : undefined;
}

const texts = new Set([
  "string",
  "chained_string",
  "simple_symbol",
  "delimited_symbol",
  "hash_key_symbol",
  "bare_string",
  "bare_symbol",
  "character",
  "heredoc_beginning",
]);

export function isText(node: Node): boolean {
  return texts.has(node.type);
}

function piecesOf(node: Node): Expression[] {
  switch (node.type) {
    case "simple_symbol":
      return [literal(node, node.text.slice(1))];
    case "hash_key_symbol":
      return [literal(node, node.text)];
    case "character":
      return [literal(node, node.text.slice(1))];
    case "heredoc_beginning":
      return heredocOf(node);
    default:
      return parts(node).flatMap(pieceOf);
  }
}

export function pieceOf(node: Node): Expression[] {
  switch (node.type) {
    case "string_content":
    case "heredoc_content":
      return [literal(node, node.text.replace(/\\(['\\])/g, "$1"))];
    case "escape_sequence":
      return [literal(node, unescaped(node.text))];
    case "interpolation": {
      const inner = parts(node);
      return [inner.length === 1 ? expression(inner[0]) : expression(node)];
    }
    default:
      return [];
  }
}

const letters: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  e: "\u001b",
  f: "\f",
  n: "\n",
  r: "\r",
  s: " ",
  t: "\t",
  v: "\v",
};

/** https://docs.ruby-lang.org/en/master/syntax/literals_rdoc.html#label-Escape+Sequences */
function unescaped(escape: string): string {
  if (escape === "\\\n") return "";
  const [, several, hex, octal, letter] =
    /^\\(?:u\{([0-9a-fA-F\s]+)\}|[ux]([0-9a-fA-F]{1,4})|([0-7]{1,3})|(.))$/s.exec(escape) ?? [];
  if (several !== undefined)
    return several
      .trim()
      .split(/\s+/)
      .map((one) => character(Number.parseInt(one, 16)))
      .join("");
  if (hex !== undefined) return character(Number.parseInt(hex, 16));
  if (octal !== undefined) return character(Number.parseInt(octal, 8));
  return letter === undefined ? escape : (letters[letter] ?? letter);
}

function character(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : "";
}
