import type { Name } from "../operation.ts";
import { wordsOf, type Word } from "./identifiers.ts";
import { bareOf } from "../name.ts";
import type { State } from "./state.ts";

/**
 * Which columns of each relation a view reads, by the words of its query: `o.total` is of the relation called `o`, a bare
 * `total` of every one that has such a column, `*` all that there are now. Of a relation whose columns are not known, every
 * word may be one. What it cannot tell apart is the same bare name in two scopes; there it says both.
 */
export function columnsRead(
  state: State,
  query: string,
  reads: readonly Name[],
): ReadonlyMap<Name, ReadonlySet<string>> {
  const words = wordsOf(query);
  const called = aliases(words, reads);
  return new Map(reads.map((relation) => [relation, columnsOf(state, relation, words, called)]));
}

function columnsOf(
  state: State,
  relation: Name,
  words: readonly Word[],
  called: ReadonlyMap<string, ReadonlySet<Name>>,
): ReadonlySet<string> {
  const table = state.tables.get(relation);
  const known = table?.complete ? table.columns : undefined;
  const columns = new Set<string>();
  for (const [at, word] of words.entries()) {
    const qualifier = isSign(words[at - 1], ".") ? words[at - 2]?.text : undefined;
    if (qualifier !== undefined && !called.get(qualifier)?.has(relation)) continue;
    const isOurs = qualifier !== undefined || isReadBeside(words, at, bareOf(relation));
    if (isSign(word, "*") && isExpanded(words, at) && isOurs)
      for (const column of table?.columns.keys() ?? []) columns.add(column);
    if (word.kind === "sign" || isCall(words, at) || isLabel(words, at)) continue;
    if (!known || known.has(word.text)) columns.add(word.text);
  }
  return columns;
}

/** What the query calls each relation: `orders`, and `o` of `orders AS o`. */
function aliases(words: readonly Word[], reads: readonly Name[]): ReadonlyMap<string, ReadonlySet<Name>> {
  const called = new Map<string, Set<Name>>();
  const call = (name: string, relation: Name): void =>
    void called.set(name, (called.get(name) ?? new Set()).add(relation));
  for (const relation of reads) {
    const bare = bareOf(relation);
    call(bare, relation);
    for (const [at, word] of words.entries()) {
      if (word.kind === "sign" || word.text !== bare) continue;
      const next = words[at + 1]?.text === "as" ? words[at + 2] : words[at + 1];
      if (next && (next.kind === "name" || (next.kind === "word" && !followsTable.has(next.text))))
        call(next.text, relation);
    }
  }
  return called;
}

/** `SELECT *`, `o.*` and `, *`, but neither `count(*)` nor a product. */
function isExpanded(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return (
    before !== undefined &&
    (before.kind === "sign" ? before.text === "." || before.text === "," : startsList.has(before.text))
  );
}

/** `SELECT *` is about the tables of its own FROM: is this one of them, and not of a query around it or within? */
function isReadBeside(words: readonly Word[], star: number, relation: string): boolean {
  let depth = 0;
  for (const word of words.slice(star + 1)) {
    if (isSign(word, "(")) depth++;
    if (isSign(word, ")") && --depth < 0) return false;
    if (depth === 0 && word.kind !== "sign" && word.text === relation) return true;
  }
  return false;
}

function isCall(words: readonly Word[], at: number): boolean {
  return isSign(words[at + 1], "(") && words[at]!.kind === "word" && !mayPrecedeList.has(words[at]!.text);
}

/** `AS total` gives a name, and reads none. */
function isLabel(words: readonly Word[], at: number): boolean {
  const before = words[at - 1];
  return before?.kind === "word" && before.text === "as";
}

function isSign(word: Word | undefined, sign: string): boolean {
  return word?.kind === "sign" && word.text === sign;
}

const startsList = new Set(["select", "distinct", "all"]);
const mayPrecedeList = new Set(["in"]);
const followsTable = new Set(
  "where join inner left right full cross natural on using group order having limit offset union intersect except window for fetch tablesample set and or with is as".split(
    " ",
  ),
);
