/** What to do instead: words for a reader, or SQL to paste. */
export type Fix = { readonly kind: "words" | "sql"; readonly text: string };

/** A fix of which every line is a comment has nothing to paste; one without a statement is advice. */
export function readFix(fix: string): Fix | undefined {
  const lines = fix.split(/\r?\n/).filter((line) => line.trim() !== "");
  if (lines.length === 0) return undefined;
  if (lines.every((line) => line.startsWith("--"))) {
    return { kind: "words", text: lines.map((line) => line.replace(/^--\s*/, "")).join("\n") };
  }
  const isSql = lines.some((line) => line.startsWith("--") || /;\s*(?:--.*)?$/.test(line));
  return { kind: isSql ? "sql" : "words", text: fix.trim() };
}
