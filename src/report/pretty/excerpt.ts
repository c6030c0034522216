import type { Place } from "../../changes/change-set.ts";
import { visible } from "../visible.ts";
import { columns, columnsOf, graphemes } from "./columns.ts";

/** A line of the source, and the carets below it where the finding begins. */
export interface ExcerptLine {
  readonly number: number;
  readonly text: string;
  readonly carets?: { readonly from: number; readonly length: number };
}

/** What is known of the operation that stands there. */
export interface OwnText {
  /** Its statement, as written. */
  readonly sql: string;
  /** Where the next operation begins, when it is on the same line; counts from 1. */
  readonly until?: number | undefined;
}

const mostLines = 4;

/** Characters beyond this are off every screen: lines can be megabytes long, and are not measured. */
const farAway = 1000;

/**
 * The lines of a place, as wide as the terminal has room for. Carets stand under the first of them: `own`, when it
 * is known, says how far. Columns of the result count terminal columns from 0.
 */
export function excerpt(source: readonly string[], place: Place, room: number, own?: OwnText): readonly ExcerptLine[] {
  const last = Math.max(place.line, Math.min(place.endLine, place.line + mostLines - 1));
  return source.slice(place.line - 1, last).map((line, index): ExcerptLine => {
    const number = place.line + index;
    if (index > 0) return { number, text: crop(line, 0, room).text };
    const from = Math.min(place.column - 1, line.length);
    const { text, at } = crop(line, from, room);
    const taken = Math.min(lengthOf(line.slice(from, endOf(own, line)), own?.sql), farAway);
    const length = Math.max(1, columns(shown(line.slice(from, from + taken))));
    return { number, text, carets: { from: at, length: Math.min(length, Math.max(1, room - at)) } };
  });
}

/** To the end of the statement, where that is on this line; else to the end of the line, without a comment. */
function lengthOf(rest: string, statement: string | undefined): number {
  const first = statement?.split(/\r?\n/, 1)[0];
  if (first && rest.startsWith(first)) return first.trimEnd().length;
  const comment = rest.indexOf("--");
  const code = (comment > 0 ? rest.slice(0, comment) : rest).trimEnd();
  return (/[;,]$/.test(code.slice(-1)) ? code.slice(0, -1).trimEnd() : code).length;
}

function endOf(own: OwnText | undefined, line: string): number {
  return own?.until === undefined ? line.length : own.until - 1;
}

/** A tab is as wide as it looks in most editors, and then carets need not know of it. */
function shown(text: string): string {
  return visible(text).replaceAll("\t", "    ");
}

/** So much of the line as there is room for, with the offset `from` in it, and the column where that is. */
function crop(line: string, from: number, room: number): { text: string; at: number } {
  const before = shown(line.slice(Math.max(0, from - farAway), from));
  const after = shown(line.slice(from, from + farAway));
  const lead = from > farAway ? Infinity : columns(before);
  if (lead + columns(after) <= room) return { text: (before + after).trimEnd(), at: lead };
  const keep = lead <= room / 2 ? before : `…${lastColumns(before, Math.floor(room / 4))}`;
  const at = columns(keep);
  return { text: keep + firstColumns(after, room - at), at };
}

function firstColumns(text: string, room: number): string {
  if (columns(text) <= room) return text;
  let kept = "";
  let used = 0;
  for (const { segment } of graphemes(text)) {
    used += columnsOf(segment);
    if (used > room - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

function lastColumns(text: string, room: number): string {
  const segments = [...graphemes(text)].map(({ segment }) => segment);
  let used = 0;
  const start = segments.findLastIndex((segment) => (used += columnsOf(segment)) > room);
  return segments.slice(start + 1).join("");
}
