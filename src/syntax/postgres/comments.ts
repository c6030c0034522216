import type { SqlComment } from "../sql.ts";
import { isComment, tokenEnd } from "./lexer.ts";

/** Every comment that is not quoted. One that is never closed is none. */
export function findComments(text: string): readonly SqlComment[] {
  const comments: SqlComment[] = [];
  for (let at = 0, end; at < text.length; at = end) {
    end = tokenEnd(text, at);
    if (end > text.length) break;
    if (isComment(text, at)) comments.push(comment(text, at, end));
  }
  return comments;
}

function comment(text: string, start: number, end: number): SqlComment {
  const inner = text[start] === "-" ? text.slice(start + 2, end) : text.slice(start + 2, end - 2);
  return { start, end: text[end - 1] === "\r" ? end - 1 : end, text: inner.trim() };
}
