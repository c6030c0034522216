import type { FileContent } from "../changes/change-set.ts";
import { UserError } from "../errors.ts";
import type { Unread } from "../findings/finding.ts";
import { nearest } from "../findings/nearest.ts";
import type { SourceFile } from "./analyze.ts";
import { candidatesOf, markersNear, type Candidate } from "./find/candidates.ts";
import { frameworks } from "./find/claim-order.ts";
import { groupBy } from "./find/group-by.ts";
import { engineNamed, engineOfPath, type FoundEngine } from "./find/engine-of-path.ts";
import type { Framework, MigrationScript } from "./framework.ts";
import { isDown } from "./frameworks/down-file.ts";
import { folderOf } from "./frameworks/path.ts";
import { byVersion, compareText, compareVersions } from "./frameworks/version.ts";
import type { MigrationSettings } from "./settings.ts";

type FindSettings = Pick<MigrationSettings, "paths" | "framework" | "schema" | "startAfter">;

export interface MigrationPaths {
  /** What must be read, migrations and the files beside them; those of `given` paths may not exist. */
  readonly read: readonly string[];
  /** The schema dump that the config names, if it is there; it is among `read`. */
  readonly schemaDump?: string;
}

/** A migration with everything that its place tells. */
export interface FoundMigration extends SourceFile {
  /** Unique: the path, and where several share it, `#` and the part's own name. */
  readonly id: string;
  readonly text: string;
  /** The folder whose migrations run together, in one order. */
  readonly root: string;
  readonly version: string | undefined;
  /** Said by the folder; `undefined` when nothing says it. */
  readonly engine: FoundEngine | undefined;
  /** Stands at or before `startAfter`: it makes the schema, and is not judged. */
  readonly judged: boolean;
}

export interface FoundMigrations {
  /** In the order in which they run, folder by folder. */
  readonly migrations: readonly FoundMigration[];
  readonly unread: readonly Unread[];
}

/** Which files of a tree must be read to know its migrations. Looks at names only, and at fifty thousand of them in no time. */
export function migrationPaths(
  paths: readonly string[],
  settings: FindSettings,
  given: readonly string[] = [],
): MigrationPaths {
  const named = new Set(given);
  const all = new Set([...paths, ...given]);
  const read = new Set<string>();
  for (const { path, frameworks } of candidatesOf([...all], settings, named, allowedBy(settings))) {
    read.add(path);
    for (const framework of frameworks)
      for (const companion of framework.companions?.(path) ?? [])
        if (all.has(companion) || named.has(path)) read.add(companion);
    for (const marker of markersNear(path, frameworks)) if (all.has(marker)) read.add(marker);
  }
  const schemaDump = settings.schema !== undefined && all.has(settings.schema) ? settings.schema : undefined;
  if (schemaDump !== undefined) read.add(schemaDump);
  return { read: [...read], ...(schemaDump === undefined ? {} : { schemaDump }) };
}

/** The second step: what was read, to migrations in the order in which they run. Each file is of one framework at most. */
export function readMigrationFiles(
  contents: ReadonlyMap<string, FileContent>,
  settings: FindSettings,
  given: readonly string[] = [],
): FoundMigrations {
  const unread: Unread[] = [];
  const texts = new Map<string, string>();
  for (const [path, content] of contents) if (content.kind === "text") texts.set(path, content.text);

  const claimed: Claimed[] = [];
  for (const candidate of candidatesOf([...contents.keys()], settings, new Set(given), allowedBy(settings))) {
    if (candidate.path === settings.schema) continue;
    const content = contents.get(candidate.path)!;
    if (content.kind === "unreadable") unread.push({ path: candidate.path, reason: content.reason });
    else {
      const claim = claimOf(candidate, content.text, texts, settings.framework !== undefined);
      if (claim) claimed.push(claim);
      else if (settings.framework !== undefined)
        unread.push({ path: candidate.path, reason: notOne(settings.framework) });
    }
  }

  const owners = new Map<string, Framework>();
  for (const { path, framework } of claimed) if (framework.id !== "sql") owners.set(folderOf(path), framework);
  const kept = claimed.filter((claim) => {
    const owner =
      claim.framework.id === "sql" && claim.named !== "configured" ? owners.get(folderOf(claim.path)) : undefined;
    if (owner?.version?.(claim.path) !== undefined) unread.push({ path: claim.path, reason: strayIn(owner) });
    return owner === undefined;
  });

  const migrations = inRunOrder(kept).flatMap((claim) => foundOf(claim, settings.startAfter));
  for (const { path, script } of kept) if (script.guessed) unread.push({ path, reason: script.guessed });
  if (claimed.length + unread.length === 0) {
    for (const path of given)
      if (!isDown(path)) unread.push({ path, reason: "it is not a migration that can be read" });
  }
  return { migrations, unread: onePerReason(unread) };
}

