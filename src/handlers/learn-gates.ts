import type { Tree } from "../changes/change-set.ts";
import { isGenerated, isProductCode } from "../gating/excluded.ts";
import { entriesIn } from "../gating/find-features.ts";
import { learnProfile } from "../gating/learn.ts";
import type { Profile } from "../gating/profile.ts";
import { isWalkable } from "../gating/walk.ts";
import type { GatingSettings } from "../gating/settings.ts";
import { codeFile, type CodeParser } from "../syntax/code.ts";

export interface LearnedGates {
  readonly profile: Profile;
  /** Files that were read. */
  readonly files: number;
  /** Names in the config that stand nowhere in the code: they gate nothing, and hide that from everybody. */
  readonly missing: readonly string[];
}

/** A file without any of these has no gate of anybody's. */
const flagged =
  /feature|flag|toggle|experiment|unleash|launchdarkly|flipper|waffle|growthbook|pennant|statsig|posthog|configcat|optimizely|treatment|variation|kill.?switch/i;

/** Reads a whole repository for what it calls its gates. */
export async function learnGates(
  tree: Tree,
  settings: GatingSettings,
  codeParser: (paths: Iterable<string>) => Promise<CodeParser>,
): Promise<LearnedGates> {
  const paths = (await tree.list()).filter((path) => codeFile.test(path) && isProductCode(path, settings.exclude));
  const contents = await tree.read(paths);
  const texts = [...contents].flatMap(([path, content]) =>
    content.kind === "text" && !isGenerated(content.text) ? [[path, content.text] as const] : [],
  );
  const names = settings.gates.map(({ name }) => name);
  const missing = names.filter((name) => !texts.some(([, text]) => text.includes(name)));
  const about = texts.filter(([, text]) => flagged.test(text) || names.some((name) => text.includes(name)));
  const parser = await codeParser(about.map(([path]) => path));
  const files = about.flatMap(([path, text]) => parser.parse(text, path) ?? []).filter(isWalkable);
  const handlers = new Set(
    entriesIn(files).flatMap(({ entry }) => (typeof entry.handler === "object" ? [entry.handler] : [])),
  );
  return { profile: learnProfile(files, handlers, settings.gates), files: texts.length, missing };
}
