import type { Place } from "../changes/change-set.ts";
import type { Strategy } from "./settings.ts";

export type { Strategy } from "./settings.ts";

/** How a change reaches production, step by step. Laws: docs/architecture.md. */
export interface Plan {
  readonly strategy: Strategy;
  /** In order. A change without operations has none. */
  readonly stages: readonly PlanStage[];
  /** What becomes of each migration file, in the order in which they run. */
  readonly files?: readonly PlannedFile[];
  /** Can the whole be taken back without losing data, until when, and what is lost after. */
  readonly rollback: { readonly verdict: "clean" | "loses-data" | "irreversible"; readonly because: string };
}

/** A migration runs as a whole, so one whose operations belong to several stages cannot stay one file. */
export interface PlannedFile {
  readonly path: string;
  /** `keep` it in this pull request, `move` it to a later one, or `split` it into one file a stage. */
  readonly action: "keep" | "move" | "split";
  /** Ids of the stages that hold its operations, or what replaces them, in order; deployments of code are left out. */
  readonly stages: readonly string[];
}

export const stageKinds = ["expand", "deploy", "backfill", "contract", "window", "ramp", "cleanup"] as const;
/** `ramp` turns flags up while somebody watches, `cleanup` takes them out when they have stayed at 100 %. */
export type StageKind = (typeof stageKinds)[number];

export interface PlanStage {
  /**
   * `expand-1`, `deploy-1`, `contract-2`: unique in the plan, the same for the same change. The number is the pull
   * request's, counting from 1; `expand-1-slow` is what takes long and holds no deploy.
   */
  readonly id: string;
  readonly kind: StageKind;
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
  /** The operations that it carries out as they are written, with the settings of the session that stand before them. */
  readonly operations?: readonly OperationRef[];
  /** The operation that it is a part of the safe way for. */
  readonly replaces?: OperationRef;
}

/** `migrations[…].steps[index]` of the migration with this path. */
export interface OperationRef {
  readonly path: string;
  readonly index: number;
}
