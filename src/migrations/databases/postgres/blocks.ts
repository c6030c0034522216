import type { Blocks } from "../../effect.ts";
import type { LockMode } from "../../operation.ts";

/**
 * What of an application's traffic waits for a lock. Reads take ACCESS SHARE, writes ROW EXCLUSIVE.
 * https://www.postgresql.org/docs/current/explicit-locking.html#TABLE-LOCK-COMPATIBILITY
 */
export function blocks(mode: LockMode): Blocks {
  return blockedBy[mode];
}

const blockedBy: Readonly<Record<LockMode, Blocks>> = {
  "ACCESS SHARE": "nothing",
  "ROW SHARE": "nothing",
  "ROW EXCLUSIVE": "nothing",
  "SHARE UPDATE EXCLUSIVE": "schema-changes",
  SHARE: "writes",
  "SHARE ROW EXCLUSIVE": "writes",
  EXCLUSIVE: "writes",
  "ACCESS EXCLUSIVE": "reads-and-writes",
};
