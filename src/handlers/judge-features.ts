import picomatch from "picomatch";
import type { ChangeSet, Tree } from "../changes/change-set.ts";
import { readCodeWaivers } from "../findings/code-waivers.ts";
import type { Finding } from "../findings/finding.ts";
import type { WaiverComment } from "../findings/waiver-comment.ts";
import { isGenerated, isProductCode } from "../gating/excluded.ts";
import { declaredBy } from "../gating/declared.ts";
import type { Feature } from "../gating/feature.ts";
import { entriesIn, judgeEntries, withoutTwins, type FoundEntry } from "../gating/find-features.ts";
import { withHalves } from "../gating/halves.ts";
import { isSecurityFix, levelOf, type Intent } from "../gating/levels.ts";
import { entryChanges } from "../gating/new-entries.ts";
import type { FeatureChange, JudgedFeature } from "../gating/rule.ts";
import { gatingRules } from "../gating/rules/index.ts";
import { isWalkable } from "../gating/walk.ts";
import type { GatingMode, GatingSettings } from "../gating/settings.ts";
import type { CodeFile, CodeParser } from "../syntax/code.ts";
import { languageOf } from "../syntax/load-code.ts";
import { nearbyCode } from "./nearby-code.ts";

export interface FeatureContext {
  /** Called at most once, with the paths that are to be parsed. */
  readonly codeParser: (paths: Iterable<string>) => Promise<CodeParser>;
  /** The files were named by a person: all of their entry points are new. */
  readonly given: boolean;
  readonly intent: Intent;
}

export interface JudgedFeatures {
  readonly features: readonly Feature[];
  readonly findings: readonly Finding[];
  /** Does the repo gate anything? `undefined` when nothing is new and nobody looked. */
  readonly hasGates?: boolean;
  /** What people accept, by file. */
  readonly comments: ReadonlyMap<string, readonly WaiverComment[]>;
}

const none: JudgedFeatures = { features: [], findings: [], comments: new Map() };

/** Finds what a change makes reachable, and what stands in front of it. */
export async function judgeFeatures(
  changes: ChangeSet,
  settings: GatingSettings,
  { codeParser, given, intent }: FeatureContext,
): Promise<JudgedFeatures> {
  const modeOf = modes(settings);
  const touched = changes.files.filter(
    ({ path, status }) =>
      status !== "removed" &&
      languageOf(path) !== undefined &&
      (given || isProductCode(path, settings.exclude)) &&
      modeOf(path) !== "off",
  );
  if (touched.length === 0 || isSecurityFix(intent)) return none;

  const before = changes.files.flatMap(({ path, previousPath, status }) =>
    status === "added" || languageOf(previousPath ?? path) === undefined ? [] : [previousPath ?? path],
  );
  const [headTexts, baseTexts] = await Promise.all([
    textsOf(
      changes.head,
      touched.map(({ path }) => path),
    ),
    textsOf(changes.base, before),
  ]);
  const parser = await codeParser([...headTexts.keys(), ...baseTexts.keys()]);
  const headFiles = parse(headTexts, parser);
  const baseFiles = parse(baseTexts, parser);
  const head = withoutTwins(entriesIn(headFiles), headFiles);
  const base = withoutTwins(entriesIn(baseFiles), baseFiles);
  if (head.length === 0) return none;
  const renamed = new Map(
    changes.files.flatMap(({ path, previousPath }) =>
      previousPath === undefined ? [] : [[path, previousPath] as const],
    ),
  );
  const { added, kept, moved } = entryChanges(base, head, renamed, (one) =>
    sourceOf(one, base.includes(one) ? baseTexts : headTexts),
  );
  // What stays has a verdict too: it may have lost its flag. Nothing can be lost in a file that did not change.
  const stayed = [...kept, ...moved];
  if (added.length === 0 && stayed.length === 0) return none;

  const nearby = await nearbyCode(changes.around ?? changes.head, [...headTexts.values()].join("\n"), head, headTexts);
  const around = parse(nearby, await codeParser([...nearby.keys()]));
  const after = judgeEntries([...added, ...stayed.map(({ to }) => to)], [...headFiles, ...around], settings.gates);
  const features = withHalves(after.features.slice(0, added.length));
  const earlier = judgeEntries(
    stayed.map(({ from }) => from),
    [...baseFiles, ...around],
    settings.gates,
  );

  const hasGates =
    after.profile.wrappers.size > 0 ||
    after.features.some(({ gate }) => gate !== null) ||
    after.profile.declared.size > 0;
  const judged = features.flatMap((feature): JudgedFeature[] => {
    const mode = modeOf(feature.path);
    return mode === "off" ? [] : [{ feature, mode, ...levelOf(feature, features, intent, mode) }];
  });
  const change: FeatureChange = {
    added: judged,
    kept: stayed.map((_, index) => ({
      before: earlier.features[index]!,
      after: after.features[added.length + index]!,
    })),
    hasGates,
    declared: declaredBy(earlier.profile, after.profile, new Map([...nearby, ...headTexts])).filter(({ path }) =>
      headTexts.has(path),
    ),
  };
  const comments = new Map([...headTexts].map(([path, text]) => [path, readCodeWaivers(text)] as const));
  return { features, findings: findingsOf(change, settings), hasGates, comments };
}

function findingsOf(change: FeatureChange, { rules }: GatingSettings): Finding[] {
  return gatingRules.flatMap((rule) => {
    const level = rules[rule.id];
    if (level === "off") return [];
    return rule.find(change).map(({ path, line, endLine = line, severity, message, fix }) => ({
      rule: rule.id,
      severity: level ?? severity,
      place: { path, line, column: 1, endLine },
      message,
      why: rule.why,
      fix,
      waived: null,
    }));
  });
}

function modes(settings: GatingSettings): (path: string) => GatingMode {
  const own = settings.paths.map(({ path, mode }) => ({ matches: picomatch(path, { dot: true }), mode }));
  return (path) => own.findLast(({ matches }) => matches(path))?.mode ?? settings.mode;
}

async function textsOf(tree: Tree, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const contents = paths.length > 0 ? await tree.read(paths) : new Map();
  const texts = new Map<string, string>();
  for (const [path, content] of contents)
    if (content.kind === "text" && !isGenerated(content.text)) texts.set(path, content.text);
  return texts;
}

function parse(texts: ReadonlyMap<string, string>, parser: CodeParser): CodeFile[] {
  return [...texts].flatMap(([path, text]) => parser.parse(text, path) ?? []).filter(isWalkable);
}

/** The lines of an entry's handler. */
function sourceOf({ entry, file }: FoundEntry, texts: ReadonlyMap<string, string>): string {
  const at = typeof entry.handler === "object" ? entry.handler : entry;
  return (texts.get(file.path) ?? "")
    .split("\n")
    .slice(at.line - 1, at.endLine)
    .join("\n");
}
