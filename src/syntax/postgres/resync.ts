import { nextPiece, type Piece } from "./split.ts";

/** Whether some quote, comment or body from `from` on is never closed: then a quote before it is odd. */
export function runsOpen(text: string, from: number): boolean {
  for (let piece = nextPiece(text, from); piece; piece = nextPiece(text, piece.next)) {
    if (piece.unclosed) return true;
  }
  return false;
}

/** A `;` at the end of a line, whatever quotes say, before a line that begins like a statement. */
const STATEMENT_END =
  /;[ \t]*(?:--[^\n]*)?\r?\n(?:[ \t]*(?:--[^\n]*)?\r?\n)*([ \t]*)(?=(?:alter|analyze|begin|call|cluster|comment|commit|copy|create|delete|do|drop|grant|insert|lock|merge|refresh|reindex|revoke|rollback|select|set|truncate|update|vacuum|with)\b)/gi;

/**
 * The end of a refused piece that an odd quote has made too long: the first `;` that looks like one. A body's inner
 * statements are told by their indentation: they stand further in than the piece itself.
 */
export function resync(text: string, piece: Piece): number | undefined {
  const indent = piece.start - (text.lastIndexOf("\n", piece.start - 1) + 1);
  STATEMENT_END.lastIndex = piece.start;
  for (let found = STATEMENT_END.exec(text); found && found.index < piece.next; found = STATEMENT_END.exec(text)) {
    if (found[1]!.length <= indent) return found.index;
  }
  return undefined;
}
