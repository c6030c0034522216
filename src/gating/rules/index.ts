import type { GatingRule } from "../rule.ts";
import { flagUnused } from "./flag-unused.ts";
import { flagsDiffer } from "./flags-differ.ts";
import { gateAtBoot } from "./gate-at-boot.ts";
import { gateFailsOpen } from "./gate-fails-open.ts";
import { gateRemoved } from "./gate-removed.ts";
import { ungatedFeature } from "./ungated-feature.ts";

/** One line a rule. */
export const gatingRules: readonly GatingRule[] = [
  ungatedFeature,
  gateRemoved,
  gateFailsOpen,
  gateAtBoot,
  flagsDiffer,
  flagUnused,
];
