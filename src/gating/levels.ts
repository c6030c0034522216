import type { Feature } from "./feature.ts";
import { isGated } from "./feature.ts";
import type { JudgedFeature, Level } from "./rule.ts";
import { levels } from "./rule.ts";

/** What people said of the change: its title and labels. */
export interface Intent {
  readonly title?: string;
  readonly labels?: readonly string[];
}

const chores =
  /^(?:fix|chore|refactor|test|tests|docs?|style|perf|build|ci|revert|hotfix)(?:\(.*?\))?!?:|^revert\b|hotfix/i;
const features = /^feat(?:\(.*?\))?!?:/i;

/**
 * Is it a security fix? Those ship at once, and nobody is told to put a flag in front of them. A label says so, for it takes
 * rights to set one; a title may be written by anybody.
 */
export function isSecurityFix({ labels = [] }: Intent): boolean {
  return labels.some((label) => /security|vulnerab|\bcve\b/i.test(label));
}

/**
 * How sure and how grave it is that something new stands open. Other entries of the same change that are gated tell
 * most; a fix or a chore, an internal route, a page or a read that changes nothing tell against it.
 */
export function levelOf(
  feature: Feature,
  siblings: readonly Feature[],
  intent: Intent,
  mode: JudgedFeature["mode"],
): Pick<JudgedFeature, "level" | "because"> {
  const near = siblings.filter((one) => one !== feature && one.kind === feature.kind);
  const gated = near.filter(isGated);
  const isOddOneOut = gated.length > 0 && gated.length >= (near.length + 1) / 2;
  const isFeature =
    features.test(intent.title ?? "") ||
    (intent.labels ?? []).some((label) => /^(?:feature|enhancement)$/i.test(label));
  // A title may excuse where the check only advises; where flags are required, it excuses nobody.
  const isChore = mode === "advise" && chores.test(intent.title ?? "");
  const isInternal = /(?:^|[\s/._-])(?:admin|internal|debug|dev|private)(?:[/._-]|$)/i.test(
    `${feature.name} ${feature.path}`,
  );
  const isQuiet = /^(?:OPTIONS|HEAD) /.test(feature.name) || feature.kind === "command";

  let rank = isOddOneOut || isFeature ? 0 : 1;
  if (isChore || isInternal || isQuiet) rank += 1;
  if (isChore && !isOddOneOut) rank = 2;
  const level: Level = levels[Math.min(rank, 2)]!;
  const because = isOddOneOut
    ? `${gated.length === 1 ? "Another one" : `${gated.length} others`} of this change ${gated.length === 1 ? "has" : "have"} one.`
    : undefined;
  return { level, because };
}
