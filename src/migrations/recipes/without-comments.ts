import { isComment, tokenEnd } from "../../syntax/postgres/lexer.ts";

/** SQL to build upon: behind a comment that runs to the end of its line, what is added would be a comment too. */
export function withoutComments(sql: string): string {
  let kept = "";
  for (let at = 0, end; at < sql.length; at = end) {
    end = Math.min(tokenEnd(sql, at), sql.length);
    kept += isComment(sql, at) ? " " : sql.slice(at, end);
  }
  return kept.trim();
}
