import { fileRules } from "../migrations/order.ts";
import { rules } from "../migrations/report-findings.ts";

/**
 * Every rule that a person may waive. Those about features are written out: to load them takes all that is known of
 * frameworks along (a test keeps the list and `src/gating/rules` alike).
 */
export const ruleIds: readonly string[] = [
  ...rules.map(({ id }) => id),
  ...fileRules.map(({ id }) => id),
  "ungated-feature",
  "gate-removed",
  "gate-fails-open",
  "gate-at-boot",
  "flags-differ",
  "flag-unused",
];
