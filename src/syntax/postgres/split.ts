import type { Span } from "../sql.ts";
import { isComment, isSpace, skipBlank, tokenEnd } from "./lexer.ts";

/** A statement's text, without the space and the comments around it. */
export interface Piece extends Span {
  /** Where the next one begins to be looked for. */
  readonly next: number;
  /** A quote, a comment or a body in it is never closed: it runs to the end of the text. */
  readonly unclosed: boolean;
}

/** The only statements in which a `;` does not end them: https://www.postgresql.org/docs/current/sql-createrule.html, …-createfunction.html */
const NESTING = /create\s+(?:or\s+replace\s+)?(?:(rule)|function|procedure)\b/iy;

/** The statement from `from` on, up to a `;` that is not quoted; `undefined` at the end of the text. */
export function nextPiece(text: string, from: number): Piece | undefined {
  const start = skipPast(text, from);
  if (start >= text.length) return undefined;

  NESTING.lastIndex = start;
  const nesting = NESTING.exec(text);
  const depthOf = nesting === null ? undefined : nesting[1] ? inParentheses() : inAtomicBody();
  let end = start;
  let depth = 0;
  for (let at = start; at < text.length;) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    if (code === 0x3b && depth <= 0) return { start, end, next: at + 1, unclosed: false };
    const stop = tokenEnd(text, at);
    if (stop > text.length) return { start, end: text.length, next: text.length, unclosed: true };
    if (!isComment(text, at)) {
      end = stop;
      if (depthOf) depth = depthOf(text.slice(at, stop));
    }
    at = stop;
  }
  return { start, end, next: text.length, unclosed: depth > 0 };
}

/** Over space, comments and empty statements. */
function skipPast(text: string, from: number): number {
  let at = skipBlank(text, from);
  while (text[at] === ";") at = skipBlank(text, at + 1);
  return at;
}

type Depth = (token: string) => number;

function inParentheses(): Depth {
  let depth = 0;
  return (token) => (depth += token === "(" ? 1 : token === ")" ? -1 : 0);
}

/** `BEGIN ATOMIC … END`, in which CASE has an END too. */
function inAtomicBody(): Depth {
  let depth = 0;
  let before = "";
  return (token) => {
    const word = token.toLowerCase();
    if (depth === 0) depth = before === "begin" && word === "atomic" ? 1 : 0;
    else if (word === "case") depth++;
    else if (word === "end") depth--;
    before = word;
    return depth;
  };
}
