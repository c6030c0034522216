import type { Node } from "web-tree-sitter";
import type { Expression } from "../../code.ts";
import { joined } from "../pieces.ts";
import { field, literal, parts } from "../reader.ts";
import { expression } from "./expressions.ts";

/** `"x"`, `r"x"`, `f"x{y}"`, `"x" "y"`. */
export function text(node: Node): Expression {
  const pieces = node.type === "concatenated_string" ? parts(node).flatMap(piecesOf) : piecesOf(node);
  return joined(node, pieces);
}

function piecesOf(node: Node): Expression[] {
  if (node.type !== "string") return [expression(node)];
  const prefix = /^[a-z]*/i.exec(node.text)?.[0].toLowerCase() ?? "";
  return parts(node).flatMap((one): Expression[] => {
    if (one.type === "interpolation") return [expression(field(one, "expression"))];
    return one.type === "string_content" ? [literal(one, contentOf(one.text, prefix))] : [];
  });
}

/** The text of a string without anything in it. */
export function stringOf(node: Node | undefined): string | undefined {
  if (node?.type !== "string" && node?.type !== "concatenated_string") return undefined;
  const value = text(node);
  return value.kind === "literal" ? String(value.value) : undefined;
}

function contentOf(content: string, prefix: string): string {
  const plain = /[ft]/.test(prefix) ? content.replaceAll("{{", "{").replaceAll("}}", "}") : content;
  return prefix.includes("r") ? plain : plain.replace(escape, unescaped);
}

/** https://docs.python.org/3/reference/lexical_analysis.html#escape-sequences */
const escape = /\\(?:\r?\n|x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|U([0-9a-fA-F]{8})|([0-7]{1,3})|([abfnrtv\\'"]))/g;

const letters: Readonly<Record<string, string>> = {
  a: "\u0007",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
  v: "\v",
};

function unescaped(_all: string, x?: string, u?: string, U?: string, octal?: string, letter?: string): string {
  if (letter !== undefined) return letters[letter] ?? letter;
  const hex = x ?? u ?? U;
  const code =
    hex !== undefined ? Number.parseInt(hex, 16) : octal !== undefined ? Number.parseInt(octal, 8) : undefined;
  return code === undefined || code > 0x10ffff ? "" : String.fromCodePoint(code);
}
