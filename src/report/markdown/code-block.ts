import { plural } from "../plural.ts";
import { clip } from "./clip.ts";
import { fence } from "./inert.ts";

const mostCharacters = 6000;

/** SQL to paste. What is longer than anybody reads is cut, between lines where that can be, and said. */
export function sqlBlock(sql: string): string {
  if (sql.length <= mostCharacters) return fence(sql, "sql");
  const end = sql.lastIndexOf("\n", mostCharacters);
  const kept = end > 0 ? sql.slice(0, end) : clip(sql, mostCharacters);
  return `${fence(kept, "sql")}\n\n${rest(sql.slice(kept.length))}`;
}

function rest(missing: string): string {
  const lines = missing.trim().split("\n").length;
  return `_… and ${plural(lines, "more line", "more lines")}, too long to show._`;
}
