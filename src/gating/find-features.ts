import type { CodeFile } from "../syntax/code.ts";
import type { EntryPoint, EntryPointFinder } from "./entry-point.ts";
import { finders } from "./entry-points/index.ts";
import type { Feature } from "./feature.ts";
import { judgeEntry } from "./judge-entry.ts";
import { learnProfile } from "./learn.ts";
import type { Profile } from "./profile.ts";
import { worldOf } from "./world.ts";

/** An entry point, in which file, and by whom it was found. */
export interface FoundEntry {
  readonly file: CodeFile;
  readonly finder: EntryPointFinder;
  readonly entry: EntryPoint;
}

/** All entry points of these files, in order. */
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
): { readonly features: readonly Feature[]; readonly profile: Profile } {
  const handlers = new Set(entries.flatMap(({ entry }) => (typeof entry.handler === "object" ? [entry.handler] : [])));
  const profile = learnProfile(files, handlers);
  const world = worldOf(files);
  return {
    features: entries.map(({ entry, file, finder }) => judgeEntry(entry, file, finder, world, profile)),
    profile,
  };
}
