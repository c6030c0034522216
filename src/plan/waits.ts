/**
 * Leaves out what is waited for anyway, by way of something else. Keys stand in order, after all that they wait for, and so
 * does what each of them waits for.
 */
export function withoutDetours(waits: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const behind = new Map<string, ReadonlySet<string>>();
  const kept = new Map<string, readonly string[]>();
  for (const [id, direct] of waits) {
    const reached = new Set<string>();
    // The last first: whatever another one waits for stands before that one.
    const own = direct.toReversed().filter((one) => {
      if (reached.has(one)) return false;
      reached.add(one);
      for (const other of behind.get(one)!) reached.add(other);
      return true;
    });
    kept.set(id, own.toReversed());
    behind.set(id, reached);
  }
  return kept;
}
