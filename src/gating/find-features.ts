import type { CodeFile } from "../syntax/code.ts";
import type { EntryPoint, EntryPointFinder } from "./entry-point.ts";
import { finders } from "./entry-points/index.ts";
import type { Feature } from "./feature.ts";
import { judgeEntry } from "./judge-entry.ts";
import { learnProfile } from "./learn.ts";
import type { Profile } from "./profile.ts";
import type { GatingSettings } from "./settings.ts";
import { joinPaths } from "./words.ts";
import { isModule, resolve, worldOf } from "./world.ts";

/** An entry point, in which file, and by whom it was found. */
export interface FoundEntry {
  readonly file: CodeFile;
  readonly finder: EntryPointFinder;
  readonly entry: EntryPoint;
}

/** All entry points of these files, which must be walkable, in order. */
export function entriesIn(files: readonly CodeFile[]): FoundEntry[] {
  return files.flatMap((file) =>
    finders
      .filter(({ language }) => language === file.language)
      .flatMap((finder) => finder.find(file).map((entry): FoundEntry => ({ file, finder, entry }))),
  );
}

/** What the code around them makes of entry points: `files` are read for handlers and wrappers. */
export function judgeEntries(
  entries: readonly FoundEntry[],
  files: readonly CodeFile[],
  taught: GatingSettings["gates"] = [],
): { readonly features: readonly Feature[]; readonly profile: Profile } {
  const handlers = new Set(entries.flatMap(({ entry }) => (typeof entry.handler === "object" ? [entry.handler] : [])));
  const profile = learnProfile(files, handlers, taught);
  const world = worldOf(files);
  return {
    features: mounted(entries, files).map(({ entry, file, finder }) => judgeEntry(entry, file, finder, world, profile)),
    profile,
  };
}

/** Entry points of routers that other files hang in: behind what stands in front of those, and under their path. */
export function mounted(entries: readonly FoundEntry[], files: readonly CodeFile[]): FoundEntry[] {
  const mounts = files.flatMap((file) =>
    finders.flatMap(({ id, language, mounts: find }) => {
      if (language !== file.language || !find) return [];
      return find(file).map((mount) => ({ ...mount, id, from: importOf(file, mount.reference) }));
    }),
  );
  if (mounts.length === 0) return [...entries];
  return entries.map((found) => {
    const mount = mounts.find(
      ({ from, id }) => id === found.finder.id && from !== undefined && isModule(found.file.path, from),
    );
    if (!mount) return found;
    const [verb, path] = found.entry.name.split(" ", 2);
    const name = path === undefined ? found.entry.name : `${verb} ${joinPaths(mount.prefix, path)}`;
    return { ...found, entry: { ...found.entry, name, before: [...mount.before, ...found.entry.before] } };
  });
}

function importOf(file: CodeFile, reference: string): string | undefined {
  return file.imports.find(({ as }) => as === reference.split(".")[0])?.from;
}

/**
 * A route that leads to an action which is an entry point itself is one feature with it: at the action's place, and behind
 * what stands before either.
 */
export function withoutTwins(entries: readonly FoundEntry[], files: readonly CodeFile[]): FoundEntry[] {
  const own = new Map(
    entries.flatMap((found) =>
      typeof found.entry.handler === "object" ? [[found.entry.handler, found] as const] : [],
    ),
  );
  const routes = entries.filter(({ entry }) => typeof entry.handler === "string");
  if (own.size === 0 || routes.length === 0) return [...entries];
  const world = worldOf(files);
  const twins = new Map<FoundEntry, FoundEntry>();
  for (const route of routes) {
    const there = resolve(route.entry.handler as string, route.file, world);
    const action = there && own.get(there.function);
    if (action) twins.set(route, action);
  }
  const behind = new Map([...twins].reverse().map(([route, action]) => [action, route.entry.before] as const));
  return entries
    .filter((found) => !twins.has(found))
    .map((found) => {
      const before = behind.get(found);
      return before ? { ...found, entry: { ...found.entry, before: [...before, ...found.entry.before] } } : found;
    });
}
