/** The parts of a release in their order: schema first, then the code that needs it, data, and what old code needed last. */
export const phases = ["expand", "deploy", "backfill", "contract"] as const;
export type Phase = (typeof phases)[number];

/** A phase of a release, as one number: a larger one comes later. */
export type Slot = number;

export function slotOf(release: number, phase: Phase): Slot {
  return release * phases.length + phases.indexOf(phase);
}

export function releaseOf(slot: Slot): number {
  return Math.floor(slot / phases.length);
}

export function phaseOf(slot: Slot): Phase {
  return phases[slot % phases.length]!;
}

/**
 * The first slot for a step of a phase that may not run before what stands in another slot. A change of the schema may stand in
 * any later stage that is not a deployment; what follows a deployment follows it everywhere, so that a contract step or a
 * second deployment belongs to the next pull request.
 */
export function slotAfter(phase: Phase, needed: Slot): Slot {
  const release = releaseOf(needed);
  const before = phaseOf(needed);
  switch (phase) {
    case "expand":
      return before === "deploy" ? slotOf(release + 1, "expand") : needed;
    case "deploy":
      return slotOf(before === "expand" ? release : release + 1, "deploy");
    case "backfill":
      return before === "contract" ? needed : slotOf(release, "backfill");
    case "contract":
      return slotOf(before === "deploy" ? release + 1 : release, "contract");
  }
}
