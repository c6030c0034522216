import type { GatingRule } from "../rule.ts";
import { quoted } from "./ungated-feature.ts";

export const gateAtBoot: GatingRule = {
  id: "gate-at-boot",
  title: "A flag that is asked once, when the process starts",
  severity: "notice",
  sources: ["https://docs.getunleash.io/topics/feature-flags/feature-flag-best-practices"],
  examples: {
    unsafe: 'if (settings.newCheckoutEnabled) app.post("/checkout", handler);',
    safe: 'app.post("/checkout", requireFlag("new-checkout"), handler);',
  },
  why: "Turning it off takes a restart of every process, and it cannot be turned up step by step.",

  find: ({ added }) =>
    added
      .filter(({ feature }) => feature.verdict === "gated-at-boot")
      .map(({ feature }) => ({
        path: feature.path,
        line: feature.line,
        severity: "notice",
        message: `${quoted(feature)} is switched by ${feature.gate?.flag ? `\`${feature.gate.flag}\`` : "a setting"} when the process starts: it cannot ramp, and turning it off takes a restart.`,
        fix: "Register it always, and ask for the flag when it is called.",
      })),
};
