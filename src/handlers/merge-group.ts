import type { MergeGroupEvent } from "../github/event.ts";
import { inCheckRun } from "./check-run.ts";
import type { Door } from "./door.ts";
import { judgeRange, type Judged } from "./judge-range.ts";

/** Judges what the merge queue is about to merge: the same question about other commits, and nobody to tell. */
export async function judgeMergeGroup(event: MergeGroupEvent, door: Door): Promise<Judged> {
  return inCheckRun(event, door, () => judgeRange(event, door));
}
