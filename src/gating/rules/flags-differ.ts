import { isGated, type Feature } from "../feature.ts";
import type { GatingRule } from "../rule.ts";
import { quoted } from "./ungated-feature.ts";

export const flagsDiffer: GatingRule = {
  id: "flags-differ",
  title: "The two halves of a feature hang on different flags",
  severity: "notice",
  sources: ["https://docs.getunleash.io/topics/feature-flags/feature-flag-best-practices"],
  examples: {
    unsafe: '// page: useFlag("checkout-ui")   ·   route: requireFlag("checkout-api")',
    safe: '// page: useFlag("checkout")   ·   route: requireFlag("checkout")',
  },
  why: "Turned up apart, one half is there without the other: a page whose calls answer 404, or a route that nobody was to reach yet.",

  find({ added }) {
    const gated = added.map(({ feature }) => feature).filter((feature) => isGated(feature) && feature.gate?.flag);
    const pages = gated.filter(({ kind }) => kind === "page");
    const apis = gated.filter(({ kind }) => kind !== "page");
    const flags = new Set(apis.map(flagOf));
    if (flags.size === 0) return [];
    return pages
      .filter((page) => !flags.has(flagOf(page)))
      .map((page) => ({
        path: page.path,
        line: page.line,
        severity: "notice" as const,
        message: `${quoted(page)} hangs on \`${flagOf(page)}\`, and what this change adds behind it on ${[...flags].map((flag) => `\`${flag}\``).join(", ")}.`,
        fix: "Use one flag for both, or make one the prerequisite of the other.",
      }));
  },
};

function flagOf({ gate }: Feature): string {
  return gate?.flag ?? "";
}
