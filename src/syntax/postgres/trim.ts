import { isComment, isSpace, tokenEnd } from "./lexer.ts";

/** Where the last token of `text[start, end)` ends: without the space and the comments behind it. */
export function lastTokenEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isSpace(text.charCodeAt(last - 1))) last--;
  return mayEndInComment(text, start, last) ? walk(text, start, last) : last;
}

/** Most statements need no walk: neither `*\/` at their end nor `--` on their last line. */
function mayEndInComment(text: string, start: number, end: number): boolean {
  if (text[end - 1] === "/" && text[end - 2] === "*") return true;
  const lastLine = Math.max(start, text.lastIndexOf("\n", end - 1));
  return text.slice(lastLine, end).includes("--");
}

function walk(text: string, start: number, end: number): number {
  let last = start;
  for (let at = start, stop; at < end; at = stop) {
    stop = tokenEnd(text, at);
    if (!isSpace(text.charCodeAt(at)) && !isComment(text, at)) last = Math.min(stop, end);
  }
  return last;
}
