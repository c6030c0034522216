import { isGated, type Feature } from "../gating/feature.ts";
import type { Effect } from "../migrations/effect.ts";
import { blocks } from "../migrations/databases/index.ts";
import type { Migration, Step } from "../migrations/migration.ts";
import type { Report } from "./report.ts";

/** The report for programs. Its shape is `docs/report.schema.json`; keys are added, never renamed. */
export function toJson(report: Report): object {
  return {
    schemaVersion: 1,
    conclusion: report.conclusion,
    migrations: report.migrations.map(migration),
    features: report.features.map(feature),
    findings: report.findings.map(({ rule, severity, place, message, why, fix, waived }) => {
      const { path, line, column, endLine } = place;
      return { rule, severity, path, line, column, endLine, message, why, fix, waived };
    }),
    unread: report.unread.map(({ path, line, reason }) => ({ path, ...(line === undefined ? {} : { line }), reason })),
    plan: report.plan,
  };
}

function feature(one: Feature): object {
  const { path, line, endLine, kind, name, language, framework, verdict, gate, evidence } = one;
  return {
    path,
    line,
    endLine,
    kind,
    name,
    language,
    framework,
    verdict,
    gated: isGated(one),
    gate: gate && { sdk: gate.sdk, flag: gate.flag, path: gate.path, line: gate.line, failsOpen: gate.failsOpen },
    evidence,
  };
}

function migration({ path, framework, target, transaction, stage, steps }: Migration): object {
  return {
    path,
    framework,
    database: target.engine,
    databaseVersion: target.version,
    transactional: transaction !== "none",
    stage,
    operations: steps.map(operation),
  };
}

function operation({ operation: done, effect, overlap }: Step): object {
  const { kind, place } = done;
  return {
    kind,
    ...subject(done),
    line: place.line,
    endLine: place.endLine,
    oldCode: overlap.oldCode,
    newCode: overlap.newCode,
    lock: lock(effect),
    rollback: overlap.rollback,
    stage: overlap.stage,
  };
}

/** What it is about: a table, or what else has a name. */
function subject(done: Step["operation"]): { readonly table?: string; readonly column?: string } {
  const table = named(done, "table") ?? named(done, "view") ?? named(done, "index") ?? named(done, "type");
  const column = named(done, "column");
  return { ...(table === undefined ? {} : { table }), ...(column === undefined ? {} : { column }) };
}

function named(done: Step["operation"], key: string): string | undefined {
  const name = (done as unknown as Readonly<Record<string, unknown>>)[key];
  return typeof name === "string" ? name : undefined;
}

/** The strongest lock, and the relations that it is held on. */
function lock({ locks, duration }: Effect): object | null {
  const [strongest] = locks;
  if (!strongest) return null;
  const { mode } = strongest;
  const tables = locks.filter((one) => one.mode === mode).map(({ table }) => table);
  return { mode, tables, blocks: blocks(mode), duration };
}
