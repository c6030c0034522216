/** A part of a page that can be left out, or said in fewer words. */
export interface Block {
  /** From the fullest to the shortest; after the last of them it is left out. Each stands by itself. */
  readonly versions: readonly string[];
  /** What goes first is worth least. Blocks that are worth `Infinity` always stay. */
  readonly worth: number;
  /** What is missing without it, one and many: "notice", "notices". */
  readonly what: readonly [one: string, many: string];
}

export interface Fitted {
  readonly kept: readonly string[];
  /** How many of what were shortened or left out. */
  readonly cut: ReadonlyMap<Block["what"], number>;
}

const gap = "\n\n".length;

/**
 * The blocks that there is room for, in their order. What is worth least is shortened first, the last of its kind before the
 * first, and left out only when that was not enough.
 */
export function fit(blocks: readonly Block[], room: number, size: (text: string) => number): Fitted {
  const chosen = blocks.map(() => 0);
  const sizeOf = (index: number) => {
    const text = blocks[index]!.versions[chosen[index]!];
    return text === undefined ? 0 : size(text) + gap;
  };
  let total = blocks.reduce((sum, _, index) => sum + sizeOf(index), 0);
  const order = blocks
    .map((_, index) => index)
    .filter((index) => blocks[index]!.worth !== Infinity)
    .sort((a, b) => blocks[a]!.worth - blocks[b]!.worth || b - a);

  for (const { from, to } of runsOfWorth(order, blocks)) {
    const group = order.slice(from, to);
    const most = group.reduce((so, index) => Math.max(so, blocks[index]!.versions.length), 0);
    for (let version = 1; version <= most && total > room; version++) {
      for (const index of group) {
        if (total <= room) break;
        if (blocks[index]!.versions.length < version) continue;
        total -= sizeOf(index);
        chosen[index] = version;
        total += sizeOf(index);
      }
    }
  }
  const cut = new Map<Block["what"], number>();
  blocks.forEach(({ what }, index) => {
    if (chosen[index]! > 0) cut.set(what, (cut.get(what) ?? 0) + 1);
  });
  const kept = blocks.flatMap(({ versions }, index) => versions[chosen[index]!] ?? []);
  return { kept, cut };
}

function runsOfWorth(order: readonly number[], blocks: readonly Block[]): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  order.forEach((index, at) => {
    const before = order[at - 1];
    if (before !== undefined && blocks[before]!.worth === blocks[index]!.worth) runs.at(-1)!.to = at + 1;
    else runs.push({ from: at, to: at + 1 });
  });
  return runs;
}
