import type { Place } from "../changes/change-set.ts";

/** How a change reaches production, step by step. Laws: docs/architecture.md. */
export interface Plan {
  readonly strategy: Strategy;
  /** In order. A change without operations has none. */
  readonly stages: readonly PlanStage[];
  /** Can the whole be taken back without losing data, until when, and what is lost after. */
  readonly rollback: { readonly verdict: "clean" | "loses-data" | "irreversible"; readonly because: string };
}

export const strategies = ["zero-downtime", "maintenance-window"] as const;
export type Strategy = (typeof strategies)[number];

export interface PlanStage {
  /** `expand-1`, `deploy-1`, `contract-2`: unique in the plan, the same for the same change. */
  readonly id: string;
  readonly kind: "expand" | "deploy" | "backfill" | "contract" | "window";
  readonly title: string;
  /** The pull request that carries it, counting from this one (0). */
  readonly release: number;
  /** Ids of stages that must be done, and words for what else must be true. */
  readonly waitsFor: readonly string[];
  readonly condition?: string;
  /** What going back to the state before this stage costs, once it is done. */
  readonly rollback: "clean" | "loses-data" | "irreversible";
  /** After this stage a rollback of code or schema loses data or is not possible. At most one stage is. */
  readonly pointOfNoReturn: boolean;
  readonly steps: readonly PlanStep[];
}

export interface PlanStep {
  readonly id: string;
  readonly title: string;
  /** The migration that holds it; a step that the team has yet to write has none. */
  readonly place?: Place;
  /** Statements to run or to put into a migration. */
  readonly sql?: readonly string[];
  readonly transaction: "allowed" | "required" | "forbidden";
  /** Takes time proportional to a table: runs apart, holds no deploy. */
  readonly slow: boolean;
  readonly waitsFor: readonly string[];
  readonly rollback: "clean" | "loses-data" | "irreversible";
  readonly note?: string;
}
