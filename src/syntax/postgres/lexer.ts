/**
 * Just enough of PostgreSQL's lexical structure to know what is quoted and what is not.
 * https://www.postgresql.org/docs/current/sql-syntax-lexical.html
 */

/** What starts at a character: nothing longer than itself, or one of these. */
const WORD = 1;
const OPENER = 2;

const kinds = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  if (/\w/.test(String.fromCharCode(code))) kinds[code] = WORD;
}
for (const opener of "'\"-/$") kinds[opener.charCodeAt(0)] = OPENER;

/**
 * The end of the string, quoted identifier, comment, number or word that starts at `at`. `Infinity`: it is never
 * closed. Any other character ends after itself.
 */
export function tokenEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const kind = code < 128 ? kinds[code] : WORD;
  if (kind === WORD) return wordEnd(text, at);
  if (kind !== OPENER) return at + 1;
  switch (text[at]) {
    case "'":
      return after(text, "'", at + 1);
    case '"':
      return after(text, '"', at + 1);
    case "-":
      return isComment(text, at) ? lineEnd(text, at) : at + 1;
    case "/":
      return isComment(text, at) ? blockCommentEnd(text, at) : at + 1;
    default:
      return dollarQuoteEnd(text, at);
  }
}

export function isComment(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code === 0x2d && text.charCodeAt(at + 1) === 0x2d) || (code === 0x2f && text.charCodeAt(at + 1) === 0x2a);
}

export function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** The first character from `at` on that is neither space nor comment; the text's length when there is none. */
export function skipBlank(text: string, at: number): number {
  while (at < text.length) {
    if (isSpace(text.charCodeAt(at))) at++;
    else if (isComment(text, at)) at = tokenEnd(text, at);
    else return at;
  }
  return text.length;
}

function wordEnd(text: string, at: number): number {
  let end = at + 1;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code < 128 && kinds[code] !== WORD && code !== 0x24) break;
  }
  const isEscapeString = end === at + 1 && text.charCodeAt(end) === 0x27 && (text[at] === "E" || text[at] === "e");
  return isEscapeString ? escapeStringEnd(text, end) : end;
}

/** A quote on a later line goes on with the string before it. */
const CONTINUATION = /[ \t\r\f\v]*\n\s*'/y;

/** `E'…'`, in which a backslash takes the next character with it. */
function escapeStringEnd(text: string, quote: number): number {
  for (let at = quote + 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x5c) at++;
    if (code !== 0x27) continue;
    CONTINUATION.lastIndex = at + 1;
    if (text.charCodeAt(at + 1) === 0x27) at++;
    else if (CONTINUATION.test(text)) at = CONTINUATION.lastIndex - 1;
    else return at + 1;
  }
  return Infinity;
}

const DOLLAR_QUOTE = /\$(?:[A-Za-z_\u0080-\uffff][\w\u0080-\uffff]*)?\$/y;

function dollarQuoteEnd(text: string, at: number): number {
  DOLLAR_QUOTE.lastIndex = at;
  if (!DOLLAR_QUOTE.test(text)) return at + 1;
  const body = DOLLAR_QUOTE.lastIndex;
  return after(text, text.slice(at, body), body);
}

function blockCommentEnd(text: string, at: number): number {
  const edge = /\/\*|\*\//g;
  edge.lastIndex = at + 2;
  for (let depth = 1; depth > 0;) {
    const found = edge.exec(text);
    if (found === null) return Infinity;
    depth += found[0] === "/*" ? 1 : -1;
  }
  return edge.lastIndex;
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end;
}

function after(text: string, closer: string, from: number): number {
  const found = text.indexOf(closer, from);
  return found < 0 ? Infinity : found + closer.length;
}
