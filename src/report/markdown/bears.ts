import type { Overlap } from "../../migrations/overlap.ts";
import type { OperationRef, PlanStage } from "../../plan/plan.ts";
import type { Report } from "../report.ts";

/** What the code of either side makes of a stage, in a few words for a table. */
export interface Bears {
  readonly oldCode: string;
  readonly newCode: string;
}

/** How an operation was judged, by where it stands. */
export function overlapsByRef({ migrations }: Report): (ref: OperationRef) => Overlap | undefined {
  const byPath = new Map(migrations.map(({ path, steps }) => [path, steps]));
  return ({ path, index }) => byPath.get(path)?.[index]?.overlap;
}

export function bears(stage: PlanStage, overlapOf: (ref: OperationRef) => Overlap | undefined): Bears {
  const overlaps = stage.steps
    .flatMap(({ operations, replaces }) => [...(operations ?? []), ...(replaces ? [replaces] : [])])
    .map(overlapOf);
  switch (stage.kind) {
    case "expand": {
      const needed = overlaps.some((overlap) => overlap?.newCode !== "works");
      return { oldCode: "✅ works", newCode: needed ? "⏳ needs it first" : "✅ works" };
    }
    case "deploy":
      return { oldCode: "✅ works", newCode: "🚀 goes live" };
    case "ramp":
    case "cleanup":
    case "backfill":
      return { oldCode: "✅ works", newCode: "✅ works" };
    case "contract": {
      const guessed = overlaps.length > 0 && overlaps.every((overlap) => overlap?.oldCode === "unknown");
      const harmless = overlaps.length > 0 && overlaps.every((overlap) => overlap?.oldCode === "works");
      return { oldCode: harmless ? "✅ works" : guessed ? "❔ may break" : "⛔ breaks", newCode: "✅ works" };
    }
    case "window":
      return { oldCode: "⏸️ stopped", newCode: "⏸️ stopped" };
  }
}
