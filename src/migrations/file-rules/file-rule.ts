import type { Finding, Severity } from "../../findings/finding.ts";
import type { FoundMigration } from "../find.ts";

/** Finds one hazard in which files stand where, before anybody looks at their statements. Its file is its documentation. */
export interface FileRule {
  /** `<operation>-<danger>`; the name of its file, and never changed. */
  readonly id: string;
  readonly title: string;
  readonly severity: Severity;
  /** Manual sections that the facts rest on. */
  readonly sources: readonly string[];
  readonly why: string;
  readonly examples: { readonly unsafe: FileExample; readonly safe: FileExample };
  readonly check: (change: FileChange) => readonly Finding[];
}

/** Migration files by path, before and after the change. */
export interface FileExample {
  readonly base: Readonly<Record<string, string>>;
  readonly head: Readonly<Record<string, string>>;
}

/** All migrations of both sides, each in the order in which they run. */
export interface FileChange {
  readonly base: readonly FoundMigration[];
  readonly head: readonly FoundMigration[];
  /** Paths that were renamed, the new one to the old one. */
  readonly renamed: ReadonlyMap<string, string>;
  /** Ids of those of the base that ran somewhere; without it, all of them did. */
  readonly ran?: ReadonlySet<string>;
}

/** How a rule says what it found; the rest of the finding is the rule's own. */
export type Found = Pick<Finding, "message" | "fix"> & {
  readonly path: string;
  readonly line?: number;
  /** Another severity than the rule's for this case. */
  readonly severity?: Severity;
};
