import type { Migration, Step } from "../migrations/migration.ts";
import type { OperationKind } from "../migrations/operation.ts";
import type { OperationRef } from "./plan.ts";

/** An operation of the change at its place in the run. */
export interface Entry {
  readonly step: Step;
  readonly path: string;
  /** Counts the entries of the whole run. */
  readonly number: number;
  readonly ref: OperationRef;
  /** Itself, and what only prepares the session for it: `SET`, `BEGIN`, `LOCK TABLE`. */
  readonly carries: readonly OperationRef[];
  /** How many operations its statement holds. An only one can be moved as it is written. */
  readonly ofStatement: number;
}

/** Of the session, and without a meaning of their own: they go with the operation that follows. */
const ofSession: ReadonlySet<OperationKind> = new Set(["set-parameter", "transaction", "lock-table"]);

/** All operations in the order in which they run, whatever order the migrations are given in. */
export function entriesOf(migrations: readonly Migration[]): Entry[] {
  const entries: Entry[] = [];
  for (const migration of inRunOrder(migrations))
    for (const entry of entriesOfFile(migration, entries.length)) entries.push(entry);
  return entries;
}

export function inRunOrder(migrations: readonly Migration[]): Migration[] {
  return migrations
    .map((migration, index) => ({ migration, at: migration.position ?? index }))
    .sort((a, b) => a.at - b.at || compare(a.migration.path, b.migration.path))
    .map(({ migration }) => migration);
}

function entriesOfFile({ path, steps }: Migration, first: number): Entry[] {
  const whole = steps.some((step) => !ofSession.has(step.operation.kind));
  const ofStatements = countOf(steps.map(({ operation }) => operation.statement));
  const entries: Entry[] = [];
  let waiting: OperationRef[] = [];
  steps.forEach((step, index) => {
    const carries = [...waiting, { path, index }];
    if (ofSession.has(step.operation.kind) && (whole || index < steps.length - 1)) {
      waiting = carries;
      return;
    }
    waiting = [];
    const ofStatement = ofStatements.get(step.operation.statement) ?? 0;
    entries.push({ step, path, ref: { path, index }, number: first + entries.length, carries, ofStatement });
  });
  const last = entries.pop();
  if (last) entries.push({ ...last, carries: [...last.carries, ...waiting] });
  return entries;
}

function countOf<T>(values: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** By code units: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
