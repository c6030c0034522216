import picomatch from "picomatch";
import type { Framework } from "../framework.ts";
import type { MigrationSettings } from "../settings.ts";
import { folderOf, inFolder, nameOf } from "../frameworks/path.ts";
import { frameworks } from "./claim-order.ts";
import { groupBy } from "./group-by.ts";
import { isExcluded } from "./excluded.ts";

/** A path that may be a migration, and of which frameworks, the likeliest first. */
export interface Candidate {
  readonly path: string;
  readonly frameworks: readonly Framework[];
  /** A person named it, on the command line or in the config: it is a migration even when nothing else says so. */
  readonly named: "given" | "configured" | undefined;
}

/** Only names are looked at. `given` are paths that a person named one by one. */
export function candidatesOf(
  paths: readonly string[],
  settings: Pick<MigrationSettings, "paths">,
  given: ReadonlySet<string>,
  allowed: readonly Framework[],
): Candidate[] {
  const roots = markedRoots(paths);
  const configured = settings.paths && configuredPaths(settings.paths);
  const candidates: Candidate[] = [];
  for (const path of paths) {
    const named = given.has(path) ? "given" : configured?.(path) ? "configured" : undefined;
    // Standard input has no extension; its framework is said.
    if (!extensions.has(extensionOf(path)) && !(named && allowed.length === 1 && !path.includes("."))) continue;
    if (named) candidates.push({ path, frameworks: allowed, named });
    if (named || configured || isExcluded(path)) continue;
    const marked = marksOver(path, roots);
    const claims = allowed.filter((framework) => marked.has(framework) || matcher(framework)(path));
    if (claims.length > 0) candidates.push({ path, frameworks: claims, named });
  }
  return candidates;
}

/** `db/migrate` stands for all that is in it; `!…` takes out again. */
function configuredPaths(globs: readonly string[]): (path: string) => boolean {
  const wanted = globs.filter((glob) => !glob.startsWith("!"));
  const unwanted = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
  const compile = (list: readonly string[]) =>
    picomatch(
      list.flatMap((glob) => [trim(glob), `${trim(glob)}/**`]),
      { dot: true },
    );
  const [isWanted, isUnwanted] = [compile(wanted), compile(unwanted)];
  return (path) => isWanted(path) && !(unwanted.length > 0 && isUnwanted(path));
}

function trim(glob: string): string {
  return glob.replace(/^\.\//, "").replace(/\/+$/, "");
}

const matchers = new Map<Framework, (path: string) => boolean>();
function matcher(framework: Framework): (path: string) => boolean {
  let matches = matchers.get(framework);
  if (!matches) matchers.set(framework, (matches = picomatch([...framework.files], { dot: true })));
  return matches;
}

const extensions = new Set(frameworks.flatMap(({ files }) => files.map(extensionOf)));
function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

/** The folders that a marker file makes certain, and for whom. */
function markedRoots(paths: readonly string[]): ReadonlyMap<string, readonly Framework[]> {
  const roots = new Map<string, Framework[]>();
  for (const path of paths) {
    for (const { marker, framework } of markers.get(nameOf(path)) ?? []) {
      const root = path === marker ? "" : path.endsWith(`/${marker}`) ? path.slice(0, -marker.length - 1) : undefined;
      if (root !== undefined) roots.set(root, [...(roots.get(root) ?? []), framework]);
    }
  }
  return roots;
}

const markers = groupBy(
  frameworks.flatMap((framework) => (framework.markers ?? []).map((marker) => ({ marker, framework }))),
  ({ marker }) => nameOf(marker),
);

function marksOver(path: string, roots: ReadonlyMap<string, readonly Framework[]>): ReadonlySet<Framework> {
  const found = new Set<Framework>();
  if (roots.size === 0) return found;
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    for (const framework of roots.get(folder) ?? []) found.add(framework);
    if (folder === "") return found;
  }
}

/** Where the markers of a file's frameworks would stand: read with it, so that the second step sees what the first saw. */
export function markersNear(path: string, claims: readonly Framework[]): string[] {
  return claims.flatMap((framework) =>
    (framework.markers ?? []).map((marker) => inFolder(framework.root?.(path) ?? folderOf(path), marker)),
  );
}
