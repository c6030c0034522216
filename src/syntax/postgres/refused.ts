import type { Span, Unparsed } from "../sql.ts";
import { fromCodePoints } from "./offsets.ts";

/** What the grammar threw at a statement, as a part of the script that is not understood. */
export function refused(sql: string, base: number, error: unknown): Unparsed {
  const { message, position } = read(error);
  const nul = sql.indexOf("\0");
  const at = nul >= 0 ? nul : fromCodePoints(sql, position);
  const reason = sql.includes("\0")
    ? "a NUL character ends the statement here; what follows would pass unseen"
    : message;
  const span = { kind: "unparsed", start: base, end: base + sql.length, at: base + at } as const;
  return isExhausted(error, message)
    ? {
        ...span,
        reason: "the grammar runs out of memory on it; it is nested too deeply or too long",
        cause: "too-large",
      }
    : { ...span, reason, cause: "syntax" };
}

export function tooLarge(span: Span): Unparsed {
  const megabytes = ((span.end - span.start) / 1_000_000).toFixed(1);
  const reason = `the statement is ${megabytes} MB long; one of more than 8 MB is not read`;
  return { kind: "unparsed", start: span.start, end: span.end, at: span.start, reason, cause: "too-large" };
}

function read(error: unknown): { message: string; position: number } {
  if (!(error instanceof Error)) return { message: String(error), position: 0 };
  const details = "sqlDetails" in error ? (error.sqlDetails as { cursorPosition?: number } | undefined) : undefined;
  return { message: shortened(error.message), position: details?.cursorPosition ?? 0 };
}

/** After an odd quote, what the grammar is "at or near" is all the rest of the file. */
function shortened(message: string): string {
  return message.replace(/"([^\n]{0,40})[^]*"$/, (whole, near: string) =>
    near.length + 2 < whole.length ? `"${near}…"` : whole,
  );
}

/** Bison's own stack, JavaScript's stack, and the module's memory. */
function isExhausted(error: unknown, message: string): boolean {
  return (
    error instanceof RangeError ||
    /memory exhausted|out of memory|stack depth limit/.test(message) ||
    (typeof error === "object" &&
      error !== null &&
      "name" in error &&
      /^(?:ExitStatus|RuntimeError)$/.test(String(error.name)))
  );
}
