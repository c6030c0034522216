import type { Migration } from "../../src/migrations/migration.ts";
import type { Plan } from "../../src/plan/plan.ts";
import { judged, keyOf, stepsOf } from "./reading.ts";
import type { Task } from "./tasks.ts";

/** Which code of a task runs, told by the places of the plan's deployments. */
export interface Life {
  /** Up to here its old code may run, a rollback included. */
  readonly oldUntil: number;
  /** From here its new code runs. */
  readonly nowFrom: number;
}

export function lifeOf(task: Task, plan: Plan, migrations: readonly Migration[]): Life {
  const steps = stepsOf(plan);
  const keys = new Set(
    [...judged(migrations)]
      .filter(([, { operation }]) => task.sql.some((sql) => sql.includes(operation.sql)))
      .map(([key]) => key),
  );
  const refs = (one: (typeof steps)[number]) => [
    ...(one.step.operations ?? []),
    ...(one.step.replaces ? [one.step.replaces] : []),
  ];
  const own = steps.filter((one) => refs(one).some((ref) => keys.has(keyOf(ref))));
  const ids = new Set(own.map(({ step }) => step.id));
  const deployments = steps.filter(({ stage }) => stage.kind === "deploy");
  const ours = deployments.filter(({ step }) => step.title === "Deploy this pull request's code");
  const safeWay = own.filter(({ stage }) => stage.kind === "deploy");
  const behind = deployments.filter(({ step }) => !step.replaces && step.waitsFor.some((id) => ids.has(id)));

  const stop = [...safeWay, ...ours][0]!;
  const start = behind.at(-1) ?? safeWay.at(-1) ?? ours[0]!;
  // The release can be taken back as long as nothing of the next one has begun.
  const sameRelease = steps.filter(({ stage }) => stage.release === stop.stage.release);
  return { oldUntil: sameRelease.at(-1)!.at, nowFrom: start.at };
}
