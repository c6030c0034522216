import type { Statement } from "../sql.ts";
import type { PostgresGrammar } from "./grammar.ts";
import { isAscii, utf16Offsets } from "./offsets.ts";
import { lastTokenEnd } from "./trim.ts";

/**
 * Parses a text in one go; throws what the grammar throws.
 * @param base where the text begins in the file, in UTF-16 units
 */
export function readStatements(grammar: PostgresGrammar, text: string, base: number): Statement[] {
  if (text === "") return [];
  if (text.includes("\0")) throw new Error("a NUL character ends the statement");

  const offset = isAscii(text) ? (byte: number) => byte : utf16Offsets(text);
  const statements: Statement[] = [];
  for (const { stmt, stmt_location: startByte = 0, stmt_len: length } of grammar.parseSync(text).stmts ?? []) {
    if (stmt === undefined) continue;
    const start = offset(startByte);
    const end = lastTokenEnd(text, start, length === undefined ? text.length : offset(startByte + length));
    statements.push({ kind: "statement", start: base + start, end: base + end, startByte, tree: stmt });
  }
  return statements;
}
