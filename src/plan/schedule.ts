import type { Dependencies } from "./dependencies.ts";
import type { Entry } from "./entries.ts";
import { filledLater } from "./filled-later.ts";
import { deploysItself, piecesOf, type Piece } from "./piece.ts";
import { phaseOf, releaseOf, slotAfter, slotOf, type Slot } from "./slot.ts";

/** Every piece of a change, in the order of the run, and the slot that each stands in. */
export interface Schedule {
  readonly pieces: readonly Piece[];
  /** By the number of an entry. */
  readonly byEntry: readonly (readonly Piece[])[];
  readonly slots: ReadonlyMap<Piece, Slot>;
  /** Groups of pieces that must not be torn apart, in the order of the run. */
  readonly together: readonly (readonly Piece[])[];
}

export function schedule(
  entries: readonly Entry[],
  dependencies: Dependencies,
  codeIn: (entry: Entry) => number,
): Schedule {
  const swapped = new Set(dependencies.together.flat());
  const filled = filledLater(entries);
  const byEntry: (readonly Piece[])[] = [];
  const pieces: Piece[] = [];
  const held = new Map<number, (() => void)[]>();
  for (const entry of entries) {
    const { number } = entry;
    const fillers = filled.get(number) ?? [];
    const { now, later } = piecesOf(entry, {
      codeIn: codeIn(entry),
      swapped: swapped.has(number),
      holdsBack: fillers.length > 0,
      needs: (earliest) => neededBy(entry, earliest, byEntry, dependencies),
    });
    pieces.push(...now);
    byEntry.push(now);
    const end = fillers.at(-1);
    if (end !== undefined) {
      const letGo = () => {
        const rest = later(fillers.flatMap((one) => byEntry[one]!));
        pieces.push(...rest);
        byEntry[number] = [...now, ...rest];
      };
      held.set(end, [...(held.get(end) ?? []), letGo]);
    }
    for (const letGo of held.get(number) ?? []) letGo();
  }
  const together = dependencies.together
    .map((pair) => pair.flatMap((number) => byEntry[number]!))
    // A recipe has its own stages, and its own way not to leave a gap.
    .filter((group) => group.length === 2 && !group.some(({ entry }) => entry && deploysItself(entry)));
  return { pieces, byEntry, together, slots: slotsOf(pieces, together) };
}

/**
 * Of the pieces of what an operation depends on, those that it must wait for: the ones that make what it uses, not those that come
 * later to finish it. Where it takes the place of something, all of them.
 */
function neededBy(
  { number }: Entry,
  earliest: Slot,
  byEntry: readonly (readonly Piece[])[],
  { after, instead }: Dependencies,
): readonly Piece[] {
  const needed: Piece[] = [];
  const replaced = instead[number]!;
  const others = replaced.size === 0 ? after[number]! : new Set([...after[number]!, ...replaced]);
  for (const other of others) {
    const pieces = byEntry[other]!;
    // A thousand operations on one table are a million pairs: the usual case, a single piece, makes no lists.
    if (replaced.has(other) || (pieces.length === 1 && pieces[0]!.phase !== "deploy")) needed.push(...pieces);
    else {
      const made = pieces.filter(({ phase }) => phase !== "deploy");
      const soon = made.filter((piece) => piece.earliest <= earliest);
      needed.push(...(soon.length > 0 ? soon : made.slice(0, 1)));
    }
  }
  return needed;
}

/** The least slots that keep every order. Rounds are needed only because what belongs together pulls its like along. */
function slotsOf(pieces: readonly Piece[], together: readonly (readonly Piece[])[]): ReadonlyMap<Piece, Slot> {
  const slots = new Map<Piece, Slot>(pieces.map((piece) => [piece, piece.earliest]));
  // With a deployment of code between the two halves of a pair there is no end to it: then the order alone is kept.
  settle();
  for (let round = 0; round <= pieces.length && pullTogether(); round++) settle();
  return slots;

  /** Pieces stand behind all that they need, so once through is enough. */
  function settle(): void {
    for (const piece of pieces) {
      const { phase, needs, needsCodeOf, behindCode } = piece;
      // Data moves behind the code of its release: what waits for both belongs to the next.
      const deployed = (slot: Slot) =>
        behindCode && phaseOf(slot) === "backfill" ? slotOf(releaseOf(slot), "deploy") : slot;
      let slot = slots.get(piece)!;
      for (const needed of needs) slot = Math.max(slot, slotAfter(phase, deployed(slots.get(needed)!)));
      for (const needed of needsCodeOf)
        slot = Math.max(slot, slotAfter(phase, slotAfter("deploy", slots.get(needed)!)));
      slots.set(piece, slot);
    }
  }

  function pullTogether(): boolean {
    let moved = false;
    for (const group of together) {
      const last = group.reduce((so, piece) => Math.max(so, slots.get(piece)!), -Infinity);
      for (const piece of group) {
        const slot = Math.max(slots.get(piece)!, slotAfter(piece.phase, last));
        moved ||= slot !== slots.get(piece);
        slots.set(piece, slot);
      }
    }
    return moved;
  }
}
