import type { Finding, Unread } from "../findings/finding.ts";
import type { Target } from "./database.ts";
import type { Effect } from "./effect.ts";
import type { TransactionScope } from "./framework.ts";
import type { Operation } from "./operation.ts";
import type { Overlap, Stage } from "./overlap.ts";
import type { Recipe } from "./recipe.ts";

/** A migration of the change, judged. */
export interface Migration {
  readonly path: string;
  /** Where it stands in the run, counting from 0; without it, where it stands in the list of migrations. */
  readonly position?: number;
  readonly framework: string;
  readonly target: Target;
  /** Whose transaction it runs in, by framework and file. */
  readonly transaction: TransactionScope;
  /** How its framework leaves the transaction, in words for the reader. */
  readonly optOut: string;
  readonly steps: readonly Step[];
  /** The stage of the whole file: that of its operations when they agree, `split` when they do not. */
  readonly stage: Stage;
  /** What the `down` part does, in order; `undefined` without one. */
  readonly down: readonly Operation[] | undefined;
}

/** An operation with everything that was found out about it. */
export interface Step {
  readonly operation: Operation;
  readonly effect: Effect;
  readonly overlap: Overlap;
  /** Which transaction of the run it stands in; `null` outside of any. Steps of one number hold their locks together. */
  readonly transaction: number | null;
  /** What it touches was made by this change, or is not deployed: nothing can wait for it or break on it. */
  readonly untouched: boolean;
  /** The safe way, where this one is not. */
  readonly recipe?: Recipe;
}

/** All that the migrations of a change come to. */
export interface MigrationAnalysis {
  /** In the order in which they run. */
  readonly migrations: readonly Migration[];
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
}
