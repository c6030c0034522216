import type { ChangeSet } from "../changes/change-set.ts";
import type { Config } from "../config/config.ts";
import { waive } from "../findings/waiver.ts";
import type { Intent } from "../gating/levels.ts";
import { buildPlan } from "../plan/build-plan.ts";
import { conclude } from "../report/conclusion.ts";
import type { Report } from "../report/report.ts";
import { codeFile } from "../syntax/code.ts";
import type { SqlParser } from "../syntax/sql.ts";
import type { JudgedFeatures } from "./judge-features.ts";
import { judgeMigrations } from "./judge-migrations.ts";
import { ruleIds } from "./rule-ids.ts";

export interface JudgeContext {
  /** Called at most once, and only when there is SQL to read. */
  readonly parser: () => Promise<SqlParser>;
  readonly now: Date;
  /** The files were named by a person: all of them are new, and nothing else is known. */
  readonly given?: boolean;
  readonly configPath?: string;
  /** What people said of the change. */
  readonly intent?: Intent;
}

/** Judges a change, whatever it came from: all doors lead here. Reads files, writes nothing. */
export async function judge(changes: ChangeSet, config: Config, context: JudgeContext): Promise<Report> {
  const given = context.given === true;
  const { analysis, facts, comments } = await judgeMigrations(changes, config, given, context.parser);
  const code = await judgeCode(changes, config, context);
  const found = [...analysis.findings, ...code.findings];
  const accepted = new Map([...comments, ...code.comments]);
  const findings =
    found.length === 0 && accepted.size === 0
      ? found
      : waive({
          findings: found,
          comments: accepted,
          config: config.waivers,
          configPath: context.configPath ?? ".github/slipway.yml",
          rules: ruleIds,
          now: context.now,
        });
  const { unread } = analysis;
  return {
    ...analysis,
    findings,
    features: code.features,
    plan: await planOf(buildPlan(analysis, config, facts), code, config),
    conclusion: conclude({ findings, unread }, config.failOn),
  };
}

/** Grammars and what is known of frameworks are loaded only for a change that has code. */
async function judgeCode(changes: ChangeSet, config: Config, context: JudgeContext): Promise<JudgedFeatures> {
  const isCode = changes.files.some(({ path }) => codeFile.test(path));
  if (!isCode || config.gating.mode === "off") return { features: [], findings: [], comments: new Map() };
  const [{ judgeFeatures }, { loadCodeParser }, { readWasm }] = await Promise.all([
    import("./judge-features.ts"),
    import("../syntax/load-code.ts"),
    import("../syntax/read-wasm.ts"),
  ]);
  return judgeFeatures(changes, config.gating, {
    codeParser: (paths) => loadCodeParser(paths, readWasm),
    given: context.given === true,
    intent: context.intent ?? {},
  });
}

async function planOf(plan: Report["plan"], { features }: JudgedFeatures, { gating }: Config): Promise<Report["plan"]> {
  if (features.length === 0) return plan;
  const { withRamp } = await import("../plan/ramp.ts");
  return withRamp(plan, features, gating.ramp);
}
