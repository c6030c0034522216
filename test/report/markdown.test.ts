import { expect, test } from "vitest";
import type { Finding } from "../../src/findings/finding.ts";
import { comment, marker } from "../../src/report/markdown.ts";
import type { Report } from "../../src/report/report.ts";
import { summary } from "../../src/report/summary.ts";
import { blockingIndex, harmless, noLockTimeout, nothing, release } from "./a-release.ts";

const unread = [{ path: "db/migrations/3.sql", line: 4, reason: "syntax error at or near “garbage”" }];

test("a comment says the verdict, the findings and the release step by step", async () => {
  await expect(comment(release)).toMatchFileSnapshot("markdown/comment.md");
});

test("what was accepted and what was not judged is there to be seen", async () => {
  const waived = { ...blockingIndex, waived: { reason: "the table has 40 rows", by: "mona" } };
  const report: Report = { ...harmless, findings: [waived, noLockTimeout], unread };
  await expect(comment(report)).toMatchFileSnapshot("markdown/comment-with-asides.md");
});

test.each<[string, Report, string]>([
  ["errors", release, "## 🛑 Not safe as it stands: 2 errors and 1 notice"],
  ["warnings that fail", { ...release, findings: [warning()] }, "## ⚠️ Not accepted as it stands: 1 warning"],
  ["a failure without findings", { ...harmless, conclusion: "failure", unread }, "## ⚠️ This cannot be called safe"],
  ["a wait", { ...harmless, conclusion: "action_required" }, "## ⏳ Nothing is wrong, but this has to wait"],
  ["all well", harmless, "## ✅ Safe to release"],
  [
    "a warning that does not fail",
    { ...harmless, findings: [warning()] },
    "## ✅ Safe to release, with 1 warning to look at",
  ],
  ["nothing found, but not all read", { ...harmless, unread }, "## ⚠️ Nothing wrong in what could be read"],
  [
    "little found, but not all read",
    { ...harmless, unread, findings: [warning()] },
    "## ⚠️ 1 warning in what could be read",
  ],
  [
    "errors that are let through",
    { ...release, conclusion: "success" },
    "## ⚠️ Let through, with 2 errors and 1 notice to look at",
  ],
  ["no migrations", nothing, "## ✅ No migrations in this change"],
])("the first line is the verdict: %s", (_, report, line) => {
  expect(comment(report).split("\n").slice(0, 2)).toEqual([marker, line]);
});

test("a place is a link when the commit's files can be seen somewhere", () => {
  const blobs = "https://github.com/acme/shop/blob/0123abc";
  const report = {
    ...release,
    findings: [{ ...blockingIndex, place: { path: "db/a b (1).sql", line: 7, column: 1, endLine: 7 } }],
  };
  expect(comment(report, { blobs })).toContain(
    "[`db/a b (1).sql:7`](https://github.com/acme/shop/blob/0123abc/db/a%20b%20%281%29.sql#L7)",
  );
});

test("a comment that would be too long for GitHub is cut from the least important, and says what is missing", () => {
  const findings: Finding[] = [
    ...many(3, { ...blockingIndex, fix: "SELECT 1;\n".repeat(400) }),
    ...many(100, warning()),
    ...many(100, { ...noLockTimeout, why: "It waits. ".repeat(100) }),
  ];
  const text = comment({ ...release, findings });
  expect(text.length).toBeLessThanOrEqual(65_536);
  expect(text.length).toBeGreaterThan(50_000);
  expect(text).toContain("✂️ **There was no room for everything:** 100 notices had to be shortened or left out.");
  expect(text.match(/^🛑/gm)).toHaveLength(3);
  expect(text.match(/^⚠️ \*\*/gm)).toHaveLength(100);
  expect(text.match(/^- \[ \]/gm)).toHaveLength(4);
  expectWhole(text);
});

test.each([
  ["thousands of errors", { ...release, findings: many(3000, blockingIndex) }],
  ["a fix of a megabyte", { ...release, findings: [{ ...blockingIndex, fix: `SELECT '${"x".repeat(1_000_000)}';` }] }],
  [
    "a fix of backticks",
    { ...release, findings: many(50, { ...blockingIndex, fix: `SELECT '${"`".repeat(5000)}';` }) },
  ],
  ["a message of a megabyte", { ...release, findings: [{ ...blockingIndex, message: "@".repeat(1_000_000) }] }],
  ["thousands of files that could not be read", { ...release, unread: many(5000, unread[0]!) }],
  [
    "thousands of accepted findings",
    { ...release, findings: many(5000, { ...blockingIndex, waived: { reason: "x", by: "mona" } }) },
  ],
  [
    "thousands of steps",
    {
      ...release,
      plan: {
        ...release.plan,
        stages: release.plan.stages.map((stage) => ({ ...stage, steps: many(2000, stage.steps[0]!) })),
      },
    },
  ],
] satisfies [string, Report][])("it fits whatever the change is: %s", (_, report) => {
  for (const [text, most] of [
    [comment(report), 65_536],
    [summary(report), 1024 * 1024],
  ] as const) {
    expect(text.length).toBeLessThanOrEqual(most);
    expect(Buffer.byteLength(summary(report))).toBeLessThanOrEqual(1024 * 1024);
    expect(text).toMatch(/^## \p{Emoji}/mu);
    expectWhole(text);
  }
});

/** No fence and no fold was cut in two. */
function expectWhole(text: string): void {
  const outside = text.replaceAll(/^( *)(`{3,})sql\n[^]*?\n\1\2$/gm, "");
  expect(outside).not.toMatch(/^ *```/m);
  expect(outside.match(/<details>/g)?.length ?? 0).toBe(outside.match(/<\/details>/g)?.length ?? 0);
  expect(text.trimEnd().endsWith("</sub>")).toBe(true);
}

function many<T>(count: number, one: T): T[] {
  return Array.from({ length: count }, () => one);
}

function warning(): Finding {
  return { ...noLockTimeout, severity: "warning" };
}
