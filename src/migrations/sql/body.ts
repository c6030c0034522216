import type { CreateFunctionStmt } from "@pgsql/types";
import type { PlpgsqlStatement } from "../../syntax/sql.ts";
import type { Context } from "./context.ts";
import { strings } from "./names.ts";
import { behind, offsetOf, textOf, whole } from "./source.ts";
import { ofKind } from "./tree.ts";

/** SQL that a body runs, and where in the script it stands. */
export interface BodyText {
  readonly sql: string;
  readonly start: number;
  /** The script has it there letter by letter; otherwise `start` is only where it is asked for. */
  readonly exact: boolean;
}

/** What a function in SQL runs: `AS '…'`, `RETURN …` or `BEGIN ATOMIC … END`. */
export function sqlBody(tree: CreateFunctionStmt, context: Context): BodyText | undefined {
  if (!tree.sql_body) return quotedBody(tree, context);
  const value = "ReturnStmt" in tree.sql_body ? behind(context, whole(context), "return") : undefined;
  if (value) return { sql: `SELECT ${textOf(context, value)}`, start: value.start, exact: false };
  const block = behind(context, whole(context), "atomic");
  return block && { sql: textOf(context, block).replace(/end$/i, ""), start: block.start, exact: true };
}

function quotedBody({ options }: CreateFunctionStmt, context: Context): BodyText | undefined {
  const option = ofKind(options, "DefElem").find(({ defname }) => defname === "as");
  const [sql] = option?.arg && "List" in option.arg ? strings(option.arg.List.items) : [];
  if (sql === undefined) return undefined;
  const keyword = offsetOf(context, option?.location);
  const start = context.script.indexOf(sql, keyword);
  const exact = start >= 0 && start + sql.length <= whole(context).end;
  return { sql, start: exact ? start : keyword, exact };
}

/**
 * Finds the statements of a PL/pgSQL body in the script, of which the grammar tells no more than the line.
 * To be called in their order: of two that are alike on one line, the second is behind the first.
 */
export function bodyFinder(context: Context): (statement: PlpgsqlStatement) => Omit<BodyText, "sql"> {
  const { start, end } = whole(context);
  const script = context.script.slice(0, end);
  const lines = lineStarts(script, start);
  let last = start;
  return ({ line, sql }) => {
    const from = lines[Math.min(line, lines.length - 1)]!;
    const found = sql === undefined ? undefined : findText(script, sql, Math.max(from, last));
    if (!found) return { start: Math.min(from + script.slice(from).search(/\S|$/), end - 1), exact: false };
    last = found.start + 1;
    return found;
  };
}

function lineStarts(script: string, start: number): readonly number[] {
  const starts = [start];
  for (let at = script.indexOf("\n", start); at >= 0; at = script.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** On this line, or as the string of an EXECUTE on one of the next. */
function findText(script: string, sql: string, from: number): Omit<BodyText, "sql"> | undefined {
  const ends = [script.indexOf("\n", from), script.indexOf(";", from)].map((end) => (end < 0 ? script.length : end));
  const window = script.slice(from, Math.max(...ends) + sql.length);
  const at = search(window, sql);
  if (at >= 0) return { start: from + at, exact: true };
  // The grammar gives `PERFORM f()` as `SELECT f()`.
  const performed = search(window, sql.replace(/^\s*SELECT\b/, "PERFORM"));
  return performed < 0 ? undefined : { start: from + performed, exact: false };
}

/** The grammar puts blanks in the place of `INTO variable`. */
function search(text: string, sql: string): number {
  const [word = ""] = /^\S*/.exec(sql) ?? [];
  for (let at = text.indexOf(word); at >= 0 && at + sql.length <= text.length; at = text.indexOf(word, at + 1))
    if (matches(text, at, sql)) return at;
  return -1;
}

function matches(text: string, at: number, sql: string): boolean {
  for (let i = 0; i < sql.length; i++) if (sql[i] !== " " && sql[i] !== text[at + i]) return false;
  return true;
}
