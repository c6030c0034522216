import { wordsOf, type Word } from "../catalog/identifiers.ts";

/** An UPDATE, cut into its clauses. */
export interface WrittenUpdate {
  /** The table as it was written, with its alias. */
  readonly target: string;
  readonly alias: string | undefined;
  readonly set: string;
  readonly assignments: readonly { readonly column: string; readonly value: string }[];
  readonly from: string | undefined;
  readonly where: string | undefined;
}

/** `undefined` for those whose parts do not stand alone: behind a WITH, or with several columns set at once. */
export function writtenUpdate(sql: string): WrittenUpdate | undefined {
  const words = outermost(wordsOf(sql));
  const at = (text: string, from = 0) =>
    words.findIndex((word, i) => i >= from && isWord(word, text) && !isOperator(words, i));
  const set = at("SET");
  if (!isWord(words[0], "UPDATE") || set < 0) return undefined;
  const [from, where, returning] = [at("FROM", set), at("WHERE", set), at("RETURNING", set)];
  const ends = [from, where, returning].filter((one) => one >= 0);
  const clause = (start: number): string | undefined => {
    if (start < 0) return undefined;
    const end = Math.min(...ends.filter((one) => one > start).map((one) => words[one]!.at), sql.length);
    return sql.slice(words[start]!.at + words[start]!.length, end).trim();
  };
  const assigned = clause(set)!;
  const assignments = assignmentsOf(assigned);
  if (!assignments) return undefined;
  return {
    target: sql.slice(words[0]!.at + words[0]!.length, words[set]!.at).trim(),
    alias: aliasOf(words.slice(1, set)),
    set: assigned,
    assignments,
    from: clause(from),
    where: clause(where),
  };
}

function assignmentsOf(set: string): WrittenUpdate["assignments"] | undefined {
  const words = outermost(wordsOf(set));
  const commas = words.filter(({ kind, text }) => kind === "sign" && text === ",").map((word) => word.at);
  const found = [...commas, set.length].map((end, i) => {
    const start = i === 0 ? 0 : commas[i - 1]! + 1;
    const [column, equals] = words.filter((word) => word.at >= start && word.at < end);
    if (!column || column.kind === "sign" || equals?.text !== "=") return undefined;
    return { column: column.text, value: set.slice(equals.at + 1, end).trim() };
  });
  return found.every((one) => one !== undefined) ? found : undefined;
}

/** `users u`, `users AS u`, `ONLY shop.users *` */
function aliasOf(words: readonly Word[]): string | undefined {
  const names = words.filter(
    ({ kind, text }, i) => !(kind === "sign" && text === "*") && !(i === 0 && text.toUpperCase() === "ONLY"),
  );
  const last = names.at(-1);
  const before = names.at(-2);
  return last && before && !(before.kind === "sign" && before.text === ".") ? last.text : undefined;
}

/** `a IS DISTINCT FROM b` has no FROM. */
function isOperator(words: readonly Word[], i: number): boolean {
  return isWord(words[i], "FROM") && isWord(words[i - 1], "DISTINCT");
}

function isWord(word: Word | undefined, text: string): boolean {
  return word?.kind === "word" && word.text.toUpperCase() === text;
}

/** Words in no parentheses. */
function outermost(words: readonly Word[]): readonly Word[] {
  let depth = 0;
  return words.filter(({ kind, text }) => {
    if (kind !== "sign") return depth === 0;
    if (text === ")" || text === "]") depth--;
    const isOut = depth === 0;
    if (text === "(" || text === "[") depth++;
    return isOut;
  });
}
