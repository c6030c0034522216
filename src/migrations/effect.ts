import type { LockMode, Name } from "./operation.ts";

/** What a statement does to the database while it runs. */
export interface Effect {
  /** Locks on relations that stood before it, strongest first. A new relation is nobody's yet. */
  readonly locks: readonly HeldLock[];
  readonly duration: Duration;
  /** The tables whose size decides how long it takes: scanned, rewritten or indexed. */
  readonly works: readonly Name[];
  /** It cannot succeed: the server's SQLSTATE and words. */
  readonly fails?: { readonly sqlstate: string; readonly message: string };
  /** It refuses to run in a transaction block (`25001`). */
  readonly outsideTransaction: boolean;
  /**
   * What it rests on is not known (an old type, a function's volatility): the worst is assumed, and this says what.
   */
  readonly assumed?: string;
}

export interface HeldLock {
  readonly table: Name;
  readonly mode: LockMode;
}

/**
 * `instant` however large the table is; `scan` reads all rows; `rewrite` writes them all anew;
 * `build` makes an index of them.
 */
export const durations = ["instant", "scan", "build", "rewrite"] as const;
export type Duration = (typeof durations)[number];

/** What other sessions wait for while the lock is held. */
export type Blocks = "reads-and-writes" | "writes" | "schema-changes" | "nothing";
