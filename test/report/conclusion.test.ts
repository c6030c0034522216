import { expect, test } from "vitest";
import type { Finding, Severity, Unread } from "../../src/findings/finding.ts";
import { conclude, exitStatus } from "../../src/report/conclusion.ts";
import type { FailOn } from "../../src/report/report.ts";

const found = (severity: Severity, waived: Finding["waived"] = null): Finding => ({
  rule: "a-rule",
  severity,
  place: { path: "a.sql", line: 1, column: 1, endLine: 1 },
  message: "",
  why: "",
  fix: "",
  waived,
});
const accepted = { reason: "tiny", by: "ana" };
const unreadable: Unread = { path: "a.sql", reason: "syntax error" };
const foreign: Unread = { path: "b.sql", reason: "it is for MySQL", foreign: true };

test.each<[string, Finding[], Unread[], FailOn, string, number]>([
  ["nothing", [], [], "error", "success", 0],
  ["an error", [found("error")], [], "error", "failure", 1],
  ["an error that is accepted", [found("error", accepted)], [], "error", "success", 0],
  ["a warning", [found("warning")], [], "error", "success", 0],
  ["a warning, where warnings fail", [found("warning")], [], "warning", "failure", 1],
  ["a notice, where warnings fail", [found("notice")], [], "warning", "success", 0],
  ["a notice, where notices fail", [found("notice")], [], "notice", "failure", 1],
  ["an error, where nothing fails", [found("error")], [], "never", "success", 0],
  ["a file that cannot be read", [], [unreadable], "error", "failure", 3],
  ["a file that cannot be read, and an error", [found("error")], [unreadable], "error", "failure", 1],
  ["a file for another database", [], [foreign], "error", "success", 0],
])("%s", (_, findings, unread, failOn, conclusion, status) => {
  expect(conclude({ findings, unread }, failOn)).toBe(conclusion);
  expect(exitStatus({ findings, unread }, failOn)).toBe(status);
});
