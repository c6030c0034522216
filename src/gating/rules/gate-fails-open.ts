import type { GatingRule } from "../rule.ts";
import { quoted } from "./ungated-feature.ts";

export const gateFailsOpen: GatingRule = {
  id: "gate-fails-open",
  title: "A flag that is on when nobody can be asked",
  severity: "warning",
  sources: ["https://openfeature.dev/specification/sections/flag-evaluation"],
  examples: {
    unsafe: 'if (!(await client.getBooleanValue("new-checkout", true))) return res.sendStatus(404);',
    safe: 'if (!(await client.getBooleanValue("new-checkout", false))) return res.sendStatus(404);',
  },
  why: "When the flag service cannot be reached, everybody gets the feature at once, whatever the percentage says.",

  find: ({ added }) =>
    added.flatMap(({ feature }) =>
      feature.gate?.failsOpen
        ? [
            {
              path: feature.path,
              line: feature.line,
              severity: "warning" as const,
              message: `${quoted(feature)} is open to everybody while the flag service is down: the default of ${feature.gate.flag ? `\`${feature.gate.flag}\`` : "its flag"} is on.`,
              fix: "Make the default false.",
            },
          ]
        : [],
    ),
};
