import type { Unread } from "../findings/finding.ts";
import { analyzeMigrations, readMigration } from "../migrations/analyze.ts";
import type { Target } from "../migrations/database.ts";
import { postgres } from "../migrations/databases/index.ts";
import type { FoundMigration } from "../migrations/find.ts";
import { schemaDumpOf } from "../migrations/find/schema-dump.ts";
import type { MigrationAnalysis } from "../migrations/migration.ts";
import type { Operation } from "../migrations/operation.ts";
import type { SchemaDump } from "../migrations/replay.ts";
import type { References } from "../migrations/rule.ts";
import type { MigrationSettings } from "../migrations/settings.ts";
import type { SqlParser } from "../syntax/sql.ts";
import type { MigrationChange } from "./find-change.ts";

export interface FolderInput {
  /** The migrations of one folder that the change adds. */
  readonly added: readonly FoundMigration[];
  readonly change: MigrationChange;
  /** Paths that stand in every environment; without it, the whole base does. */
  readonly deployed: ReadonlySet<string> | undefined;
  readonly parser: SqlParser;
  readonly target: Target;
  readonly settings: MigrationSettings;
  readonly referencesTo: (operations: readonly Operation[]) => Promise<References>;
}

/** Judges what is added to one folder against the schema that the rest of the folder makes. */
export async function judgeFolder(input: FolderInput): Promise<MigrationAnalysis> {
  const { added, change, deployed, parser, target, settings } = input;
  const read = added.map((file) => readMigration(file, parser));
  const [first] = added;
  return analyzeMigrations({
    base: change.base.filter(({ root, framework }) => root === first?.root && framework === first.framework),
    ...(deployed ? { deployed } : {}),
    change: read,
    ...(change.dump ? { dump: change.dump } : {}),
    ...(await dumpBeside(change, first?.root)),
    parser,
    database: postgres,
    target,
    references: await input.referencesTo(read.flatMap(({ operations }) => operations)),
    settings,
  });
}

/** Where no config names one, a dump that the repository keeps still knows what no migration says. */
async function dumpBeside(
  { dump, baseTree }: MigrationChange,
  root: string | undefined,
): Promise<{ readonly dumpBeside?: SchemaDump }> {
  if (dump || root === undefined) return {};
  const path = schemaDumpOf(root, await baseTree.list());
  const content = path === undefined ? undefined : (await baseTree.read([path])).get(path);
  return content?.kind === "text" ? { dumpBeside: { path: path!, text: content.text } } : {};
}

/** Why migrations are left alone: they are for another database than PostgreSQL. */
export function notOurs(added: readonly FoundMigration[], target: Target): readonly Unread[] {
  return added.flatMap(({ path, engine = target.engine }) =>
    engine === "postgres"
      ? []
      : [{ path, reason: `it is for ${said(engine)}, which Slipway does not judge`, foreign: true as const }],
  );
}

function said(engine: NonNullable<FoundMigration["engine"]>): string {
  return { mysql: "MySQL", mariadb: "MariaDB", sqlite: "SQLite", postgres: "PostgreSQL", other: "another database" }[
    engine
  ];
}
