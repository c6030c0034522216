import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import "./shared-runtime.mjs";

// src/report/fingerprints.ts
function fingerprints({ findings }) {
  let seen = /* @__PURE__ */ new Map();
  return findings.map(({ rule, place, message }) => {
    let key = `${rule}\0${place.path}\0${message}`, nth = seen.get(key) ?? 0;
    return seen.set(key, nth + 1), hash(`${key}\0${nth}`, 2166136261) + hash(`${nth}\0${key}`, 16777619);
  });
}
function hash(text, seed) {
  let state = seed;
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 16777619);
  return (state >>> 0).toString(16).padStart(8, "0");
}

// src/report/sarif.ts
var levels = {
  error: "error",
  warning: "warning",
  notice: "note"
}, mostResults = 25e3;
function toSarif(report, catalogue = []) {
  let findings = report.findings.slice(0, mostResults), prints = fingerprints(report), rules = rulesOf(findings, catalogue), indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Slipway", informationUri: "https://github.com/slipway-dev/slipway", rules } },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: !0, toolExecutionNotifications: report.unread.map(notification) }],
        results: findings.map((finding, at) => result(finding, indexes.get(finding.rule), prints[at]))
      }
    ]
  };
}
function rulesOf(findings, catalogue) {
  let known = new Map(catalogue.map((entry) => [entry.id, entry]));
  return [...new Set(findings.map(({ rule }) => rule))].sort().map((id) => {
    let { title, why = "", severity, sources = [] } = known.get(id) ?? { title: id, severity: "warning" }, [source] = sources;
    return {
      id,
      shortDescription: { text: title },
      fullDescription: { text: why || title },
      help: { text: why || title },
      ...source === void 0 ? {} : { helpUri: source },
      defaultConfiguration: { level: severity === "off" ? "none" : levels[severity] }
    };
  });
}
function result({ rule, severity, place, message, why, fix, waived }, ruleIndex, fingerprint) {
  let { path, line, column, endLine } = place;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: [message, why, fix].filter((part) => part !== "").join(`

`) },
    locations: [location(path, { startLine: line, startColumn: column, endLine })],
    partialFingerprints: { "slipway/v1": fingerprint },
    ...waived ? { suppressions: [{ kind: "inSource", justification: `${waived.reason} (${waived.by})` }] } : {}
  };
}
function notification({ path, line = 1, reason }) {
  return { level: "warning", message: { text: reason }, locations: [location(path, { startLine: line })] };
}
function location(path, region) {
  return { physicalLocation: { artifactLocation: { uri: path.split("/").map(encodeURIComponent).join("/"), uriBaseId: "%SRCROOT%" }, region } };
}
export {
  toSarif
};
