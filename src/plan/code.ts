import { countsOnIt } from "./counts-on-it.ts";
import type { Entry } from "./entries.ts";
import { subjectOf } from "./names.ts";
import { named } from "../migrations/words.ts";
import { deploysItself, type Piece } from "./piece.ts";
import type { Schedule } from "./schedule.ts";
import { releaseOf, slotAfter, slotOf, type Slot } from "./slot.ts";

export interface Deployment {
  readonly piece: Piece;
  readonly slot: Slot;
}

const withThisPullRequest = slotOf(0, "deploy");

/**
 * The deployments that no recipe speaks of: this pull request's, and those of the code that must stay behind because what
 * it needs cannot be there in time.
 */
export function deploymentsOf(entries: readonly Entry[], schedule: Schedule): readonly Deployment[] {
  const waiting = groupBySlot(
    entries.filter((entry) => countsOnIt(entry) && !deploysItself(entry)),
    (entry) => codeSlot(schedule, schedule.byEntry[entry.number]!),
  );
  const later = [...waiting].filter(([slot]) => slot > withThisPullRequest).sort(([a], [b]) => a - b);
  return [
    { slot: withThisPullRequest, piece: deployThis(later) },
    ...later.map(([slot, those]) => ({ slot, piece: deployRest(those, schedule) })),
  ];
}

/** Pieces that the code at head may need before it is deployed. */
export function neededByCode(entries: readonly Entry[], { byEntry }: Schedule): readonly Piece[] {
  return entries
    .filter((entry) => entry.step.overlap.newCode !== "works")
    .flatMap((entry) => firstPieces(byEntry[entry.number]!));
}

function codeSlot({ slots }: Schedule, pieces: readonly Piece[]): Slot {
  return Math.max(...firstPieces(pieces).map((piece) => slotAfter("deploy", slots.get(piece)!)));
}

/** A safe way makes the thing first, and finishes it later. */
function firstPieces(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.findIndex(({ phase }) => phase !== "expand");
  return end <= 0 ? (end < 0 ? pieces : pieces.slice(0, 1)) : pieces.slice(0, end);
}

function deployThis(later: readonly (readonly [Slot, readonly Entry[]])[]): Piece {
  const left = later.map(([slot, those]) => `what uses ${subjects(those)} comes in \`deploy-${releaseOf(slot) + 1}\``);
  return {
    phase: "deploy",
    earliest: withThisPullRequest,
    needs: [],
    needsCodeOf: [],
    behindCode: false,
    does: {
      title: "Deploy this pull request's code",
      transaction: "allowed",
      slow: false,
      rollback: "clean",
      ...(left.length === 0 ? {} : { note: `Not all of it: ${left.join(", and ")}.` }),
    },
  };
}

function deployRest(entries: readonly Entry[], { byEntry }: Schedule): Piece {
  return {
    phase: "deploy",
    earliest: withThisPullRequest,
    needs: entries.flatMap(({ number }) => firstPieces(byEntry[number]!)),
    needsCodeOf: [],
    behindCode: false,
    does: {
      title: `Deploy the code that uses ${subjects(entries)}`,
      transaction: "allowed",
      slow: false,
      rollback: "clean",
    },
  };
}

function subjects(entries: readonly Entry[]): string {
  return named([...new Set(entries.map(({ step }) => subjectOf(step.operation)))]);
}

function groupBySlot(entries: readonly Entry[], slot: (entry: Entry) => Slot): Map<Slot, Entry[]> {
  const groups = new Map<Slot, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(slot(entry));
    if (group) group.push(entry);
    else groups.set(slot(entry), [entry]);
  }
  return groups;
}