interface Claimed {
  readonly path: string;
  readonly text: string;
  readonly framework: Framework;
  readonly script: MigrationScript;
  readonly companions: ReadonlyMap<string, string>;
  readonly root: string;
  readonly named: Candidate["named"];
}

function claimOf(
  candidate: Candidate,
  text: string,
  texts: ReadonlyMap<string, string>,
  forced: boolean,
): Claimed | undefined {
  const { path, named } = candidate;
  for (const framework of candidate.frameworks) {
    const companions = new Map<string, string>();
    for (const companion of framework.companions?.(path) ?? []) {
      const found = texts.get(companion);
      if (found !== undefined) companions.set(companion, found);
    }
    const certain = forced || (named !== undefined && framework.id === "sql");
    const script = framework.read({ path, text, certain }, companions);
    if (script)
      return { path, text, framework, script, companions, root: framework.root?.(path) ?? folderOf(path), named };
  }
  return undefined;
}

function inRunOrder(claimed: readonly Claimed[]): Claimed[] {
  const groups = groupBy(claimed, ({ framework, root }) => `${root}\0${framework.id}`);
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, group]) => {
      const { framework } = group[0];
      const byPath = new Map(group.map((claim) => [claim.path, claim]));
      const companions = new Map(group.flatMap((claim) => [...claim.companions]));
      const order = framework.order?.([...byPath.keys()], companions);
      const paths = order ?? byVersion([...byPath.keys()], (path) => framework.version?.(path));
      return paths.map((path) => byPath.get(path)!);
    });
}

function foundOf(claim: Claimed, startAfter: string | undefined): FoundMigration[] {
  const { path, text, framework, script, root } = claim;
  const version = framework.version?.(path);
  const shared = {
    path,
    text,
    framework,
    root,
    version,
    engine: engineNamed(script.engine) ?? engineOfPath(path),
    judged: startAfter === undefined || !isUpTo(startAfter, path, version),
  };
  if (!script.parts) return [{ ...shared, id: path, script }];
  return script.parts.map((part) => ({ ...shared, id: `${path}#${part.id}`, script: part }));
}

/** `startAfter` is a version, the name of a file, or the end of its path. */
function isUpTo(startAfter: string, path: string, version: string | undefined): boolean {
  if (version === undefined) return path === startAfter || path.endsWith(`/${startAfter}`);
  const bound = /^\D*(\d[\d._]*)/.exec(startAfter.slice(startAfter.lastIndexOf("/") + 1))?.[1];
  return bound !== undefined && compareVersions(version, bound.replace(/[._]+$/, "")) <= 0;
}

function allowedBy({ framework: id }: FindSettings): readonly Framework[] {
  if (id === undefined) return frameworks;
  const forced = frameworks.find((framework) => framework.id === id);
  if (forced) return [forced];
  const ids = frameworks.map((framework) => framework.id).toSorted(compareText);
  const meant = nearest(id, ids);
  throw new UserError(`There is no framework called \`${id}\`${meant ? `; did you mean \`${meant}\`?` : "."}`, {
    hint: `framework: ${meant ?? ids[0]!} # one of ${ids.join(", ")}`,
  });
}

function notOne(id: string): string {
  const { title } = frameworks.find((framework) => framework.id === id)!;
  return `${title} would not take it for one of its migrations`;
}

function strayIn(owner: Framework): string {
  return `it stands among migrations of ${owner.title}, which does not run it: by its text, its name or its journal it is none`;
}

/** A broken journal is said once, not for each of the files that it should have ordered. */
function onePerReason(unread: readonly Unread[]): Unread[] {
  const said = new Set<string>();
  return unread.filter(({ path, reason }) => {
    const key = reason.includes("cannot be read:") ? reason : `${path}\0${reason}`;
    return !said.has(key) && said.add(key);
  });
}
