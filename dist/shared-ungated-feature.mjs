import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  isGated
} from "./shared-feature.mjs";

// src/gating/rules/flag-unused.ts
var flagUnused = {
  id: "flag-unused",
  title: "A flag that is declared and asked for nowhere",
  severity: "notice",
  sources: ["https://martinfowler.com/articles/feature-toggles.html"],
  examples: {
    unsafe: 'export const FeatureFlags = { NewCheckout: "new-checkout" };',
    safe: `export const FeatureFlags = { NewCheckout: "new-checkout" };

if (!flags.isEnabled(FeatureFlags.NewCheckout)) return;`
  },
  why: "Whoever turns it up believes that something changes.",
  find: ({ declared }) => declared.filter(({ isUsed }) => !isUsed).map(({ flag, path, line }) => ({
    path,
    line,
    severity: "notice",
    message: `Nothing that this change touches asks for the new flag \`${flag}\`.`,
    fix: "Ask for it where the feature begins, or leave it out until something does."
  }))
};

// src/gating/rules/ungated-feature.ts
var ungatedFeature = {
  id: "ungated-feature",
  title: "New behaviour that nobody can turn off without shipping code",
  severity: "warning",
  sources: ["https://martinfowler.com/articles/feature-toggles.html"],
  examples: {
    unsafe: `app.post("/checkout", async (req, res) => {
  await charge(req.body);
});`,
    safe: `app.post("/checkout", async (req, res) => {
  if (!(await flags.isEnabled("new-checkout"))) return res.sendStatus(404);
  await charge(req.body);
});`
  },
  why: "It is reachable by everybody the moment that the code is deployed. When it misbehaves, the only way back is another deploy.",
  find({ added, hasGates }) {
    let told = added.filter(
      ({ feature }) => feature.verdict === "ungated" || feature.verdict === "partial" || feature.verdict === "frontend-only"
    ).filter(({ mode }) => hasGates || mode === "require");
    if (told.length <= 30) return told.map(finding);
    let [first] = told.map(finding);
    return [
      {
        ...first,
        message: `${told.length} new entry points have no flag in front of them; ${quoted(told[0].feature)} is the first.`
      }
    ];
  }
};
function finding(judged) {
  let { feature, because } = judged;
  return {
    path: feature.path,
    line: feature.line,
    endLine: feature.line,
    severity: severityOf(judged),
    message: `${messageOf(feature)}${because === void 0 ? "" : ` ${because}`}`,
    fix: fixOf(feature)
  };
}
var severities = {
  advise: { high: "warning", medium: "notice", low: "notice" },
  require: { high: "error", medium: "warning", low: "notice" }
};
function severityOf({ mode, level }) {
  return severities[mode][level];
}
function messageOf(feature) {
  let what = quoted(feature);
  if (feature.verdict === "frontend-only")
    return `Only the page asks for ${flagOf(feature)}; ${what} answers everybody who calls it.`;
  if (feature.verdict === "ungated")
    return `${what} is open to everybody from the moment it is deployed: no flag stands in front of it.`;
  let effect = feature.evidence.find(({ role }) => role === "effect"), where = effect ? ` what line ${effect.line} does happens without it` : " part of it runs without it";
  return `${what} asks for ${flagOf(feature)}, but${where}.`;
}
function flagOf({ gate }) {
  return gate?.flag ? `\`${gate.flag}\`` : "its flag";
}
function quoted({ name, kind }) {
  return kind === "route" || kind === "webhook" || kind === "page" ? `\`${name}\`` : `The ${kind} \`${name}\``;
}
function fixOf({ verdict }) {
  return verdict === "partial" ? "Ask for the flag first, and do nothing before the answer." : "Ask for a flag first, and answer as if there were nothing when it is off. If it must ship at once, say why: slipway: waive ungated-feature because \u2026";
}

