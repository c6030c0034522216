import type { Piece } from "./piece.ts";
import type { Schedule } from "./schedule.ts";
import { phaseOf } from "./slot.ts";

/**
 * Steps ahead of the code that take long and that no code waits for, with those that stand behind them: they run
 * apart from the deployment, however long they take.
 */
export function runApart(schedule: Schedule, needed: Iterable<Piece>): ReadonlySet<Piece> {
  const { pieces, slots, together } = schedule;
  const holds = closure(needed, together);
  const free = pieces.filter((piece) => phaseOf(slots.get(piece)!) === "expand" && !holds.has(piece));
  const apart = new Set(free.filter(({ does }) => does.slow));
  let before;
  do {
    before = apart.size;
    for (const piece of free)
      if (piece.needs.some((other) => apart.has(other) && slots.get(other) === slots.get(piece))) apart.add(piece);
    for (const group of together)
      if (group.some((piece) => apart.has(piece))) group.forEach((piece) => apart.add(piece));
  } while (apart.size > before);
  return apart;
}

/** What must be there for something to be there. */
function closure(needed: Iterable<Piece>, together: Schedule["together"]): ReadonlySet<Piece> {
  const found = new Set<Piece>();
  const open = [...needed];
  for (let piece = open.pop(); piece; piece = open.pop()) {
    if (found.has(piece)) continue;
    found.add(piece);
    open.push(...piece.needs);
    for (const group of together) if (group.includes(piece)) open.push(...group);
  }
  return found;
}
