import type { Answer } from "../overlap.ts";

/** Something new: old code does not know it, new code wants it. */
export const added: Answer = { oldCode: "works", newCode: "needs-it", rollback: "clean" };

/** Nobody's code can tell. */
export const unnoticed: Answer = { oldCode: "works", newCode: "works", rollback: "clean" };

/** Nothing is left of it when the migration is over: a setting, a lock, a statement that reads. */
export const nothing: Answer = { ...unnoticed, as: "nothing" };

/** Old code needs what goes; new code has stopped using it. */
export function removed(because: string, rollback: Answer["rollback"] = "clean"): Answer {
  return { oldCode: "breaks", newCode: "works", rollback, because };
}

/** Old code uses the old name, new code the new one: no order is safe. */
export function renamed(because: string): Answer {
  return { oldCode: "breaks", newCode: "needs-it", rollback: "clean", because };
}

/** What old code may do is refused from now on. */
export function tightened(because: string): Answer {
  return { oldCode: "breaks", newCode: "works", rollback: "clean", because };
}
