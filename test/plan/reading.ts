import type { Migration, Step } from "../../src/migrations/migration.ts";
import type { OperationRef, Plan, PlanStage, PlanStep } from "../../src/plan/plan.ts";

/** A step with the stage that it stands in and its place in the whole. */
export interface PlacedStep {
  readonly step: PlanStep;
  readonly stage: PlanStage;
  readonly at: number;
}

export function stepsOf({ stages }: Plan): readonly PlacedStep[] {
  return stages
    .flatMap((stage) => stage.steps.map((step) => ({ step, stage })))
    .map((placed, at) => ({ ...placed, at }));
}

export const keyOf = ({ path, index }: OperationRef): string => `${path}#${index}`;

/** Every operation of the change with what was found out about it, by its key. */
export function judged(migrations: readonly Migration[]): ReadonlyMap<string, Step> {
  return new Map(
    migrations.flatMap(({ path, steps }) => steps.map((step, index) => [keyOf({ path, index }), step] as const)),
  );
}

/** A stage or step with all that must be done before it. */
export function behind(ids: readonly string[], waits: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set<string>();
  const open = [...ids];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    open.push(...(waits.get(id) ?? []));
  }
  return found;
}

export function waitsOf(all: readonly { readonly id: string; readonly waitsFor: readonly string[] }[]) {
  return new Map(all.map(({ id, waitsFor }) => [id, waitsFor] as const));
}

const order = ["clean", "loses-data", "irreversible"] as const;

export function worstOf(rollbacks: readonly (typeof order)[number][]): (typeof order)[number] {
  return order[Math.max(0, ...rollbacks.map((one) => order.indexOf(one)))]!;
}
