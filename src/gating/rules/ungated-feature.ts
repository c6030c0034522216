import type { Severity } from "../../findings/finding.ts";
import type { Feature } from "../feature.ts";
import type { GatingRule, JudgedFeature } from "../rule.ts";

/** More than this at once is a generator's work, or a move that was not recognized: one finding stands for all. */
const many = 30;

export const ungatedFeature: GatingRule = {
  id: "ungated-feature",
  title: "New behaviour that nobody can turn off without shipping code",
  severity: "warning",
  sources: ["https://martinfowler.com/articles/feature-toggles.html"],
  examples: {
    unsafe: 'app.post("/checkout", async (req, res) => {\n  await charge(req.body);\n});',
    safe: 'app.post("/checkout", async (req, res) => {\n  if (!(await flags.isEnabled("new-checkout"))) return res.sendStatus(404);\n  await charge(req.body);\n});',
  },
  why: "It is reachable by everybody the moment that the code is deployed. When it misbehaves, the only way back is another deploy.",

  find({ added, hasGates }) {
    const open = added.filter(
      ({ feature }) =>
        feature.verdict === "ungated" || feature.verdict === "partial" || feature.verdict === "frontend-only",
    );
    // Who gates nothing has decided so; who requires gates wants to hear it all the same.
    const told = open.filter(({ mode }) => hasGates || mode === "require");
    if (told.length <= many) return told.map(finding);
    const [first] = told.map(finding);
    return [
      {
        ...first!,
        message: `${told.length} new entry points have no flag in front of them; ${quoted(told[0]!.feature)} is the first.`,
      },
    ];
  },
};

function finding(judged: JudgedFeature) {
  const { feature, because } = judged;
  return {
    path: feature.path,
    line: feature.line,
    endLine: feature.line,
    severity: severityOf(judged),
    message: `${messageOf(feature)}${because === undefined ? "" : ` ${because}`}`,
    fix: fixOf(feature),
  };
}

const severities: Readonly<Record<JudgedFeature["mode"], Readonly<Record<JudgedFeature["level"], Severity>>>> = {
  advise: { high: "warning", medium: "notice", low: "notice" },
  require: { high: "error", medium: "warning", low: "notice" },
};

function severityOf({ mode, level }: JudgedFeature): Severity {
  return severities[mode][level];
}

function messageOf(feature: Feature): string {
  const what = quoted(feature);
  if (feature.verdict === "frontend-only")
    return `Only the page asks for ${flagOf(feature)}; ${what} answers everybody who calls it.`;
  if (feature.verdict === "ungated")
    return `${what} is open to everybody from the moment it is deployed: no flag stands in front of it.`;
  const effect = feature.evidence.find(({ role }) => role === "effect");
  const where = effect ? ` what line ${effect.line} does happens without it` : " part of it runs without it";
  return `${what} asks for ${flagOf(feature)}, but${where}.`;
}

function flagOf({ gate }: Feature): string {
  return gate?.flag ? `\`${gate.flag}\`` : "its flag";
}

export function quoted({ name, kind }: Feature): string {
  return kind === "route" || kind === "webhook" || kind === "page" ? `\`${name}\`` : `The ${kind} \`${name}\``;
}

function fixOf({ verdict }: Feature): string {
  return verdict === "partial"
    ? "Ask for the flag first, and do nothing before the answer."
    : "Ask for a flag first, and answer as if there were nothing when it is off. If it must ship at once, say why: slipway: waive ungated-feature because …";
}
