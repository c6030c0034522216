import { runApart } from "./apart.ts";
import type { PlanFacts } from "./build-plan.ts";
import { deploymentsOf, neededByCode } from "./code.ts";
import { dependenciesOf } from "./dependencies.ts";
import type { Entry } from "./entries.ts";
import { plannedFiles } from "./files.ts";
import { deploysItself } from "./piece.ts";
import type { Plan } from "./plan.ts";
import { rollbackOf } from "./rollback.ts";
import { schedule } from "./schedule.ts";
import { stagesOf } from "./stages.ts";

/** Old and new code run side by side all the way: schema first, then code, then data, and last what old code needed. */
export function planZeroDowntime(change: readonly Entry[], environments: readonly string[], facts: PlanFacts): Plan {
  const entries = change.map((entry) => (isUnused(entry, facts) ? withoutDetour(entry) : entry));
  const hasCode = facts.codeChanges !== false && entries.some((entry) => !deploysItself(entry));
  const codeIn = (entry: Entry) => (hasCode && !isUnused(entry, facts) ? 0 : -1);

  const planned = schedule(entries, dependenciesOf(entries), codeIn);
  const deployments = hasCode ? deploymentsOf(entries, planned) : [];
  const deployed = [
    ...planned.pieces.filter(({ phase }) => phase === "deploy"),
    ...deployments.map(({ piece }) => piece),
  ];
  const apart = runApart(planned, [...neededByCode(entries, planned), ...deployed]);

  const stages = stagesOf({ planned, deployments, apart, environments });
  return {
    strategy: "zero-downtime",
    stages,
    files: plannedFiles(entries, stages),
    rollback: rollbackOf(stages, entries),
  };
}

/** The safe way first deploys code that has stopped using it. */
function withoutDetour(entry: Entry): Entry {
  const { recipe: _, ...step } = entry.step;
  return { ...entry, step };
}

/** No code that is deployed knows what goes: it waits for no other code. */
function isUnused({ step: { operation } }: Entry, { references }: PlanFacts): boolean {
  switch (operation.kind) {
    case "drop-column":
      return references?.of(operation.table, operation.column).verdict === "unused";
    case "drop-table":
      return references?.of(operation.table).verdict === "unused";
    case "drop-view":
    case "drop-materialized-view":
      return references?.of(operation.view).verdict === "unused";
    default:
      return false;
  }
}
