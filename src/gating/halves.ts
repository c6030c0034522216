import { isGated, type Feature } from "./feature.ts";
import { wordsOf } from "./words.ts";

/**
 * A page that is hidden, and what it calls is not: hiding a button is no gate. What is ungated and shares its subject with
 * a gated page of the same change is `frontend-only`.
 */
export function withHalves(features: readonly Feature[]): readonly Feature[] {
  const pages = features.filter((one) => one.kind === "page" && isGated(one));
  if (pages.length === 0) return features;
  return features.map((feature) => {
    if (feature.kind === "page" || feature.verdict !== "ungated") return feature;
    const subjects = subjectsOf(feature.name);
    const page = pages.find((one) => subjectsOf(one.name).some((word) => subjects.includes(word)));
    if (!page) return feature;
    const evidence = [...feature.evidence, { path: page.path, line: page.line, role: "gate" as const }];
    return { ...feature, verdict: "frontend-only" as const, gate: page.gate, evidence };
  });
}

const common = new Set(
  "api v1 v2 v3 get post put patch delete any id new edit index create update page route admin".split(" "),
);

function subjectsOf(name: string): string[] {
  return wordsOf(name)
    .filter((word) => word.length > 2 && !common.has(word))
    .map((word) => word.replace(/s$/, ""));
}
