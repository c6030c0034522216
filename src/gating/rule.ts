import type { Severity } from "../findings/finding.ts";
import type { Feature } from "./feature.ts";

/** What is found out about features and their gates. The file that holds a rule is its documentation. */
export interface GatingRule {
  /** `<what>-<danger>`; the name of its file, and never changed. */
  readonly id: string;
  readonly title: string;
  /** The usual one; how grave a case is follows from what is around it. */
  readonly severity: Severity;
  readonly sources: readonly string[];
  readonly why: string;
  readonly examples: { readonly unsafe: string; readonly safe: string };
  readonly find: (change: FeatureChange) => readonly GatingFinding[];
}

export interface GatingFinding {
  readonly path: string;
  readonly line: number;
  readonly endLine?: number;
  readonly severity: Severity;
  readonly message: string;
  readonly fix: string;
}

/** What a rule can go by. */
export interface FeatureChange {
  /** What is new. */
  readonly added: readonly JudgedFeature[];
  /** What was there before, the verdict on either side. */
  readonly kept: readonly { readonly before: Feature; readonly after: Feature }[];
  /** Does the repo gate anything at all? */
  readonly hasGates: boolean;
  /** Flags that the change declares, and whether anything asks for them. */
  readonly declared: readonly {
    readonly flag: string;
    readonly path: string;
    readonly line: number;
    readonly isUsed: boolean;
  }[];
}

export interface JudgedFeature {
  readonly feature: Feature;
  /** How sure and how grave it is when there is no gate. */
  readonly level: Level;
  /** What the config says about this file. */
  readonly mode: "advise" | "require";
  /** Why it is as grave as that, for readers. */
  readonly because: string | undefined;
}

export const levels = ["high", "medium", "low"] as const;
export type Level = (typeof levels)[number];
