import type { FoundMigration } from "../find.ts";
import { essence } from "../frameworks/statements.ts";
import type { FileChange } from "./file-rule.ts";

/** A migration that stands on the base, and what became of it. `head` is missing when it was removed. */
export interface Pair {
  readonly base: FoundMigration;
  readonly head: FoundMigration | undefined;
}

/** Pairs up the migrations of both sides, by id and by renames; those that ran nowhere may still change and are left out. */
export function pairsOf({ base, head, renamed, ran }: FileChange): Pair[] {
  const byId = new Map(head.map((migration) => [migration.id, migration]));
  const byOldPath = new Map<string, FoundMigration>();
  for (const migration of head) {
    const old = renamed.get(migration.path);
    if (old !== undefined) byOldPath.set(old + migration.id.slice(migration.path.length), migration);
  }
  return base
    .filter(({ id }) => !ran || ran.has(id))
    .map((migration) => ({ base: migration, head: byId.get(migration.id) ?? byOldPath.get(migration.id) }));
}

/** Those that the change adds: neither they nor what they were renamed from stand on the base. */
export function addedBy({ base, head, renamed }: FileChange): FoundMigration[] {
  const known = new Set(base.map(({ id }) => id));
  return head.filter(({ id, path }) => {
    const old = renamed.get(path);
    return !known.has(id) && !(old !== undefined && known.has(old + id.slice(path.length)));
  });
}

/** How the text differs: in what runs, or only in spaces and comments. */
export function editOf(before: FoundMigration, after: FoundMigration): "none" | "spaces" | "sql" {
  if (before.script.up === after.script.up) return "none";
  return essence(before.script.up) === essence(after.script.up) ? "spaces" : "sql";
}

/** Migrations that run together, in one order: same framework, same folder. */
export function sameRun(a: FoundMigration, b: FoundMigration): boolean {
  return a.framework.id === b.framework.id && a.root === b.root;
}
