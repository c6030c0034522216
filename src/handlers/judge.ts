import type { ChangeSet, DeployedTree } from "../changes/change-set.ts";
import type { Config } from "../config/config.ts";
import type { Finding } from "../findings/finding.ts";
import { readWaiverComments } from "../findings/waiver-comment.ts";
import { waive } from "../findings/waiver.ts";
import { postgres } from "../migrations/databases/index.ts";
import type { FoundMigration } from "../migrations/find.ts";
import { groupBy } from "../migrations/find/group-by.ts";
import type { MigrationAnalysis } from "../migrations/migration.ts";
import type { References } from "../migrations/rule.ts";
import { rules } from "../migrations/report-findings.ts";
import { checkFiles, fileRules } from "../migrations/order.ts";
import { buildPlan } from "../plan/build-plan.ts";
import { noReferences } from "../references/search.ts";
import { conclude } from "../report/conclusion.ts";
import type { Report } from "../report/report.ts";
import type { SqlParser } from "../syntax/sql.ts";
import { referencesTo } from "./deployed-code.ts";
import { findChange, type MigrationChange } from "./find-change.ts";
import { judgeFolder, notOurs } from "./judge-folder.ts";
import { targetOf } from "./target.ts";

export interface JudgeContext {
  /** Called at most once, and only when there is SQL to read. */
  readonly parser: () => Promise<SqlParser>;
  readonly now: Date;
  /** The files were named by a person: all of them are new, and nothing else is known. */
  readonly given?: boolean;
  readonly configPath?: string;
}

/** Judges a change, whatever it came from: all doors lead here. Reads files, writes nothing. */
export async function judge(changes: ChangeSet, config: Config, context: JudgeContext): Promise<Report> {
  const given = context.given === true;
  const change = await findChange(changes, config.migrations, given);
  if (!change) return reportOf({ migrations: [], findings: [], unread: [] }, config, {});

  const target = targetOf(config.database, postgres);
  const foreign = notOurs(change.added, target);
  const others = new Set(foreign.map(({ path }) => path));
  const ours = change.added.filter(({ path }) => !others.has(path));
  const parser = ours.length > 0 ? await context.parser() : undefined;
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

  const found = [
    ...(given ? [] : fileFindings(change, deployed?.somewhere, config)),
    ...folders.flatMap(({ findings }) => findings),
  ];
  const findings = parser ? waived(found, ours, parser, config, context) : found;
  const analysis = {
    migrations: folders.flatMap(({ migrations }) => migrations).map((one, position) => ({ ...one, position })),
    findings,
    unread: [...change.unread, ...foreign, ...folders.flatMap(({ unread }) => unread)],
  };
  return reportOf(analysis, config, { references, codeChanges: !given && change.codeChanges });
}

function reportOf(analysis: MigrationAnalysis, config: Config, facts: Parameters<typeof buildPlan>[2]): Report {
  const { findings, unread } = analysis;
  return {
    ...analysis,
    plan: buildPlan(analysis, config, facts),
    conclusion: conclude({ findings, unread }, config.failOn),
  };
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

function waived(
  findings: readonly Finding[],
  added: readonly FoundMigration[],
  parser: SqlParser,
  { waivers }: Config,
  { now, configPath = ".github/slipway.yml" }: JudgeContext,
): readonly Finding[] {
  const comments = new Map(
    added.map(({ path, text }) => [path, readWaiverComments(text, (sql) => parser.parse(sql))] as const),
  );
  const known = [...rules, ...fileRules].map(({ id }) => id);
  return waive({ findings, comments, config: waivers, configPath, rules: known, now });
}
