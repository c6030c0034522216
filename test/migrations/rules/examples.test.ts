import { describe, expect, test } from "vitest";
import { rules } from "../../../src/migrations/report-findings.ts";
import { judgeSql } from "../judge-sql.ts";

/** A rule's examples are its documentation, so they must show what they say. */
describe.each(rules)("$id", (rule) => {
  const { given, unsafe, safe, version, down } = rule.examples;
  const settings = { rules: rule.severity === "off" ? { [rule.id]: "warning" as const } : {} };
  const judge = (sql: string) =>
    judgeSql(sql, {
      ...(given ? { given } : {}),
      ...(version ? { version } : {}),
      ...(down ? { down } : {}),
      settings,
    });

  test("reports its unsafe example, once", () => {
    const findings = judge(unsafe).findings.filter((finding) => finding.rule === rule.id);
    expect(findings).toHaveLength(1);
    const [{ message, why, fix }] = findings as [(typeof findings)[number]];
    for (const words of [message, why, fix]) {
      expect(words.trim()).not.toBe("");
      expect(words).not.toMatch(/undefined|\[object|NaN|``/);
    }
  });

  test("is silent on its safe example", () => {
    expect(judge(safe).findings.filter((finding) => finding.rule === rule.id)).toEqual([]);
  });

  test("reads its examples without a complaint", () => {
    expect(judge(unsafe).unread).toEqual([]);
    expect(judge(safe).unread).toEqual([]);
  });

  test("rests on a page of a manual", () => {
    expect(rule.sources.length).toBeGreaterThan(0);
    for (const source of rule.sources) expect(source).toMatch(/^https:\/\//);
  });
});

test("no safe example is reported as an error by any rule", () => {
  const wrong = rules.flatMap((rule) => {
    const { given, safe, version } = rule.examples;
    const { findings } = judgeSql(safe, { ...(given ? { given } : {}), ...(version ? { version } : {}) });
    return findings
      .filter(({ severity }) => severity === "error")
      .map((finding) => `${rule.id}: ${finding.rule}: ${finding.message}`);
  });
  expect(wrong).toEqual([]);
});
