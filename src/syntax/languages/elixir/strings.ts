import type { Node } from "web-tree-sitter";
import type { Expression } from "../../code.ts";
import { at, field, literal, parts } from "../reader.ts";
import { expression } from "./expressions.ts";

/** Strings, character lists and atoms in quotes. */
export function text(node: Node): Expression {
  const pieces = parts(node).filter(({ type }) => type === "interpolation" || isPlain(type));
  const groups: Node[][] = [];
  for (const one of pieces) {
    const before = groups.at(-1);
    if (before && isPlain(before[0]!.type) && isPlain(one.type)) before.push(one);
    else groups.push([one]);
  }
  const unindented = unindent(node);
  const plain = (group: readonly Node[]) => unindented(group.map(pieceOf).join(""), group[0] === pieces[0]);
  if (pieces.every(({ type }) => isPlain(type))) return literal(node, plain(pieces));
  const values = groups.map((group) =>
    group[0]!.type === "interpolation" ? expression(parts(group[0])[0]) : literal(group[0]!, plain(group)),
  );
  return { kind: "template", parts: values, ...at(node) };
}

function isPlain(type: string): boolean {
  return type === "quoted_content" || type === "escape_sequence";
}

/** Between three quotes, what the last line is indented by belongs to no line. */
function unindent(node: Node): (text: string, isFirst: boolean) => string {
  if (!field(node, "quoted_end")?.text.match(/^(?:"""|''')/)) return (all) => all;
  const [indent = ""] = /[ \t]*$/.exec(node.text.replace(/(?:"""|''')\w*$/, "")) ?? [];
  return (all, isFirst) => {
    const lines = all.replaceAll(`\n${indent}`, "\n");
    return isFirst ? lines.replace(/^\r?\n/, "") : lines;
  };
}

/** `~w(a b)` is a list, all others are text. */
export function sigil(node: Node): Expression {
  const made = text(node);
  const isList = /^w$/i.test(parts(node).find(({ type }) => type === "sigil_name")?.text ?? "");
  if (!isList || made.kind !== "literal") return made;
  const words = String(made.value).split(/\s+/);
  return { kind: "list", items: words.filter((word) => word !== "").map((word) => literal(node, word)), ...at(node) };
}

/** `"a" <> b <> "c"` is one string. */
export function joined(node: Node): Expression {
  const values = piecesOf(node).map(expression);
  const isText = values.every((one) => one.kind === "literal");
  if (isText) return literal(node, values.map((one) => (one.kind === "literal" ? String(one.value) : "")).join(""));
  return { kind: "template", parts: values, ...at(node) };
}

function piecesOf(node: Node | undefined): Node[] {
  if (!node) return [];
  if (node.type !== "binary_operator" || field(node, "operator")?.type !== "<>") return [node];
  return [...piecesOf(field(node, "left")), ...piecesOf(field(node, "right"))];
}

const letters: Readonly<Record<string, string>> = {
  "0": "\0",
  a: "\u0007",
  b: "\b",
  d: "\u007F",
  e: "\u001B",
  f: "\f",
  n: "\n",
  r: "\r",
  s: " ",
  t: "\t",
  v: "\v",
  "\n": "",
};

/** https://hexdocs.pm/elixir/String.html#module-escape-characters */
function pieceOf(node: Node): string {
  if (node.type !== "escape_sequence") return node.text;
  const [, hex, letter] = /^\\(?:[xu]\{?([0-9a-fA-F]+)\}?|(.))$/s.exec(node.text) ?? [];
  const code = hex ? Number.parseInt(hex, 16) : undefined;
  if (code !== undefined) return code <= 0x10ffff ? String.fromCodePoint(code) : "";
  return letter === undefined ? node.text : (letters[letter] ?? letter);
}
