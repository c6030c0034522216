import type { ParsedSql, SqlComment } from "../syntax/sql.ts";

/** A comment in a migration that starts with `slipway:`, understood or not. */
export type WaiverComment = {
  /** Where it stands. */
  readonly line: number;
  readonly endLine: number;
} & (
  | {
      readonly kind: "waiver";
      readonly rules: readonly string[];
      readonly because: string | undefined;
      /** The last day on which it holds: `2026-12-31`. */
      readonly until: string | undefined;
      /** The lines that it covers; `undefined` is the whole file. `from` > `to` when nothing follows it. */
      readonly covers: { readonly from: number; readonly to: number } | undefined;
    }
  | { readonly kind: "unreadable"; readonly text: string }
);

const form =
  /^slipway:\s*waive(?<file>-file)?\s+(?<rules>[\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+until\s+(?<until>\d{4}-\d\d-\d\d))?(?:\s+because\b[:\s]*(?<because>[\s\S]*))?$/i;

/**
 * Finds them in a file. `-- slipway: waive RULE[, RULE] [until DATE] because REASON` covers the statement on whose line it
 * stands, or else the next one; `waive-file` covers the file. The text is parsed only when the words occur in it.
 */
export function readWaiverComments(text: string, parse: (text: string) => ParsedSql): WaiverComment[] {
  if (!/slipway:/i.test(text)) return [];
  const sql = parse(text);
  const comments = sql.comments();
  const lineOf = lineCounter(text);
  const byStart = new Map(comments.map((comment) => [comment.start, comment]));
  const statements = sql.statements.map(({ start, end }) => {
    const first = startOfCode(text, start, end, byStart);
    return { start: first, from: lineOf(first), to: lineOf(Math.max(first, end - 1)) };
  });
  return comments
    .filter((comment) => /^slipway:/i.test(comment.text))
    .map((comment): WaiverComment => {
      const line = lineOf(comment.start);
      const endLine = lineOf(Math.max(comment.start, comment.end - 1));
      const { rules, because, until, file } = form.exec(comment.text)?.groups ?? {};
      if (rules === undefined) return { kind: "unreadable", text: comment.text, line, endLine };
      const shared = statements.filter(({ from, to }) => from <= endLine && to >= line);
      const covered = shared.length > 0 ? shared : statements.filter(({ start }) => start >= comment.start).slice(0, 1);
      // They stand in order; without one, nothing is covered.
      const covers = { from: covered[0]?.from ?? Infinity, to: covered.at(-1)?.to ?? -Infinity };
      return {
        kind: "waiver",
        rules: rules.split(",").map((rule) => rule.trim()),
        because: because?.replace(/\s+/g, " ").trim() || undefined,
        until,
        covers: file ? undefined : covers,
        line,
        endLine,
      };
    });
}

/** A statement's span may begin with the comments before it. */
function startOfCode(text: string, start: number, end: number, comments: ReadonlyMap<number, SqlComment>): number {
  let at = start;
  for (;;) {
    const code = at + (/^\s*/.exec(text.slice(at, end))?.[0].length ?? 0);
    const comment = comments.get(code);
    if (!comment) return Math.min(code, end);
    at = comment.end;
  }
}

/** Offset to line, from 1. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0];
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low + 1;
  };
}
