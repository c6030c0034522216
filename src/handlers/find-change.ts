import { emptyTree, type ChangeSet, type FileContent, type Tree } from "../changes/change-set.ts";
import type { Unread } from "../findings/finding.ts";
import { migrationPaths, readMigrationFiles, type FoundMigration } from "../migrations/find.ts";
import type { SchemaDump } from "../migrations/replay.ts";
import type { MigrationSettings } from "../migrations/settings.ts";

/** The migrations on both sides of a change, and which of them it adds. */
export interface MigrationChange {
  /** In the order in which they run, folder by folder. */
  readonly base: readonly FoundMigration[];
  readonly head: readonly FoundMigration[];
  /** Those of the head that will run because of the change. */
  readonly added: readonly FoundMigration[];
  /** Paths that were renamed, the new one to the old one. */
  readonly renamed: ReadonlyMap<string, string>;
  /** The schema dump that the config names. */
  readonly dump?: SchemaDump;
  readonly baseTree: Tree;
  /** Of the files that the change touches: what cannot be read. */
  readonly unread: readonly Unread[];
  /** Does it change anything but migrations? */
  readonly codeChanges: boolean;
}

/** Finds the migrations; `undefined` when the change has nothing to do with them. Unchanged files are read once for both sides. */
export async function findChange(
  changes: ChangeSet,
  settings: MigrationSettings,
  given: boolean,
): Promise<MigrationChange | undefined> {
  const touched = new Set(changes.files.flatMap(({ path, previousPath }) => [path, previousPath ?? path]));
  const named = given ? [...touched] : [];
  const headPaths = migrationPaths(await changes.head.list(), settings, named);
  const basePaths = migrationPaths(given ? [] : await changes.base.list(), settings);
  if (![...headPaths.read, ...basePaths.read].some((path) => touched.has(path))) return undefined;

  const head = await changes.head.read(headPaths.read);
  const base = await readBase(changes.base, basePaths.read, touched, head);
  const foundHead = readMigrationFiles(head, settings, named);
  const foundBase = readMigrationFiles(base, settings);
  const renamed = new Map(
    changes.files.flatMap(({ path, previousPath }) =>
      previousPath === undefined ? [] : [[path, previousPath] as const],
    ),
  );
  const dumpText = basePaths.schemaDump === undefined ? undefined : base.get(basePaths.schemaDump);
  const migrations = new Set([...headPaths.read, ...basePaths.read]);
  return {
    base: foundBase.migrations,
    head: foundHead.migrations,
    added: addedTo(foundBase.migrations, foundHead.migrations, renamed),
    renamed,
    ...(dumpText?.kind === "text" ? { dump: { path: basePaths.schemaDump!, text: dumpText.text } } : {}),
    baseTree: given ? emptyTree : changes.base,
    unread: foundHead.unread.filter(({ path }) => touched.has(path)),
    codeChanges: changes.files.some(({ path }) => !migrations.has(path)),
  };
}

async function readBase(
  tree: Tree,
  paths: readonly string[],
  touched: ReadonlySet<string>,
  head: ReadonlyMap<string, FileContent>,
): Promise<ReadonlyMap<string, FileContent>> {
  const own = await tree.read(paths.filter((path) => touched.has(path) || !head.has(path)));
  const contents = new Map<string, FileContent>();
  for (const path of paths) {
    const content = own.get(path) ?? (touched.has(path) ? undefined : head.get(path));
    if (content) contents.set(path, content);
  }
  return contents;
}

/**
 * What will run: a file that is new, and a repeatable one whose text is. An edited file that ran does not run again, or its
 * runner refuses it; a renamed one is known again by what it does. Both are a matter of the rules about files.
 */
function addedTo(
  base: readonly FoundMigration[],
  head: readonly FoundMigration[],
  renamed: ReadonlyMap<string, string>,
): readonly FoundMigration[] {
  const before = new Map(base.map((migration) => [migration.id, migration]));
  const sameBefore = ({ id, path, script }: FoundMigration): boolean => {
    const from = renamed.get(path);
    const old = before.get(id) ?? (from === undefined ? undefined : before.get(id.replace(path, from)));
    return old !== undefined && (script.repeatable !== true || old.script.up === script.up);
  };
  return head.filter((migration) => migration.judged && !sameBefore(migration));
}
