/** The four answers that order a release (see docs/architecture.md). */
export interface Overlap {
  /** Does code written before it keep working after it? */
  readonly oldCode: "works" | "breaks" | "unknown";
  /** Does code written for it work before it is applied? */
  readonly newCode: "works" | "needs-it" | "unknown";
  readonly rollback: "clean" | "loses-data" | "irreversible";
  readonly stage: Stage;
  /** It takes time proportional to a table: it runs apart and holds no deploy. */
  readonly slow: boolean;
  /** What breaks, with the SQLSTATE that the application would see. */
  readonly because?: string;
}

export const stages = ["expand", "backfill", "contract", "split", "none"] as const;
export type Stage = (typeof stages)[number];