// src/gating/rules/flags-differ.ts
var flagsDiffer = {
  id: "flags-differ",
  title: "The two halves of a feature hang on different flags",
  severity: "notice",
  sources: ["https://docs.getunleash.io/topics/feature-flags/feature-flag-best-practices"],
  examples: {
    unsafe: '// page: useFlag("checkout-ui")   \xB7   route: requireFlag("checkout-api")',
    safe: '// page: useFlag("checkout")   \xB7   route: requireFlag("checkout")'
  },
  why: "Turned up apart, one half is there without the other: a page whose calls answer 404, or a route that nobody was to reach yet.",
  find({ added }) {
    let gated = added.map(({ feature }) => feature).filter((feature) => isGated(feature) && feature.gate?.flag), pages = gated.filter(({ kind }) => kind === "page"), apis = gated.filter(({ kind }) => kind !== "page"), flags = new Set(apis.map(flagOf2));
    return flags.size === 0 ? [] : pages.filter((page) => !flags.has(flagOf2(page))).map((page) => ({
      path: page.path,
      line: page.line,
      severity: "notice",
      message: `${quoted(page)} hangs on \`${flagOf2(page)}\`, and what this change adds behind it on ${[...flags].map((flag) => `\`${flag}\``).join(", ")}.`,
      fix: "Use one flag for both, or make one the prerequisite of the other."
    }));
  }
};
function flagOf2({ gate }) {
  return gate?.flag ?? "";
}

// src/gating/rules/gate-at-boot.ts
var gateAtBoot = {
  id: "gate-at-boot",
  title: "A flag that is asked once, when the process starts",
  severity: "notice",
  sources: ["https://docs.getunleash.io/topics/feature-flags/feature-flag-best-practices"],
  examples: {
    unsafe: 'if (settings.newCheckoutEnabled) app.post("/checkout", handler);',
    safe: 'app.post("/checkout", requireFlag("new-checkout"), handler);'
  },
  why: "Turning it off takes a restart of every process, and it cannot be turned up step by step.",
  find: ({ added }) => added.filter(({ feature }) => feature.verdict === "gated-at-boot").map(({ feature }) => ({
    path: feature.path,
    line: feature.line,
    severity: "notice",
    message: `${quoted(feature)} is switched by ${feature.gate?.flag ? `\`${feature.gate.flag}\`` : "a setting"} when the process starts: it cannot ramp, and turning it off takes a restart.`,
    fix: "Register it always, and ask for the flag when it is called."
  }))
};

// src/gating/rules/gate-fails-open.ts
var gateFailsOpen = {
  id: "gate-fails-open",
  title: "A flag that is on when nobody can be asked",
  severity: "warning",
  sources: ["https://openfeature.dev/specification/sections/flag-evaluation"],
  examples: {
    unsafe: 'if (!(await client.getBooleanValue("new-checkout", true))) return res.sendStatus(404);',
    safe: 'if (!(await client.getBooleanValue("new-checkout", false))) return res.sendStatus(404);'
  },
  why: "When the flag service cannot be reached, everybody gets the feature at once, whatever the percentage says.",
  find: ({ added }) => added.flatMap(
    ({ feature }) => feature.gate?.failsOpen ? [
      {
        path: feature.path,
        line: feature.line,
        severity: "warning",
        message: `${quoted(feature)} is open to everybody while the flag service is down: the default of ${feature.gate.flag ? `\`${feature.gate.flag}\`` : "its flag"} is on.`,
        fix: "Make the default false."
      }
    ] : []
  )
};

// src/gating/rules/gate-removed.ts
var gateRemoved = {
  id: "gate-removed",
  title: "An entry point loses its flag",
  severity: "warning",
  sources: ["https://martinfowler.com/articles/feature-toggles.html"],
  examples: {
    unsafe: 'app.post("/checkout", handler);',
    safe: 'app.post("/checkout", requireFlag("new-checkout"), handler);'
  },
  why: "Whoever is at 0 % today gets it with the deploy, and the switch that could take it back is gone. After a ramp to 100 % that is the plan; before, it is an outage in waiting.",
  find: ({ kept }) => kept.filter(({ before, after }) => isGated(before) && (after.verdict === "ungated" || after.verdict === "partial")).map(({ before, after }) => ({
    path: after.path,
    line: after.line,
    severity: "warning",
    message: `${quoted(after)} stood behind ${before.gate?.flag ? `\`${before.gate.flag}\`` : "a flag"}, and no longer does.`,
    fix: "If the flag is at 100 % everywhere and has been for a while, say so: slipway: waive gate-removed because \u2026"
  }))
};

// src/gating/rules/index.ts
var gatingRules = [
  ungatedFeature,
  gateRemoved,
  gateFailsOpen,
  gateAtBoot,
  flagsDiffer,
  flagUnused
];

export {
  gatingRules
};
