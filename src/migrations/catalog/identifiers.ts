import { sqlIdentifier } from "../name.ts";

/**
 * SQL text as words, for what has no tree: enough to tell which columns an index expression or a view names.
 * Comments and string literals are left out.
 */
export function wordsOf(sql: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of sql.matchAll(lexemes)) {
    const { name, word, sign } = match.groups!;
    const where = { at: match.index, length: match[0].length };
    if (name !== undefined) words.push({ text: name.replaceAll('""', '"'), kind: "name", ...where });
    else if (word !== undefined) words.push({ text: word.toLowerCase(), kind: "word", ...where });
    else if (sign !== undefined) words.push({ text: sign, kind: "sign", ...where });
  }
  return words;
}

export interface Word {
  /** Folded as the server does, unless it was quoted. */
  readonly text: string;
  /** A quoted name, a bare word that may also be a keyword, or one character of punctuation. */
  readonly kind: "name" | "word" | "sign";
  readonly at: number;
  readonly length: number;
}

export function mentions(sql: string, column: string): boolean {
  if (sql === column || isPlain(sql)) return sql === column;
  return wordsOf(sql).some((word) => word.kind !== "sign" && word.text === column);
}

/** The text with a column under its new name. */
export function renameIn(sql: string, from: string, to: string): string {
  if (sql === from || isPlain(sql)) return sql === from ? to : sql;
  let renamed = "";
  let end = 0;
  for (const word of wordsOf(sql)) {
    if (word.kind === "sign" || word.text !== from) continue;
    renamed += sql.slice(end, word.at) + sqlIdentifier(to);
    end = word.at + word.length;
  }
  return renamed + sql.slice(end);
}

/** Nothing but a bare name, as most columns of indexes are: it mentions itself alone. */
function isPlain(sql: string): boolean {
  return /^[a-z_][a-z0-9_]*$/.test(sql);
}

/** What never ends runs to the end of the text, so that no text costs more than one pass. */
const skipped = [
  /--[^\n]*/,
  /\/\*[\s\S]*?(?:\*\/|$)/,
  /\$(?<tag>[a-zA-Z_]?\w*)\$[\s\S]*?(?:\$\k<tag>\$|$)/,
  /\b[eE]'(?:[^'\\]|\\[\s\S]|'')*(?:'|$)/,
  /'(?:[^']|'')*(?:'|$)/,
];
const kept = /"(?<name>(?:[^"]|"")*)(?:"|$)|(?<word>[\p{L}_][\p{L}\p{N}_$]*)|\d[\w.]*|(?<sign>\S)/u;
const lexemes = new RegExp([...skipped, kept].map((one) => one.source).join("|"), "gu");
