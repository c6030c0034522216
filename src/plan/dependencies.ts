import type { Entry } from "./entries.ts";
import { namesOf } from "./names.ts";
import { collide, type Mode } from "./touch.ts";
import { touchesOf } from "./touches.ts";

/** What an operation may not run before. */
export interface Dependencies {
  /** By the number of an entry: the numbers of earlier ones that it stands after. */
  readonly after: readonly (readonly number[])[];
  /**
   * By the number of an entry: those whose place it takes. A column that is to be added again under the name
   * of one that is dropped must wait until that one is gone for good.
   */
  readonly instead: readonly ReadonlySet<number>[];
  /** Entries that lose their meaning when they are torn apart, in the order of the run. */
  readonly together: readonly (readonly [number, number])[];
}

export function dependenciesOf(entries: readonly Entry[]): Dependencies {
  const after = entries.map((): number[] => []);
  const instead = entries.map(() => new Set<number>());
  const together: (readonly [number, number])[] = [];
  const touched = new Map<string, Map<Mode, Set<number>>>();
  const freed = new Map<string, number>();

  for (const entry of entries) {
    const { number } = entry;
    const { frees = [], takes = [] } = namesOf(entry.step.operation);
    for (const name of takes) {
      const by = freed.get(name);
      if (by === undefined) continue;
      instead[number]!.add(by);
      if (isStandIn(name) && inOneGo(entries[by]!, entry)) together.push([by, number]);
      freed.delete(name);
    }
    for (const name of frees) freed.set(name, number);
  }

  const swapped = new Set(together.map(([first]) => first));
  // On one table these are a million pairs: lists of numbers take a fifth of the memory of sets. By the number of an entry: the
  // last one that was put behind it.
  const lastBehind = new Int32Array(entries.length).fill(-1);
  for (const { number, step } of entries) {
    const own = after[number]!;
    for (const [mode, object] of touchesOf(step.operation)) {
      // What is dropped to be made again at once is not let go of.
      if (object === "users of things" && swapped.has(number)) continue;
      const earlier = touched.get(object) ?? new Map<Mode, Set<number>>();
      touched.set(object, earlier);
      for (const [other, by] of earlier) {
        if (!collide(other, mode)) continue;
        for (const one of by) {
          if (one === number || lastBehind[one] === number) continue;
          lastBehind[one] = number;
          own.push(one);
        }
      }
      // All that came before a change stands before it already.
      if (mode === "change")
        for (const [other, by] of earlier) earlier.set(other, new Set(by.has(number) ? [number] : []));
      earlier.set(mode, (earlier.get(mode) ?? new Set<number>()).add(number));
    }
  }
  addUnread(entries, after);
  addTemporary(entries, together);
  return { after, instead, together };
}

/** An operation that was judged harmless because something takes its place in the same transaction. */
function isStandIn(name: string): boolean {
  return !name.startsWith("column:") && !name.startsWith("index:");
}

function inOneGo(a: Entry, b: Entry): boolean {
  return a.step.transaction === null
    ? b.step.transaction === null && a.path === b.path
    : a.step.transaction === b.step.transaction;
}

/** What nobody can read may concern anything: the rest of its file stays on its side of it. */
function addUnread(entries: readonly Entry[], after: number[][]): void {
  const unread = new Map<string, number>();
  let first = 0;
  for (const { number, path, step } of entries) {
    if (entries[first]!.path !== path) first = number;
    const before = unread.get(path);
    const isUnread = step.operation.kind === "opaque";
    if (before === undefined && !isUnread) continue;
    const all = new Set(after[number]);
    if (before !== undefined) all.add(before);
    if (isUnread) for (let other = before ?? first; other < number; other++) all.add(other);
    after[number] = [...all];
    if (isUnread) unread.set(path, number);
  }
}

/** A temporary table is gone with its session: what uses it cannot run in another. */
function addTemporary(entries: readonly Entry[], together: (readonly [number, number])[]): void {
  for (const { number, step } of entries) {
    if (step.operation.kind !== "create-table" || step.operation.persistence !== "temporary") continue;
    const object = `table:${step.operation.table}`;
    for (const other of entries.slice(number + 1)) {
      const uses = touchesOf(other.step.operation).some(([, touched]) => touched === object);
      if (uses) together.push([number, other.number]);
    }
  }
}
