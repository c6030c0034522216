import type { Language } from "../syntax/code.ts";
import type { EntryKind } from "./entry-point.ts";

export const gatingVerdicts = [
  "gated",
  "gated-at-boot",
  "off-switch",
  "partial",
  "elsewhere",
  "frontend-only",
  "ungated",
  "unknown",
] as const;
/**
 * `gated`: no path to an effect without the flag. `elsewhere`: so too, in a helper, a class or a router. `gated-at-boot`: needs
 * a restart, cannot ramp. `off-switch`: can be stopped, cannot be let in step by step. `partial`: part of it is there without.
 * `frontend-only`: only the page asks. `unknown`: it cannot be told, and is never reported as ungated.
 */
export type GatingVerdict = (typeof gatingVerdicts)[number];

export interface Evidence {
  readonly path: string;
  readonly line: number;
  readonly role: "entry" | "handler" | "gate" | "wrapper" | "effect";
}

/** New behaviour, and what stands in front of it. */
export interface Feature {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
  readonly kind: EntryKind;
  readonly name: string;
  readonly language: Language;
  readonly framework: string;
  readonly verdict: GatingVerdict;
  readonly gate: FeatureGate | null;
  /** The chain of lines that the verdict rests on. */
  readonly evidence: readonly Evidence[];
}

export interface FeatureGate {
  readonly sdk: string;
  readonly flag: string | null;
  readonly path: string;
  readonly line: number;
  readonly failsOpen: boolean;
}

/** Could somebody turn it off without shipping code? */
export function isGated({ verdict }: Pick<Feature, "verdict">): boolean {
  return verdict === "gated" || verdict === "gated-at-boot" || verdict === "off-switch" || verdict === "elsewhere";
}
