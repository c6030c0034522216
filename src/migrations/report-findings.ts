import type { Finding, Severity } from "../findings/finding.ts";
import type { Operation, OperationKind } from "./operation.ts";
import type { Recipe } from "./recipe.ts";
import { recipeText } from "./recipe-text.ts";
import type { Facts, Rule } from "./rule.ts";
import * as registry from "./rules/index.ts";

/** Every rule, in the order of their ids. */
export const rules: readonly Rule[] = Object.values(registry);

const byKind = new Map<OperationKind, Rule[]>();
for (const rule of rules) for (const kind of rule.on) byKind.set(kind, [...(byKind.get(kind) ?? []), rule]);

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, notice: 2 };

/** What the rules say of an operation, gravest first, and the safe way that the gravest of them knows. */
export function reportFindings(operation: Operation, facts: Facts): { findings: Finding[]; recipe?: Recipe } {
  const reported: { finding: Finding; fix: Recipe | string }[] = [];
  for (const rule of byKind.get(operation.kind) ?? []) {
    if (!rule.databases.includes(facts.target.engine)) continue;
    const level = facts.settings.rules[rule.id] ?? rule.severity;
    if (level === "off") continue;
    const match = rule.matches(operation, facts);
    if (!match) continue;
    const severity = match === true || facts.settings.rules[rule.id] ? level : match;
    const fix = rule.fix(operation, facts);
    reported.push({ finding: findingOf(rule, severity, fix, operation, facts), fix });
  }
  reported.sort((a, b) => rank[a.finding.severity] - rank[b.finding.severity]);
  const recipe = reported.find(({ fix }) => typeof fix !== "string")?.fix as Recipe | undefined;
  return { findings: reported.map(({ finding }) => finding), ...(recipe ? { recipe } : {}) };
}

function findingOf(rule: Rule, severity: Severity, fix: Recipe | string, operation: Operation, facts: Facts): Finding {
  return {
    rule: rule.id,
    severity,
    place: operation.place,
    message: rule.message(operation, facts),
    why: typeof rule.why === "string" ? rule.why : rule.why(operation, facts),
    fix: typeof fix === "string" ? fix : recipeText(fix),
    waived: null,
  };
}
