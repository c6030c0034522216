import type { Severity } from "../findings/finding.ts";
import type { Engine } from "../migrations/database.ts";
import type { Recipe } from "../migrations/recipe.ts";

/** A rule as a reader meets it: in `slipway explain`, in the table of rules, on its page in the docs. */
export interface CatalogueEntry {
  readonly id: string;
  readonly title: string;
  /** `off`: only for teams that ask for it in the config. */
  readonly severity: Severity | "off";
  /** Engines that it knows; a rule about files knows all of them. */
  readonly databases: readonly Engine[];
  /** Manual sections that it rests on. */
  readonly sources: readonly string[];
  readonly why: string;
  /** The safe way, where it is the same in every case: that of the unsafe example. */
  readonly fix: Recipe | string | undefined;
  /** What it judges; migrations unless it says so. */
  readonly about?: "features";
  readonly examples?: {
    /** What stands before both. */
    readonly given?: string | undefined;
    readonly unsafe: string;
    readonly safe: string;
  };
}
