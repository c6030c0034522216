import type { Finding, Unread } from "../findings/finding.ts";
import type { SqlParser } from "../syntax/sql.ts";
import { createCatalog, type Catalog } from "./catalog/catalog.ts";
import type { Database, Target } from "./database.ts";
import type { Effect } from "./effect.ts";
import { followRows } from "./empty.ts";
import type { Framework, MigrationScript } from "./framework.ts";
import { followLocks } from "./held.ts";
import type { Migration, MigrationAnalysis, Step } from "./migration.ts";
import type { Operation } from "./operation.ts";
import { overlapOf, type OverlapContext, type Stage } from "./overlap.ts";
import type { Recipe } from "./recipe.ts";
import { reportFindings } from "./report-findings.ts";
import type { Facts, References, RunStep } from "./rule.ts";
import { runOf } from "./run.ts";
import { followSession } from "./session.ts";
import type { MigrationSettings } from "./settings.ts";
import { fillFromDump, replayDump, type SchemaDump } from "./replay.ts";
import { readOperations } from "./sql/read.ts";
import { isNew, isUntouched } from "./subject.ts";

/** A migration file, cut into its parts by its framework. */
export interface SourceFile {
  readonly path: string;
  readonly framework: Framework;
  readonly script: MigrationScript;
}

/** A migration file with what it does. */
export interface ReadMigration {
  readonly file: SourceFile;
  readonly operations: readonly Operation[];
  readonly unread: readonly Unread[];
  /** What its down part does; `undefined` without one. */
  readonly down: readonly Operation[] | undefined;
}

export function readMigration(file: SourceFile, parser: SqlParser): ReadMigration {
  const { up, down, downPath = file.path } = file.script;
  const back = down === undefined ? undefined : readOperations(down, { path: downPath, parser }).operations;
  return { file, ...readOperations(up, { path: file.path, parser }), down: back };
}

export interface AnalyzeInput {
  /** What stands on the base, in the order in which it ran: it makes the schema that the change meets. */
  readonly base: readonly SourceFile[];
  /** Those of the base that ran in every environment; without it, all of them did. */
  readonly deployed?: ReadonlySet<string>;
  /** What the change adds, in the order in which it will run. */
  readonly change: readonly ReadMigration[];
  /** A schema dump that stands for the base instead of its migrations. */
  readonly dump?: SchemaDump;
  /** A schema dump that is asked about what the base's migrations do not tell. */
  readonly dumpBeside?: SchemaDump;
  readonly parser: SqlParser;
  readonly database: Database;
  readonly target: Target;
  readonly references: References;
  readonly settings: MigrationSettings;
}

/** Replays the base into a schema, then judges what the change does to it, operation by operation. */
export function analyzeMigrations(input: AnalyzeInput): MigrationAnalysis {
  const catalog = createCatalog();
  replayBase(catalog, input);

  const run = runOf(
    input.change.map(({ file: { path, script }, operations }) => ({
      path,
      transaction: script.transaction,
      operations,
    })),
  );
  const { steps, findings } = judgeRun(run, catalog, input);
  let next = 0;
  const migrations = input.change.map(({ file, operations, down }): Migration => {
    const own = steps.slice(next, (next += operations.length));
    return {
      path: file.path,
      framework: file.framework.id,
      target: input.target,
      transaction: file.script.transaction,
      optOut: file.framework.optOut,
      steps: own,
      stage: stageOfFile(own),
      down,
    };
  });
  return { migrations, findings, unread: input.change.flatMap(({ unread }) => unread) };
}

function replayBase(catalog: Catalog, { base, deployed, dump, dumpBeside, parser }: AnalyzeInput): void {
  if (dump) return replayDump(catalog, dump, parser);
  for (const { path, script } of base) {
    const origin = deployed && !deployed.has(path) ? "pending" : "deployed";
    for (const operation of readOperations(script.up, { path, parser }).operations) catalog.apply(operation, origin);
  }
  if (dumpBeside) fillFromDump(catalog, dumpBeside, parser);
}

function judgeRun(run: RunStep[], catalog: Catalog, input: AnalyzeInput): { steps: Step[]; findings: Finding[] } {
  const { database, target, references, settings } = input;
  const { schema } = catalog;
  const followed = followSession();
  const locks = followLocks();
  const rows = followRows();
  const findings: Finding[] = [];
  const files = new Map(input.change.map((read) => [read.file.path, read]));
  const optOut = (path: string) => files.get(path)?.file.framework.optOut ?? "";
  const down = (path: string) => files.get(path)?.down;

  const steps = run.map((at, index): Step => {
    const { operation, transaction } = at;
    const session = followed.session(transaction);
    const said = database.effect(operation, schema, target, session.timeZone ?? settings.timeZone);
    const effect = rows.onRows(operation, said, schema);
    const untouched = isUntouched(operation, effect, schema);
    at.effect = effect;
    at.untouched = untouched;
    const overlap = overlapOf(operation, { schema, effect, untouched, ...within(run, index) });

    const facts: Facts = {
      schema,
      target,
      effect,
      overlap,
      untouched,
      run,
      index,
      session,
      held: locks.before(at),
      references,
      settings,
      optOut,
      down,
    };
    const reported = reportFindings(operation, facts);
    findings.push(...reported.findings);

    const step = stepOf(operation, felt(effect, schema), transaction, untouched, overlap, reported.recipe);
    followed.step(operation, transaction);
    locks.step(at);
    rows.step(operation, schema);
    catalog.apply(operation, "change");
    return step;
  });
  return { steps, findings };
}

function stepOf(
  operation: Operation,
  effect: Effect,
  transaction: number | null,
  untouched: boolean,
  overlap: Step["overlap"],
  recipe: Recipe | undefined,
): Step {
  return { operation, effect, overlap, transaction, untouched, ...(recipe ? { recipe } : {}) };
}

/** What others can feel of it: nobody waits for a relation that this change makes. */
function felt(effect: Effect, schema: Catalog["schema"]): Effect {
  const locks = effect.locks.filter((lock) => !isNew(lock.table, schema));
  return locks.length === effect.locks.length ? effect : { ...effect, locks };
}

/** The rest of the operation's transaction, on both sides; outside of one, of its file. */
function within(run: readonly RunStep[], index: number): Pick<OverlapContext, "followedBy" | "precededBy"> {
  const here = run[index]!;
  const together = (other: RunStep | undefined): other is RunStep =>
    here.transaction === null ? other?.path === here.path : other?.transaction === here.transaction;
  const look = (step: 1 | -1) => (test: (operation: Operation) => boolean) => {
    for (let i = index + step, at = run[i]; together(at); at = run[(i += step)]) if (test(at.operation)) return true;
    return false;
  };
  return { followedBy: look(1), precededBy: look(-1) };
}

function stageOfFile(steps: readonly Step[]): Stage {
  const stages = new Set(steps.map((step) => step.overlap.stage).filter((stage) => stage !== "none"));
  const [only] = stages;
  return only === undefined ? "none" : stages.size === 1 ? only : "split";
}
