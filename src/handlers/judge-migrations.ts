import type { ChangeSet, DeployedTree } from "../changes/change-set.ts";
import type { Config } from "../config/config.ts";
import type { Finding } from "../findings/finding.ts";
import { readWaiverComments, type WaiverComment } from "../findings/waiver-comment.ts";
import { postgres } from "../migrations/databases/index.ts";
import { groupBy } from "../migrations/find/group-by.ts";
import type { MigrationAnalysis } from "../migrations/migration.ts";
import type { References } from "../migrations/rule.ts";
import { checkFiles } from "../migrations/order.ts";
import type { PlanFacts } from "../plan/build-plan.ts";
import { noReferences } from "../references/search.ts";
import type { SqlParser } from "../syntax/sql.ts";
import { referencesTo } from "./deployed-code.ts";
import { findChange, type MigrationChange } from "./find-change.ts";
import { judgeFolder, notOurs } from "./judge-folder.ts";
import { targetOf } from "./target.ts";

export interface JudgedMigrations {
  readonly analysis: MigrationAnalysis;
  readonly facts: PlanFacts;
  /** What people accept, by file. */
  readonly comments: ReadonlyMap<string, readonly WaiverComment[]>;
}

/** Judges the migrations of a change. Reads files, writes nothing. */
export async function judgeMigrations(
  changes: ChangeSet,
  config: Config,
  given: boolean,
  parserOf: () => Promise<SqlParser>,
): Promise<JudgedMigrations> {
  const change = await findChange(changes, config.migrations, given);
  if (!change) return { analysis: { migrations: [], findings: [], unread: [] }, facts: {}, comments: new Map() };

  const target = targetOf(config.database, postgres);
  const foreign = notOurs(change.added, target);
  const others = new Set(foreign.map(({ path }) => path));
  const ours = change.added.filter(({ path }) => !others.has(path));
  const parser = ours.length > 0 ? await parserOf() : undefined;
  const deployed = given ? undefined : await deployedPaths(changes.deployed);

  const folders: MigrationAnalysis[] = [];
  let references: References = noReferences;
  for (const [, added] of groupBy(ours, ({ framework, root }) => `${framework.id}\0${root}`)) {
    folders.push(
      await judgeFolder({
        added,
        change,
        deployed: deployed?.everywhere,
        parser: parser!,
        target,
        settings: config.migrations,
        referencesTo: async (operations) => (references = await referencesTo(operations, changes, given)),
      }),
    );
  }

  const analysis = {
    migrations: folders.flatMap(({ migrations }) => migrations).map((one, position) => ({ ...one, position })),
    findings: [
      ...(given ? [] : fileFindings(change, deployed?.somewhere, config)),
      ...folders.flatMap(({ findings }) => findings),
    ],
    unread: [...change.unread, ...foreign, ...folders.flatMap(({ unread }) => unread)],
  };
  const comments = new Map(
    ours.map(({ path, text }) => [path, readWaiverComments(text, (sql) => parser!.parse(sql))] as const),
  );
  return { analysis, facts: { references, codeChanges: !given && change.codeChanges }, comments };
}

interface DeployedPaths {
  readonly everywhere: ReadonlySet<string>;
  readonly somewhere: ReadonlySet<string>;
}

async function deployedPaths(deployed: readonly DeployedTree[]): Promise<DeployedPaths | undefined> {
  if (deployed.length === 0) return undefined;
  const lists = await Promise.all(deployed.map(({ tree }) => tree.list()));
  const [first = [], ...others] = lists.map((list) => new Set(list));
  return {
    everywhere: new Set([...first].filter((path) => others.every((other) => other.has(path)))),
    somewhere: new Set(lists.flat()),
  };
}

function fileFindings(
  change: MigrationChange,
  somewhere: ReadonlySet<string> | undefined,
  { migrations }: Config,
): readonly Finding[] {
  const { base, head, renamed } = change;
  const ran = somewhere && new Set(base.filter(({ path }) => somewhere.has(path)).map(({ id }) => id));
  return checkFiles({ base, head, renamed, ...(ran ? { ran } : {}) }, migrations);
}
