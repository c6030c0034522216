import type { Span } from "../../syntax/sql.ts";

/**
 * Where the statements of a script stand, without reading them: enough to count them, and to compare two texts without their
 * comments. The grammar would do it too, but a framework must tell before there is a parser, and for any engine.
 */
export function statementSpans(sql: string): Span[] {
  const spans: Span[] = [];
  let start = -1;
  let end = 0;
  for (const token of tokensOf(sql)) {
    if (token.kind === "comment") continue;
    if (token.kind === "end") {
      if (start >= 0) spans.push({ start, end });
      start = -1;
      continue;
    }
    if (start < 0) start = token.start;
    end = token.end;
  }
  if (start >= 0) spans.push({ start, end });
  return spans;
}

/** The same for two scripts when they differ in nothing but spaces and comments. */
export function essence(sql: string): string {
  const words: string[] = [];
  for (const token of tokensOf(sql)) if (token.kind !== "comment") words.push(sql.slice(token.start, token.end));
  return words.join(" ");
}

interface Token extends Span {
  readonly kind: "word" | "comment" | "end";
}

/** https://www.postgresql.org/docs/current/sql-syntax-lexical.html; a quote that is never closed ends with the text. */
const lexeme = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    String.raw`(?<comment>--[^\n]*)`,
    String.raw`(?<block>/\*)`,
    String.raw`(?<end>;)`,
    String.raw`\b[eE]'[^'\\]*(?:(?:\\[\s\S]|'')[^'\\]*)*(?:'|$)`,
    String.raw`'[^']*(?:''[^']*)*(?:'|$)`,
    String.raw`"[^"]*(?:""[^"]*)*(?:"|$)`,
    String.raw`(?<dollar>\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$)`,
    String.raw`[\w\u0080-\uffff][\w$\u0080-\uffff]*`,
    String.raw`[\s\S]`,
  ].join("|"),
  "gy",
);

function* tokensOf(sql: string): Generator<Token> {
  for (let start = 0; start < sql.length;) {
    lexeme.lastIndex = start;
    const { 0: text, groups = {} } = lexeme.exec(sql)!;
    let end = start + text.length;
    if (groups["block"]) end = endOfBlock(sql, start);
    if (groups["dollar"]) end = after(sql, text, end);
    if (!groups["space"]) {
      const comment = groups["comment"] ?? groups["block"];
      yield { kind: comment ? "comment" : groups["end"] ? "end" : "word", start, end };
    }
    start = end;
  }
}

/** Block comments nest in PostgreSQL. */
function endOfBlock(sql: string, start: number): number {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = start;
  let depth = 0;
  for (let found = edge.exec(sql); found; found = edge.exec(sql)) {
    depth += found[0] === "/*" ? 1 : -1;
    if (depth === 0) return edge.lastIndex;
  }
  return sql.length;
}

function after(sql: string, closing: string, from: number): number {
  const found = sql.indexOf(closing, from);
  return found < 0 ? sql.length : found + closing.length;
}
