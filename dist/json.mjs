import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  blocks
} from "./shared-tables.mjs";
import "./shared-subject.mjs";
import {
  isGated
} from "./shared-feature.mjs";
import "./shared-runtime.mjs";

// src/report/json.ts
function toJson(report) {
  return {
    schemaVersion: 1,
    conclusion: report.conclusion,
    migrations: report.migrations.map(migration),
    features: report.features.map(feature),
    findings: report.findings.map(({ rule, severity, place, message, why, fix, waived }) => {
      let { path, line, column, endLine } = place;
      return { rule, severity, path, line, column, endLine, message, why, fix, waived };
    }),
    unread: report.unread.map(({ path, line, reason }) => ({ path, ...line === void 0 ? {} : { line }, reason })),
    plan: report.plan
  };
}
function feature(one) {
  let { path, line, endLine, kind, name, language, framework, verdict, gate, evidence } = one;
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
    evidence
  };
}
function migration({ path, framework, target, transaction, stage, steps }) {
  return {
    path,
    framework,
    database: target.engine,
    databaseVersion: target.version,
    transactional: transaction !== "none",
    stage,
    operations: steps.map(operation)
  };
}
function operation({ operation: done, effect, overlap }) {
  let { kind, place } = done;
  return {
    kind,
    ...subject(done),
    line: place.line,
    endLine: place.endLine,
    oldCode: overlap.oldCode,
    newCode: overlap.newCode,
    lock: lock(effect),
    rollback: overlap.rollback,
    stage: overlap.stage
  };
}
function subject(done) {
  let table = named(done, "table") ?? named(done, "view") ?? named(done, "index") ?? named(done, "type"), column = named(done, "column");
  return { ...table === void 0 ? {} : { table }, ...column === void 0 ? {} : { column } };
}
function named(done, key) {
  let name = done[key];
  return typeof name == "string" ? name : void 0;
}
function lock({ locks, duration }) {
  let [strongest] = locks;
  if (!strongest) return null;
  let { mode } = strongest, tables = locks.filter((one) => one.mode === mode).map(({ table }) => table);
  return { mode, tables, blocks: blocks(mode), duration };
}
export {
  toJson
};
