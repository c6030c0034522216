import type { Name } from "./operation.ts";
import type { Facts, RunStep } from "./rule.ts";
import { isNew } from "./subject.ts";

/**
 * Tables that the transaction has locked ACCESS EXCLUSIVE before this statement, as far as others use them; the last one first.
 * With `most`, no more than that are looked for: whoever only asks whether there are any need not pay for all.
 */
export function blockedBefore({ held, schema }: Facts, most = Infinity): readonly Name[] {
  const tables: Name[] = [];
  for (const table of held) {
    if (!isNew(table, schema)) tables.push(table);
    if (tables.length >= most) break;
  }
  return tables.reverse();
}

/** Follows the locks through a run: to look back from each statement would cost the square of their number. */
export function followLocks(): {
  /** What was locked ACCESS EXCLUSIVE in this operation's transaction and before its statement; the last one last. */
  before(at: RunStep): ReadonlySet<Name>;
  /** To be told of every operation, when its effect is known. */
  step(at: RunStep): void;
} {
  const held = new Set<Name>();
  let last: RunStep | undefined;
  // All operations of a statement take their locks at once: none of them finds those of the others held.
  let byStatement: Name[] = [];
  return {
    before(at) {
      if (at.transaction === null || at.transaction !== last?.transaction) {
        held.clear();
        byStatement = [];
      } else if (at.path !== last.path || at.operation.statement !== last.operation.statement) {
        for (const table of byStatement) {
          held.delete(table);
          held.add(table);
        }
        byStatement = [];
      }
      last = at;
      return held;
    },
    step({ effect, untouched }) {
      if (untouched || !effect) return;
      const locked = effect.locks.filter(({ mode }) => mode === "ACCESS EXCLUSIVE").map(({ table }) => table);
      byStatement.push(...locked.reverse());
    },
  };
}
