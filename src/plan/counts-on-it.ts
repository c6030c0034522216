import type { Entry } from "./entries.ts";

/**
 * Does code at head need what the operation makes? What is unknown is taken for needed, where it could be there in time;
 * what breaks old code cannot.
 */
export function countsOnIt({ step: { overlap } }: Entry): boolean {
  return overlap.newCode === "needs-it" || (overlap.newCode === "unknown" && overlap.stage === "expand");
}
