import { folderOf, inFolder, nameOf } from "./path.ts";

/** Where a manifest (`package.json`, `Cargo.toml`) that covers a path may stand: in every folder above it, nearest first. */
export function manifestsAbove(path: string, name: string): string[] {
  const manifests: string[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) manifests.push(inFolder(folder, name));
  return [...manifests, name];
}

/** Does one of the manifests of that name mention a dependency? In a workspace any of them may hold the real line. */
export function mentions(companions: ReadonlyMap<string, string>, name: string, dependency: RegExp): boolean {
  for (const [path, text] of companions) if (nameOf(path) === name && dependency.test(text)) return true;
  return false;
}

/** Major and minor of an npm dependency, as the nearest `package.json` that has it says. */
export function dependencyVersion(
  companions: ReadonlyMap<string, string>,
  dependency: string,
): readonly [number, number] | undefined {
  const line = new RegExp(String.raw`"${dependency}"\s*:\s*"[\^~>=v\s]*(\d+)(?:\.(\d+))?`);
  for (const [path, text] of companions) {
    const found = nameOf(path) === "package.json" ? line.exec(text) : null;
    if (found) return [Number(found[1]), Number(found[2] ?? 0)];
  }
  return undefined;
}
