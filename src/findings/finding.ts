import type { Place } from "../changes/change-set.ts";

export const severities = ["error", "warning", "notice"] as const;
/** `error` fails the check, `warning` deserves a look, `notice` is worth knowing. */
export type Severity = (typeof severities)[number];

/** A hazard at a place: what, why, and what to do about it. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  /** One sentence with the reader's own names. */
  readonly message: string;
  readonly why: string;
  /** SQL to paste, or words, or both: SQL lines end in `;`, words are SQL comments. */
  readonly fix: string;
  readonly waived: Waived | null;
}

/** Accepted by a person, with a reason. It stays visible and no longer fails the check. */
export interface Waived {
  readonly reason: string;
  readonly by: string;
}

/** A file, or a part of one, that was not judged. It is said, and never taken for safe. */
export interface Unread {
  readonly path: string;
  readonly line?: number;
  readonly reason: string;
  /** It is for another database: said, and no failure. */
  readonly foreign?: true;
}
