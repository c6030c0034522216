import type { LockMode } from "./operation.ts";
import type { Facts } from "./rule.ts";

/** Modes that reads or writes wait for. */
export const blocking: ReadonlySet<LockMode> = new Set([
  "SHARE",
  "SHARE ROW EXCLUSIVE",
  "EXCLUSIVE",
  "ACCESS EXCLUSIVE",
]);

/** Do reads or writes of a table that others use wait for as long as the table is large? */
export function blocksForLong({ effect, untouched }: Facts): boolean {
  return !untouched && effect.duration !== "instant" && effect.locks.some(({ mode }) => blocking.has(mode));
}
