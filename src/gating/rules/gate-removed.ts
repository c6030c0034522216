import { isGated } from "../feature.ts";
import type { GatingRule } from "../rule.ts";
import { quoted } from "./ungated-feature.ts";

export const gateRemoved: GatingRule = {
  id: "gate-removed",
  title: "An entry point loses its flag",
  severity: "warning",
  sources: ["https://martinfowler.com/articles/feature-toggles.html"],
  examples: {
    unsafe: 'app.post("/checkout", handler);',
    safe: 'app.post("/checkout", requireFlag("new-checkout"), handler);',
  },
  why: "Whoever is at 0 % today gets it with the deploy, and the switch that could take it back is gone. After a ramp to 100 % that is the plan; before, it is an outage in waiting.",

  find: ({ kept }) =>
    kept
      .filter(({ before, after }) => isGated(before) && (after.verdict === "ungated" || after.verdict === "partial"))
      .map(({ before, after }) => ({
        path: after.path,
        line: after.line,
        severity: "warning",
        message: `${quoted(after)} stood behind ${before.gate?.flag ? `\`${before.gate.flag}\`` : "a flag"}, and no longer does.`,
        fix: "If the flag is at 100 % everywhere and has been for a while, say so: slipway: waive gate-removed because …",
      })),
};
