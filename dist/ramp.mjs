import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  isGated
} from "./shared-feature.mjs";
import "./shared-runtime.mjs";

// src/plan/ramp.ts
function withRamp(plan, features, percentages) {
  let flags = flagsOf(features);
  if (flags.length === 0) return plan;
  let deploy = plan.stages.findLast(({ kind, release }) => (kind === "deploy" || kind === "window") && release === 0), before = deploy ? plan.stages.slice(0, plan.stages.indexOf(deploy) + 1) : [...plan.stages.filter(({ kind }) => kind === "expand"), deployment(plan)], after = plan.stages.filter((stage2) => !before.includes(stage2)), ramp = {
    ...stage,
    id: "ramp-1",
    kind: "ramp",
    title: "Turn the features up, while somebody watches",
    waitsFor: [before.at(-1).id],
    steps: flags.map(
      ({ flag, opens }, index) => step(
        `ramp-1.${index + 1}`,
        `Turn \`${flag}\` up: ${[0, ...percentages.filter((one) => one > 0)].map((one) => `${one} %`).join(" \u2192 ")}`,
        `It opens ${opens}. Turning it off takes no deployment.`
      )
    )
  }, cleanup = {
    ...stage,
    id: "cleanup-1",
    kind: "cleanup",
    title: "Take the flags out",
    release: 1,
    waitsFor: [ramp.id],
    condition: "they have stayed at 100 % long enough that nobody will turn them off again",
    steps: flags.map(
      ({ flag }, index) => step(`cleanup-1.${index + 1}`, `Remove \`${flag}\` from the code, and then from the flag service`)
    )
  };
  return { ...plan, stages: [...before, ramp, ...after, cleanup] };
}
var stage = { release: 0, rollback: "clean", pointOfNoReturn: !1 };
function deployment(plan) {
  let expand = plan.stages.filter(({ kind }) => kind === "expand").map(({ id }) => id);
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
        "What is behind a flag stays off: nobody meets it yet."
      )
    ]
  };
}
function step(id, title, note) {
  return {
    id,
    title,
    transaction: "allowed",
    slow: !1,
    waitsFor: [],
    rollback: "clean",
    ...note === void 0 ? {} : { note }
  };
}
function flagsOf(features) {
  let opened = /* @__PURE__ */ new Map();
  for (let feature of features) {
    let flag = feature.gate?.flag;
    !flag || !isGated(feature) || feature.verdict === "gated-at-boot" || feature.verdict === "off-switch" || opened.set(flag, [...opened.get(flag) ?? [], `\`${feature.name}\``]);
  }
  return [...opened].map(([flag, names]) => ({
    flag,
    opens: names.length > 5 ? `${names.slice(0, 5).join(", ")} and ${names.length - 5} more` : names.join(", ")
  }));
}
export {
  withRamp
};
