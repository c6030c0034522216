import type { Statement, Unparsed } from "../sql.ts";
import { findGaps, type Gap } from "./gap.ts";
import type { PostgresGrammar } from "./grammar.ts";
import { readStatements } from "./read-statements.ts";
import { refused } from "./refused.ts";

/**
 * Reads a refused statement with gaps in it: `${schema}.users`, `{{ name }}`, `<%= name %>`, psql's `:name`. Each gap is
 * read as a name, which it mostly is; where it cannot be one, the statement is beyond us. `undefined`: there are none.
 */
export function readTemplate(
  grammar: PostgresGrammar,
  sql: string,
  base: number,
  error: unknown,
): readonly (Statement | Unparsed)[] | undefined {
  const gaps = findGaps(sql);
  const first = gaps[0];
  if (first === undefined) return undefined;
  try {
    const names = new Map(gaps.flatMap((gap) => (gap.name === undefined ? [] : [[gap.name, gap.text] as const])));
    const controls = gaps.filter((gap) => gap.control).map((gap) => beyondUs(gap, base));
    return [...controls, ...rename(readStatements(grammar, fill(sql, gaps), base), names)];
  } catch {
    return [{ ...refused(sql, base, error), at: base + first.start, cause: first.language }];
  }
}

function fill(sql: string, gaps: readonly Gap[]): string {
  let text = "";
  let at = 0;
  for (const { start, end, standIn } of gaps) {
    text += sql.slice(at, start) + standIn;
    at = end;
  }
  return text + sql.slice(at);
}

/** Statements, or any part of them, with the gaps' own texts for names, so that a reader knows them again. */
function rename<T>(part: T, names: ReadonlyMap<string, string>): T {
  if (typeof part === "string") return (names.get(part) ?? part) as T;
  if (Array.isArray(part)) return part.map((one: unknown) => rename(one, names)) as T;
  if (typeof part !== "object" || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, rename(value as unknown, names)])) as T;
}

function beyondUs({ start, end, text, language }: Gap, base: number): Unparsed {
  const reason = `"${text}" is filled in before the script runs`;
  return { kind: "unparsed", start: base + start, end: base + end, at: base + start, reason, cause: language };
}
