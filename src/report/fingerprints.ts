import type { Report } from "./report.ts";

/**
 * What a finding is known again by when lines move: rule, path, message, and which of several such it is. Two numbers of
 * 32 bits of it are enough to tell the findings of one repository apart.
 */
export function fingerprints({ findings }: Pick<Report, "findings">): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map(({ rule, place, message }) => {
    const key = `${rule}\0${place.path}\0${message}`;
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return hash(`${key}\0${nth}`, 0x811c9dc5) + hash(`${nth}\0${key}`, 0x01000193);
  });
}

/** FNV-1a. http://www.isthe.com/chongo/tech/comp/fnv/ */
function hash(text: string, seed: number): string {
  let state = seed;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193);
  return (state >>> 0).toString(16).padStart(8, "0");
}
