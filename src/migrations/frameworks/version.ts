/** Orders versions by their numbers, part by part (`1.2` before `1.10`, `1.0` is `1`), and words by their letters. */
export function compareVersions(a: string, b: string): number {
  const left = partsOf(a);
  const right = partsOf(b);
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const difference = comparePart(left[i] ?? "", right[i] ?? "");
    if (difference !== 0) return difference;
  }
  return 0;
}

/** By version where both have one (a file without one comes last), then by path. */
export function byVersion(paths: readonly string[], version: (path: string) => string | undefined): readonly string[] {
  const keys = new Map(paths.map((path) => [path, version(path)]));
  return [...paths].sort((a, b) => {
    const [left, right] = [keys.get(a), keys.get(b)];
    if (left !== undefined && right !== undefined) return compareVersions(left, right) || compareText(a, b);
    if (left === undefined && right === undefined) return compareText(a, b);
    return left === undefined ? 1 : -1;
  });
}

/** By code units: the same on every machine, unlike a collation. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function partsOf(version: string): string[] {
  return version.split(/[._-]/);
}

/** Numbers may have more digits than a double holds (`20240102030405123456`): compared as text of equal length. */
function comparePart(a: string, b: string): number {
  if (!/^\d*$/.test(a) || !/^\d*$/.test(b)) return compareText(a, b);
  const [left, right] = [a.replace(/^0+/, ""), b.replace(/^0+/, "")];
  return left.length - right.length || compareText(left, right);
}
