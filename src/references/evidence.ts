/**
 * What a line says about a name in it. `clear`: it is used as a member, a key, a symbol, a quoted name or in SQL. `weak`: the word
 * stands there, perhaps for something else. `none`: a comment, or the list of columns that a mapper is told to ignore.
 */
export function evidence(
  line: string,
  at: number,
  word: string,
  subject: "object" | "column",
): "clear" | "weak" | "none" {
  const before = line.slice(0, at);
  const after = line.slice(at + word.length);
  if (isComment(before) || ignored.test(before)) return "none";
  if (sqlKeyword.test(line)) return "clear";
  const quoted = /["'`:]$/.test(before);
  if (subject === "object") return quoted ? "clear" : "weak";
  const member = /(?:\.|->|\?\.|::|@)$/.test(before);
  const key = /^\s*[:=]/.test(after) && !/^\s*==/.test(after);
  return member || quoted || key ? "clear" : "weak";
}

const ignored = /\b(?:ignored_columns|ignore_columns?|self\.ignored_columns|Ignore|@Transient|exclude)\b/;
const sqlKeyword = /\b(?:SELECT|INSERT\s+INTO|UPDATE|DELETE\s+FROM|JOIN|FROM|WHERE|ORDER BY|GROUP BY|RETURNING)\b/;

function isComment(before: string): boolean {
  return /^\s*(?:\/\/|#(?!\{)|--|\*|\/\*|<!--|;;|%)/.test(before) || /(?:\s\/\/|\s#\s|\s--\s)/.test(before);
}
