import * as fc from "fast-check";
import { oddities, tasks, type Task } from "./tasks.ts";

export interface Change {
  readonly tasks: readonly Task[];
  /** The text of each migration, in the order in which they run. */
  readonly files: readonly string[];
  readonly transaction: "file" | "none";
}

/** Changes that do several things at once: statements mixed as they come, but each task's in their order. */
export const changes: fc.Arbitrary<Change> = changesOf(fc.constant([]));

/** The same with statements in between that nobody can read, or that do not belong there. */
export const oddChanges: fc.Arbitrary<Change> = changesOf(fc.array(fc.constantFrom(...oddities), { maxLength: 3 }));

function changesOf(between: fc.Arbitrary<readonly string[]>): fc.Arbitrary<Change> {
  return fc
    .record({
      wanted: fc.shuffledSubarray([...tasks], { minLength: 1, maxLength: 7 }),
      odd: between,
      picks: fc.array(fc.nat({ max: 997 }), { minLength: 1, maxLength: 24 }),
      cuts: fc.uniqueArray(fc.nat({ max: 12 }), { maxLength: 3 }),
      transaction: fc.constantFrom("file" as const, "none" as const),
    })
    .map(({ wanted, odd, picks, cuts, transaction }) => {
      const chosen = withoutClashes(wanted);
      const statements = mixed([...chosen.map(({ sql }) => sql), ...odd.map((sql) => [sql])], picks);
      return { tasks: chosen, files: cutAt(statements, cuts), transaction };
    });
}

function withoutClashes(wanted: readonly Task[]): readonly Task[] {
  const taken = new Set<string>();
  return wanted.filter(({ on }) => {
    if (on.some((thing) => taken.has(thing))) return false;
    on.forEach((thing) => taken.add(thing));
    return true;
  });
}

function mixed(sequences: readonly (readonly string[])[], picks: readonly number[]): readonly string[] {
  const rest = sequences.map((sequence) => [...sequence]);
  const all: string[] = [];
  for (let turn = 0; rest.some((one) => one.length > 0); turn++) {
    const open = rest.filter((one) => one.length > 0);
    all.push(open[picks[turn % picks.length]! % open.length]!.shift()!);
  }
  return all;
}

function cutAt(statements: readonly string[], cuts: readonly number[]): readonly string[] {
  const ends = [...cuts.filter((cut) => cut > 0 && cut < statements.length), statements.length].sort((a, b) => a - b);
  return ends.map((end, index) =>
    statements
      .slice(index === 0 ? 0 : ends[index - 1], end)
      .map((sql) => `${sql};`)
      .join("\n"),
  );
}
