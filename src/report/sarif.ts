import type { Finding, Severity } from "../findings/finding.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { fingerprints } from "./fingerprints.ts";
import type { Report } from "./report.ts";

/** https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/sarif-v2.1.0-os.html#_Toc34317648 */
const levels: Readonly<Record<Severity, "error" | "warning" | "note">> = {
  error: "error",
  warning: "warning",
  notice: "note",
};

/** GitHub takes no more. https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit */
const mostResults = 25_000;

/** The report for GitHub code scanning, and for other readers of SARIF 2.1.0. */
export function toSarif(report: Report, catalogue: readonly CatalogueEntry[] = []): object {
  const findings = report.findings.slice(0, mostResults);
  const prints = fingerprints(report);
  const rules = rulesOf(findings, catalogue);
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  return {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name: "Slipway", informationUri: "https://github.com/slipway-dev/slipway", rules } },
        columnKind: "utf16CodeUnits",
        invocations: [{ executionSuccessful: true, toolExecutionNotifications: report.unread.map(notification) }],
        results: findings.map((finding, at) => result(finding, indexes.get(finding.rule)!, prints[at]!)),
      },
    ],
  };
}

function rulesOf(findings: readonly Finding[], catalogue: readonly CatalogueEntry[]) {
  const known = new Map(catalogue.map((entry) => [entry.id, entry]));
  return [...new Set(findings.map(({ rule }) => rule))].sort().map((id) => {
    const { title, why = "", severity, sources = [] } = known.get(id) ?? { title: id, severity: "warning" as const };
    const [source] = sources;
    return {
      id,
      shortDescription: { text: title },
      fullDescription: { text: why || title },
      help: { text: why || title },
      ...(source === undefined ? {} : { helpUri: source }),
      defaultConfiguration: { level: severity === "off" ? "none" : levels[severity] },
    };
  });
}

function result(
  { rule, severity, place, message, why, fix, waived }: Finding,
  ruleIndex: number,
  fingerprint: string,
): object {
  const { path, line, column, endLine } = place;
  return {
    ruleId: rule,
    ruleIndex,
    level: levels[severity],
    message: { text: [message, why, fix].filter((part) => part !== "").join("\n\n") },
    locations: [location(path, { startLine: line, startColumn: column, endLine })],
    partialFingerprints: { "slipway/v1": fingerprint },
    ...(waived ? { suppressions: [{ kind: "inSource", justification: `${waived.reason} (${waived.by})` }] } : {}),
  };
}

function notification({ path, line = 1, reason }: Report["unread"][number]): object {
  return { level: "warning", message: { text: reason }, locations: [location(path, { startLine: line })] };
}

function location(path: string, region: object): object {
  const uri = path.split("/").map(encodeURIComponent).join("/");
  return { physicalLocation: { artifactLocation: { uri, uriBaseId: "%SRCROOT%" }, region } };
}
