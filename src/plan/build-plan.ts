import type { Migration } from "../migrations/migration.ts";
import type { References } from "../migrations/rule.ts";
import { entriesOf, inRunOrder } from "./entries.ts";
import type { Plan } from "./plan.ts";
import type { PlanSettings } from "./settings.ts";
import { planWindow } from "./window.ts";
import { planZeroDowntime } from "./zero-downtime.ts";

/** What is known of the change besides its migrations. */
export interface PlanFacts {
  /** Does the pull request change anything but migrations? Taken for true when it is not known. */
  readonly codeChanges?: boolean;
  /** Who uses tables and columns in the code that is deployed. What is unused needs no other code to be dropped. */
  readonly references?: References;
}

/**
 * How a change reaches production: stages in order, what each waits for, and until when there is a way back. The same
 * migrations give the same plan, whatever order they are handed over in.
 */
export function buildPlan(
  analysis: { readonly migrations: readonly Migration[] },
  settings: Pick<PlanSettings, "strategy"> & Partial<PlanSettings>,
  facts: PlanFacts = {},
): Plan {
  const { strategy, environments = [] } = settings;
  const migrations = inRunOrder(analysis.migrations);
  const entries = entriesOf(migrations);
  if (entries.length === 0) {
    const because = "no migration changes anything";
    return { strategy, stages: [], files: [], rollback: { verdict: "clean", because } };
  }
  switch (strategy) {
    case "zero-downtime":
      return planZeroDowntime(entries, environments, facts);
    case "maintenance-window":
      return planWindow(migrations, entries, facts);
  }
}
