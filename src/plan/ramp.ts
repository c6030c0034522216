import { isGated, type Feature } from "../gating/feature.ts";
import type { Plan, PlanStage, PlanStep } from "./plan.ts";

/**
 * The plan with what becomes of the features that the change brings: each flag is turned up step by step when the code is
 * everywhere, and taken out later. What has no flag is open to all with the deployment, and that is said.
 */
export function withRamp(plan: Plan, features: readonly Feature[], percentages: readonly number[]): Plan {
  const flags = flagsOf(features);
  if (flags.length === 0) return plan;
  const deploy = plan.stages.findLast(({ kind, release }) => (kind === "deploy" || kind === "window") && release === 0);
  const before = deploy
    ? plan.stages.slice(0, plan.stages.indexOf(deploy) + 1)
    : [...plan.stages.filter(({ kind }) => kind === "expand"), deployment(plan)];
  const after = plan.stages.filter((stage) => !before.includes(stage));
  const ramp: PlanStage = {
    ...stage,
    id: "ramp-1",
    kind: "ramp",
    title: "Turn the features up, while somebody watches",
    waitsFor: [before.at(-1)!.id],
    steps: flags.map(({ flag, opens }, index) =>
      step(
        `ramp-1.${index + 1}`,
        `Turn \`${flag}\` up: ${[0, ...percentages.filter((one) => one > 0)].map((one) => `${one} %`).join(" → ")}`,
        `It opens ${opens}. Turning it off takes no deployment.`,
      ),
    ),
  };
  const cleanup: PlanStage = {
    ...stage,
    id: "cleanup-1",
    kind: "cleanup",
    title: "Take the flags out",
    release: 1,
    waitsFor: [ramp.id],
    condition: "they have stayed at 100 % long enough that nobody will turn them off again",
    steps: flags.map(({ flag }, index) =>
      step(`cleanup-1.${index + 1}`, `Remove \`${flag}\` from the code, and then from the flag service`),
    ),
  };
  return { ...plan, stages: [...before, ramp, ...after, cleanup] };
}

const stage = { release: 0, rollback: "clean", pointOfNoReturn: false } as const;

function deployment(plan: Plan): PlanStage {
  const expand = plan.stages.filter(({ kind }) => kind === "expand").map(({ id }) => id);
  return {
    ...stage,
    id: "deploy-1",
    kind: "deploy",
    title: "Deploy the code everywhere",
    waitsFor: expand,
    steps: [
      step(
        "deploy-1.1",
        "Deploy the code of this pull request",
        "What is behind a flag stays off: nobody meets it yet.",
      ),
    ],
  };
}

function step(id: string, title: string, note?: string): PlanStep {
  return {
    id,
    title,
    transaction: "allowed",
    slow: false,
    waitsFor: [],
    rollback: "clean",
    ...(note === undefined ? {} : { note }),
  };
}

/** Flags that can be turned up, with the entry points that each opens. */
function flagsOf(features: readonly Feature[]): { readonly flag: string; readonly opens: string }[] {
  const opened = new Map<string, string[]>();
  for (const feature of features) {
    const flag = feature.gate?.flag;
    if (!flag || !isGated(feature) || feature.verdict === "gated-at-boot" || feature.verdict === "off-switch") continue;
    opened.set(flag, [...(opened.get(flag) ?? []), `\`${feature.name}\``]);
  }
  return [...opened].map(([flag, names]) => ({
    flag,
    opens: names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", "),
  }));
}
