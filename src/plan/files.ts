import type { Entry } from "./entries.ts";
import type { PlannedFile, PlanStage } from "./plan.ts";

/** Where the operations of each file went. */
export function plannedFiles(entries: readonly Entry[], stages: readonly PlanStage[]): readonly PlannedFile[] {
  const held = new Map<string, PlanStage[]>(entries.map(({ path }) => [path, []]));
  for (const stage of stages) {
    if (stage.kind === "deploy") continue;
    const paths = stage.steps.flatMap(({ operations, replaces }) => [
      ...(operations ?? []),
      ...(replaces ? [replaces] : []),
    ]);
    for (const path of new Set(paths.map(({ path }) => path))) held.get(path)?.push(stage);
  }
  return [...held].map(([path, own]) => ({ path, action: actionOf(own), stages: own.map(({ id }) => id) }));
}

function actionOf(stages: readonly PlanStage[]): PlannedFile["action"] {
  if (stages.length > 1) return "split";
  return stages[0] && stages[0].release > 0 ? "move" : "keep";
}
