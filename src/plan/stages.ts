import { conditionOf } from "./conditions.ts";
import type { Deployment } from "./code.ts";
import { worst } from "./losses.ts";
import type { Piece } from "./piece.ts";
import type { PlanStage } from "./plan.ts";
import type { Schedule } from "./schedule.ts";
import { phaseOf, releaseOf, type Phase, type Slot } from "./slot.ts";
import { stepsOf } from "./steps.ts";
import { withoutDetours } from "./waits.ts";

export interface StagesInput {
  readonly planned: Schedule;
  readonly deployments: readonly Deployment[];
  /** What takes long and holds no deployment. */
  readonly apart: ReadonlySet<Piece>;
  readonly environments: readonly string[];
}

interface Draft {
  readonly id: string;
  readonly slot: Slot;
  readonly apart: boolean;
  readonly pieces: readonly Piece[];
}

export function stagesOf({ planned, deployments, apart, environments }: StagesInput): readonly PlanStage[] {
  const drafts = draftsOf([
    ...deployments.map(({ piece, slot }) => ({ piece, slot, apart: false })),
    ...planned.pieces.map((piece) => ({ piece, slot: planned.slots.get(piece)!, apart: apart.has(piece) })),
  ]);
  const steps = stepsOf(drafts);
  const waits = withoutDetours(waitsOf(drafts));
  const stages = drafts.map(({ id, slot, apart, pieces }): PlanStage => {
    const kind = phaseOf(slot);
    const condition = kind === "contract" ? conditionOf(shutsOut(pieces), environments) : undefined;
    return {
      id,
      kind,
      title: apart ? "Build and check beside the traffic, apart from the deployment" : titles[kind],
      release: releaseOf(slot),
      waitsFor: waits.get(id)!,
      ...(condition === undefined ? {} : { condition }),
      rollback: worst(steps.get(id)!.map(({ rollback }) => rollback)),
      pointOfNoReturn: false,
      steps: steps.get(id)!,
    };
  });
  const last = stages.find(({ rollback }) => rollback !== "clean");
  return stages.map((stage) => (stage === last ? { ...stage, pointOfNoReturn: true } : stage));
}

const titles: Readonly<Record<Phase, string>> = {
  expand: "Change the schema ahead of the code",
  deploy: "Deploy the code everywhere",
  backfill: "Move the data",
  contract: "Finish the schema when no old code is left anywhere",
};

function draftsOf(placed: readonly { readonly piece: Piece; readonly slot: Slot; readonly apart: boolean }[]): Draft[] {
  const drafts = new Map<string, { slot: Slot; apart: boolean; pieces: Piece[] }>();
  for (const { piece, slot, apart } of placed) {
    const id = `${phaseOf(slot)}-${releaseOf(slot) + 1}${apart ? "-slow" : ""}`;
    const draft = drafts.get(id) ?? { slot, apart, pieces: [] };
    draft.pieces.push(piece);
    drafts.set(id, draft);
  }
  return [...drafts]
    .map(([id, draft]) => ({ id, ...draft }))
    .sort((a, b) => a.slot - b.slot || Number(a.apart) - Number(b.apart));
}

/** What its steps wait for, and the code: each pull request follows the one before it, everywhere. */
function waitsOf(drafts: readonly Draft[]): ReadonlyMap<string, readonly string[]> {
  const stageOf = new Map(drafts.flatMap(({ id, pieces }) => pieces.map((piece) => [piece, id] as const)));
  return new Map(
    drafts.map((draft, index) => {
      const before = drafts.slice(0, index);
      const deployed = before.filter(({ slot }) => phaseOf(slot) === "deploy").slice(-1);
      const schema =
        phaseOf(draft.slot) === "deploy" ? before.filter(({ slot, apart }) => slot === draft.slot - 1 && !apart) : [];
      const all = new Set([...deployed, ...schema].map(({ id }) => id));
      for (const { needs } of draft.pieces) for (const piece of needs) all.add(stageOf.get(piece)!);
      return [draft.id, before.map(({ id }) => id).filter((id) => all.has(id))];
    }),
  );
}

function shutsOut(pieces: readonly Piece[]) {
  return pieces.flatMap(({ entry, phase }) => (entry && phase === "contract" ? [entry] : []));
}
