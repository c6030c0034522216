import type { Statement, Unparsed } from "../sql.ts";
import type { PostgresGrammar } from "./grammar.ts";
import { readStatements } from "./read-statements.ts";
import { refused, tooLarge } from "./refused.ts";
import { resync, runsOpen } from "./resync.ts";
import { nextPiece, type Piece } from "./split.ts";
import { readTemplate } from "./template.ts";

/** Long texts are parsed in groups of about this size: one call costs more than one short statement. */
const GROUP = 200_000;
const LONG = 1_000_000;
/** The grammar needs about fifty times a statement's size in memory. */
const LARGEST_STATEMENT = 8_000_000;
/** Each costs a walk over the rest of the text. */
const MOST_RESYNCS = 50;

/** Statement by statement, so that one that cannot be parsed costs only itself. */
export function readPieces(grammar: PostgresGrammar, text: string): (Statement | Unparsed)[] {
  const found: (Statement | Unparsed)[] = [];
  const size = text.length > LONG ? GROUP : 0;
  let resyncs = 0;
  let open: boolean | undefined;
  for (let group = nextGroup(text, 0, size), at; group.length > 0; group = nextGroup(text, at, size)) {
    at = group.at(-1)!.next;
    const together = group.length > 1 ? readGroup(grammar, text, group) : undefined;
    if (together) {
      append(found, together);
      continue;
    }
    for (const piece of group) {
      const read = readPiece(grammar, text, piece);
      const isOdd = isRefused(read) && resyncs < MOST_RESYNCS && (piece.unclosed || (open ??= runsOpen(text, at)));
      const cut = isOdd ? resync(text, piece) : undefined;
      append(found, cut === undefined ? read : readPiece(grammar, text, { ...piece, end: cut }));
      if (cut === undefined) continue;
      resyncs++;
      open = undefined;
      at = cut + 1;
      break;
    }
  }
  return found;
}

function nextGroup(text: string, from: number, size: number): readonly Piece[] {
  const group: Piece[] = [];
  for (let piece = nextPiece(text, from); piece; piece = nextPiece(text, piece.next)) {
    group.push(piece);
    if (piece.next - from >= size) break;
  }
  return group;
}

function readGroup(grammar: PostgresGrammar, text: string, group: readonly Piece[]): Statement[] | undefined {
  const { start } = group[0]!;
  const { end } = group.at(-1)!;
  if (end - start > LARGEST_STATEMENT) return undefined;
  try {
    return readStatements(grammar, text.slice(start, end), start);
  } catch {
    return undefined;
  }
}

function readPiece(grammar: PostgresGrammar, text: string, piece: Piece): readonly (Statement | Unparsed)[] {
  if (piece.end - piece.start > LARGEST_STATEMENT) return [tooLarge(piece)];
  const sql = text.slice(piece.start, piece.end);
  try {
    return readStatements(grammar, sql, piece.start);
  } catch (error) {
    return readTemplate(grammar, sql, piece.start, error) ?? [refused(sql, piece.start, error)];
  }
}

function isRefused(read: readonly (Statement | Unparsed)[]): boolean {
  return read.some((one) => one.kind === "unparsed" && one.cause === "syntax");
}

/** `push(...)` overflows the stack on long lists. */
function append<T>(to: T[], from: readonly T[]): void {
  for (const one of from) to.push(one);
}
