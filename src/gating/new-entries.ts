import { isOperational } from "./excluded.ts";
import type { FoundEntry } from "./find-features.ts";

/** What became of the entry points between two sides of a change. */
export interface EntryChanges {
  /** New behaviour: neither moved, nor another version of what is there, nor for those who run the service. */
  readonly added: readonly FoundEntry[];
  /** The same behaviour at another place or under another name, the new one with the old one. */
  readonly moved: readonly { readonly from: FoundEntry; readonly to: FoundEntry }[];
  /** On both sides. */
  readonly kept: readonly { readonly from: FoundEntry; readonly to: FoundEntry }[];
}

/** The source of a file, to tell what moved from what is new. */
export type TextOf = (found: FoundEntry) => string;

/**
 * New is what the head has and the base has not, without what moved and what is a copy under another version.
 * Editing, renaming, moving and formatting what is there makes nothing new.
 */
export function entryChanges(
  base: readonly FoundEntry[],
  head: readonly FoundEntry[],
  renamed: ReadonlyMap<string, string>,
  text: TextOf,
): EntryChanges {
  const before = new Map<string, FoundEntry[]>();
  for (const one of base) push(before, keyOf(one), one);
  const kept: { from: FoundEntry; to: FoundEntry }[] = [];
  const fresh: FoundEntry[] = [];
  for (const one of head) {
    const from = before.get(keyOf(one))?.shift() ?? before.get(keyOf(one, renamed.get(one.file.path)))?.shift();
    if (from) kept.push({ from, to: one });
    else fresh.push(one);
  }
  const gone = [...before.values()].flat();
  const { moved, rest } = pairUp(gone, fresh, text);
  const added = rest.filter((one) => !isOperational(one.entry) && !isCopy(one, kept, text));
  return { added, moved, kept };
}

/** What an entry point is known by: not its file, unless its name says nothing without it. */
function keyOf({ finder, entry, file }: FoundEntry, path = file.path): string {
  const name = entry.name.startsWith(`${file.path}#`) ? `${path}${entry.name.slice(file.path.length)}` : entry.name;
  return `${finder.id}\0${entry.kind}\0${name}`;
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

/** How alike two handlers must be to be one that moved. */
const alike = 0.9;

function pairUp(gone: readonly FoundEntry[], fresh: readonly FoundEntry[], text: TextOf) {
  if (gone.length === 0 || fresh.length === 0) return { moved: [], rest: fresh };
  const old = gone.map((one) => ({ one, tokens: tokensOf(text(one), one.entry.name) }));
  const pairs = fresh.flatMap((to) => {
    const tokens = tokensOf(text(to), to.entry.name);
    return old
      .filter(({ one }) => one.entry.kind === to.entry.kind)
      .map(({ one, tokens: before }) => ({ from: one, to, score: similarity(before, tokens) }))
      .filter(
        ({ score, to: { entry }, from }) =>
          score >= alike || (score >= 0.6 && lastPart(entry.name) === lastPart(from.entry.name)),
      );
  });
  pairs.sort((a, b) => b.score - a.score);
  const taken = new Set<FoundEntry>();
  const moved = pairs.filter(({ from, to }) => {
    if (taken.has(from) || taken.has(to)) return false;
    taken.add(from).add(to);
    return true;
  });
  return { moved, rest: fresh.filter((one) => !taken.has(one)) };
}

function lastPart(name: string): string {
  return name.slice(Math.max(name.lastIndexOf("/"), name.lastIndexOf("#"), name.lastIndexOf(".")) + 1);
}

/** `/v1/x` is there and does the same as the new `/v2/x`. */
function isCopy(one: FoundEntry, kept: EntryChanges["kept"], text: TextOf): boolean {
  const bare = withoutVersion(one.entry.name);
  if (bare === one.entry.name) return false;
  const old = kept.find(({ to }) => to.entry.kind === one.entry.kind && withoutVersion(to.entry.name) === bare);
  return (
    old !== undefined &&
    similarity(tokensOf(text(old.to), old.to.entry.name), tokensOf(text(one), one.entry.name)) >= alike
  );
}

function withoutVersion(name: string): string {
  return name.replace(/\/v\d+(?=\/|$)/i, "");
}

/** Words of a handler, without comments and without the words of its own name. */
function tokensOf(text: string, name: string): ReadonlyMap<string, number> {
  const own = new Set(name.split(/\W+/));
  const counts = new Map<string, number>();
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|(?:\/\/|#(?!\[)).*$/gm, "");
  for (const token of code.split(/\W+/))
    if (token !== "" && !own.has(token)) counts.set(token, (counts.get(token) ?? 0) + 1);
  return counts;
}

/** Dice's coefficient of two bags of words: 0 to 1. */
function similarity(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [shared, total] = [0, 0];
  for (const [token, count] of a) {
    shared += Math.min(count, b.get(token) ?? 0);
    total += count;
  }
  for (const count of b.values()) total += count;
  return total === 0 ? 1 : (2 * shared) / total;
}
