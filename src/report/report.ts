import type { Finding, Severity, Unread } from "../findings/finding.ts";
import type { Feature } from "../gating/feature.ts";
import type { Migration } from "../migrations/migration.ts";
import type { Plan } from "../plan/plan.ts";

/** Everything that a run found out: what each of the reports says in its own way. */
export interface Report {
  readonly migrations: readonly Migration[];
  readonly findings: readonly Finding[];
  readonly unread: readonly Unread[];
  /** New behaviour, and what stands in front of it. */
  readonly features: readonly Feature[];
  readonly plan: Plan;
  readonly conclusion: Conclusion;
}

export const conclusions = ["success", "failure", "action_required"] as const;
/** `action_required`: nothing is wrong, but something waits for a person or for a deployment. */
export type Conclusion = (typeof conclusions)[number];

/** What the least severity is that fails the check. */
export type FailOn = Severity | "never";
