import type { Stage } from "./overlap.ts";

/** The safe way to the same end, in steps that can be run, or done by a person, one after another. */
export interface Recipe {
  readonly steps: readonly RecipeStep[];
}

export interface RecipeStep {
  /** An imperative sentence: "Build the index without blocking writes". */
  readonly title: string;
  /** Where in the release it belongs; `deploy` is a change of code, not of the schema. */
  readonly stage: Exclude<Stage, "split" | "none"> | "deploy";
  /** Statements to paste, in the reader's own names. A step of a person or of code has none. */
  readonly sql?: readonly string[];
  /** Whether the statements may, must, or must not stand in a transaction. */
  readonly transaction: "allowed" | "required" | "forbidden";
  /**
   * In which pull request, counting from this one (0): what must not ship before earlier code is gone
   * everywhere comes in a later one.
   */
  readonly release: number;
  /** It takes time proportional to the table. */
  readonly slow?: boolean;
  readonly rollback?: "clean" | "loses-data" | "irreversible";
  readonly note?: string;
}
