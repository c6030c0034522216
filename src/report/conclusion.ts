import { severities, type Finding, type Unread } from "../findings/finding.ts";
import type { Conclusion, FailOn, Report } from "./report.ts";

/** How a check ends: it fails on what nobody accepted, and on what could not be read. */
export function conclude(
  { findings, unread }: { readonly findings: readonly Finding[]; readonly unread: readonly Unread[] },
  failOn: FailOn,
): Conclusion {
  return fails(findings, failOn) || (failOn !== "never" && unread.some(isUnjudged)) ? "failure" : "success";
}

/** The exit status: 1 for findings, 3 for a file that could not be read, 0 otherwise. */
export function exitStatus({ findings, unread }: Pick<Report, "findings" | "unread">, failOn: FailOn): 0 | 1 | 3 {
  if (fails(findings, failOn)) return 1;
  return unread.some(isUnjudged) ? 3 : 0;
}

function fails(findings: readonly Finding[], failOn: FailOn): boolean {
  if (failOn === "never") return false;
  const least = severities.indexOf(failOn);
  return findings.some(({ severity, waived }) => !waived && severities.indexOf(severity) <= least);
}

/** What is for another database was never ours to judge. */
function isUnjudged({ foreign }: Unread): boolean {
  return foreign !== true;
}
