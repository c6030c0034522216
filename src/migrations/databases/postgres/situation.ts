import type { Schema, Table } from "../../catalog/schema.ts";
import type { Duration, Effect, HeldLock } from "../../effect.ts";
import { lockModes, type LockMode, type Name, type OperationKind, type OperationOf } from "../../operation.ts";

/** What an effect depends on, besides its operation. */
export interface Situation {
  readonly schema: Schema;
  /** Major version: 15. */
  readonly version: number;
  /** Of the session that runs it. */
  readonly timeZone: string;
}

/** An answer for each kind of operation. */
export type Effects = {
  readonly [K in OperationKind]: (operation: OperationOf<K>, situation: Situation) => Effect;
};

export const nothing: Effect = { locks: [], duration: "instant", works: [], outsideTransaction: false };

/** A lock that is held for a moment, however large the table is. */
export function instant(...locks: readonly (HeldLock | undefined)[]): Effect {
  return working("instant", [], ...locks);
}

/** Work that takes as long as these tables are large, with the locks that are held meanwhile. */
export function working(
  duration: Duration,
  works: readonly Name[],
  ...locks: readonly (HeldLock | undefined)[]
): Effect {
  return { ...nothing, locks: strongest(locks), duration, works };
}

export function lock(table: Name, mode: LockMode = "ACCESS EXCLUSIVE"): HeldLock {
  return { table, mode };
}

export function failing(effect: Effect, sqlstate: string, message: string): Effect {
  return { ...effect, fails: { sqlstate, message } };
}

/** One lock a relation, its strongest; the strongest first. */
function strongest(locks: readonly (HeldLock | undefined)[]): readonly HeldLock[] {
  const held = new Map<Name, LockMode>();
  for (const one of locks) {
    if (!one) continue;
    const before = held.get(one.table);
    if (before === undefined || rank(one.mode) > rank(before)) held.set(one.table, one.mode);
  }
  return [...held].map(([table, mode]) => ({ table, mode })).sort((a, b) => rank(b.mode) - rank(a.mode));
}

function rank(mode: LockMode): number {
  return lockModes.indexOf(mode);
}

/** The table, and what inherits from it: `ALTER TABLE` recurses, unless it says ONLY. */
export function family(table: Name, { schema }: Situation, only = false): readonly Name[] {
  const members = new Set([table]);
  if (!only) for (const member of members) for (const heir of heirsOf(member, schema)) members.add(heir);
  return [...members];
}

function heirsOf(parent: Name, schema: Schema): readonly Name[] {
  const known = schema.table(parent);
  if (!known) return [];
  const partitions = known.partitions.map(({ table }) => table);
  return [...partitions, ...schema.childrenOf(parent).map(({ name }) => name)];
}

/** Locks on a whole family. */
export function locks(tables: readonly Name[], mode: LockMode = "ACCESS EXCLUSIVE"): readonly HeldLock[] {
  return tables.map((table) => ({ table, mode }));
}

/** The tables that the foreign keys of a table point at. */
export function referencedBy(table: Table | undefined): readonly Name[] {
  const referenced: Name[] = [];
  for (const { definition } of table?.constraints.values() ?? [])
    if (definition.type === "foreign-key") referenced.push(definition.references.table);
  return referenced;
}

export function named(name: Name): string {
  return `"${name.slice(name.indexOf(".") + 1)}"`;
}
