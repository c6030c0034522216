import { isComment, isSpace, tokenEnd } from "./lexer.ts";

/** How many lines of a `DO` or `CREATE FUNCTION` statement stand before the one on which its body's string begins. */
export function linesBeforeBody(statement: string): number {
  return statement.slice(0, bodyStart(statement)).split("\n").length - 1;
}

/** The string behind `AS` or `DO`, or behind `LANGUAGE name`: elsewhere there are defaults and settings. */
function bodyStart(statement: string): number {
  let before = "";
  let twoBefore = "";
  for (let at = 0, end; at < statement.length; at = end) {
    end = tokenEnd(statement, at);
    if (isSpace(statement.charCodeAt(at)) || isComment(statement, at)) continue;
    const token = statement.slice(at, end);
    const isString = token.length > 1 && /^(?:[eE]?'|\$)/.test(token);
    if (isString && (before === "as" || before === "do" || twoBefore === "language")) return at;
    twoBefore = before;
    before = token.toLowerCase();
  }
  return 0;
}
