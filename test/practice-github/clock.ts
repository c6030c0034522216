/** A clock that stands still until somebody moves it. */
export interface Clock {
  now(): Date;
  /** Moves on, and says the new time. */
  advance(milliseconds: number): Date;
}

export function startClock(at = "2026-11-02T09:00:00Z"): Clock {
  let time = Date.parse(at);
  return {
    now: () => new Date(time),
    advance(milliseconds) {
      time += milliseconds;
      return new Date(time);
    },
  };
}

/** GitHub's way of writing a moment: seconds, and a Z. */
export const stamp = (clock: Clock): string => `${clock.now().toISOString().slice(0, 19)}Z`;
