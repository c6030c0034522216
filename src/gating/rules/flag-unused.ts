import type { GatingRule } from "../rule.ts";

export const flagUnused: GatingRule = {
  id: "flag-unused",
  title: "A flag that is declared and asked for nowhere",
  severity: "notice",
  sources: ["https://martinfowler.com/articles/feature-toggles.html"],
  examples: {
    unsafe: 'export const FeatureFlags = { NewCheckout: "new-checkout" };',
    safe: 'export const FeatureFlags = { NewCheckout: "new-checkout" };\n\nif (!flags.isEnabled(FeatureFlags.NewCheckout)) return;',
  },
  why: "Whoever turns it up believes that something changes.",

  find: ({ declared }) =>
    declared
      .filter(({ isUsed }) => !isUsed)
      .map(({ flag, path, line }) => ({
        path,
        line,
        severity: "notice",
        message: `Nothing that this change touches asks for the new flag \`${flag}\`.`,
        fix: "Ask for it where the feature begins, or leave it out until something does.",
      })),
};
