/** Leaves out what is waited for anyway, by way of something else. Keys stand in order, after all that they wait for. */
export function withoutDetours(waits: ReadonlyMap<string, readonly string[]>): ReadonlyMap<string, readonly string[]> {
  const behind = new Map<string, ReadonlySet<string>>();
  for (const [id, direct] of waits) behind.set(id, new Set(direct.flatMap((other) => [other, ...behind.get(other)!])));
  return new Map(
    [...waits].map(([id, direct]) => [
      id,
      direct.filter((one) => !direct.some((other) => other !== one && behind.get(other)!.has(one))),
    ]),
  );
}
