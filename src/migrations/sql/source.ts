import { isComment, isSpace, skipBlank, tokenEnd } from "../../syntax/postgres/lexer.ts";
import { locate } from "../../syntax/locate.ts";
import type { Context } from "./context.ts";

/**
 * The text of parts of a statement. The tree tells what they mean and where most begin, but not where they end; that is
 * told by the tokens, of which only quotes, parentheses and commas matter here.
 */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** Where a `location` of the tree stands in the script. */
export function offsetOf({ script, statement }: Context, location: number | undefined): number {
  return locate(script, statement, location ?? statement.startByte);
}

export function whole({ statement }: Context): Part {
  return { start: statement.start, end: statement.end };
}

export function textOf({ script }: Context, { start, end }: Part): string {
  return script.slice(start, lastEnd(script, start, end));
}

/** The parts that commas outside of parentheses make. */
export function commaSeparated({ script }: Context, part: Part): readonly Part[] {
  const parts: Part[] = [];
  let start = skipBlank(script, part.start);
  for (const token of tokens(script, part)) {
    if (token.depth !== 0 || token.text !== ",") continue;
    parts.push({ start, end: token.start });
    start = skipBlank(script, token.end);
  }
  parts.push({ start, end: part.end });
  return parts.map(({ start: from, end }) => ({ start: from, end: lastEnd(script, from, end) }));
}

/** What stands in the first parentheses from there on, without blanks and comments in front. */
export function inParentheses({ script }: Context, part: Part): Part | undefined {
  let start: number | undefined;
  for (const token of tokens(script, part)) {
    if (token.text === "(" && token.depth === 0) start ??= skipBlank(script, token.end);
    if (token.text === ")" && token.depth === 0 && start !== undefined) return { start, end: token.start };
  }
  return undefined;
}

/** What stands behind the first of these words outside of parentheses. */
export function behind({ script }: Context, part: Part, ...words: readonly string[]): Part | undefined {
  for (const token of tokens(script, part))
    if (token.depth === 0 && words.includes(token.text.toLowerCase()))
      return { start: skipBlank(script, token.end), end: part.end };
  return undefined;
}

/** What stands behind the name of a table that a part begins with: words with dots between, then perhaps `*` or `)`. */
export function behindName({ script }: Context, part: Part): Part {
  let [end, isOpen] = [part.start, true];
  for (const token of tokens(script, part)) {
    // `"a""b"` and `U&"a"` are several tokens.
    const goesOn = token.start === end && /^["&]/.test(token.text);
    if (token.text === ".") isOpen = true;
    else if (isOpen) isOpen = false;
    else if (!goesOn && token.text !== "*" && token.text !== ")") return { start: token.start, end: part.end };
    end = token.end;
  }
  return { start: part.end, end: part.end };
}

/** A part up to the first comma, closing parenthesis or one of these words; its own first word is none of them. */
export function upTo({ script }: Context, part: Part, words: ReadonlySet<string> = new Set()): Part {
  let before = "is";
  for (const token of tokens(script, part)) {
    const word = token.text.toLowerCase();
    const ends = token.depth < 0 || (token.depth === 0 && (word === "," || word === ";"));
    // `a IS NOT DISTINCT FROM b` goes on.
    if (ends || (token.depth === 0 && words.has(word) && before !== "is"))
      return { start: part.start, end: token.start };
    before = word;
  }
  return part;
}

interface Token extends Part {
  readonly text: string;
  /** How many parentheses are open around it; a parenthesis itself counts as outside. */
  readonly depth: number;
}

function* tokens(script: string, { start, end }: Part): Generator<Token> {
  let depth = 0;
  for (let at = start, stop; at < end; at = stop) {
    stop = Math.min(tokenEnd(script, at), end);
    if (isSpace(script.charCodeAt(at)) || isComment(script, at)) continue;
    const text = script.slice(at, stop);
    if (text === ")" || text === "]") depth--;
    yield { start: at, end: stop, text, depth };
    if (text === "(" || text === "[") depth++;
  }
}

function lastEnd(script: string, start: number, end: number): number {
  let last = start;
  for (const token of tokens(script, { start, end })) last = token.end;
  return last;
}
