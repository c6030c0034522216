import type { Migration } from "../../src/migrations/migration.ts";
import { buildPlan, type PlanFacts } from "../../src/plan/build-plan.ts";
import type { Plan, Strategy } from "../../src/plan/plan.ts";
import { judgeSql, type Situation } from "../migrations/judge-sql.ts";
import { shop } from "./shop.ts";

export interface Planned {
  readonly migrations: readonly Migration[];
  readonly plan: Plan;
}

export interface PlanSituation extends Situation {
  readonly strategy?: Strategy;
  readonly environments?: string[];
  /** The pull request changes code besides its migrations. */
  readonly codeChanges?: boolean;
}

/** Judges SQL files as a change to the shop, and plans them as the doors do. */
export function planOf(change: string | readonly string[], situation: PlanSituation = {}): Planned {
  const { strategy = "zero-downtime", environments, codeChanges = true, references } = situation;
  const { migrations: judged } = judgeSql(change, { given: shop, ...situation });
  const migrations = judged.map((one, position) => ({ ...one, position }));
  const facts: PlanFacts = { codeChanges, ...(references ? { references } : {}) };
  const plan = buildPlan({ migrations }, { strategy, ...(environments ? { environments } : {}) }, facts);
  return { migrations, plan };
}

/** `stage: title` of each step, in order; the stage that is the point of no return has an exclamation mark. */
export function outline({ stages }: Plan): string[] {
  return stages.flatMap(({ id, pointOfNoReturn, steps }) =>
    steps.map(({ title }) => `${id}${pointOfNoReturn ? "!" : ""}: ${title}`),
  );
}
