import { expect, test } from "vitest";
import { annotations } from "../../src/report/annotations.ts";
import { checkRunOutput } from "../../src/report/check-run.ts";
import { messyReport } from "./a-messy-change.ts";

const [finding] = messyReport.findings;

test("each finding that nobody accepted, and each part that was not read, is one command on one line", () => {
  const lines = annotations(messyReport).trimEnd().split("\n");
  const open = messyReport.findings.filter(({ waived }) => !waived);
  expect(lines).toHaveLength(open.length + messyReport.unread.length);
  for (const line of lines) expect(line).toMatch(/^::(?:error|warning|notice) file=[^:]+,line=\d+[^:]*::./);
});

test("hostile paths and texts stay inside of their command", () => {
  const hostile = {
    ...finding!,
    message: "a\n::error::b%0A",
    place: { ...finding!.place, path: "x,line=1::y\r\n.sql" },
  };
  const text = annotations({ findings: [hostile], unread: [] });
  expect(text.trimEnd().split("\n")).toHaveLength(1);
  expect(text).toContain("file=x%2Cline=1%3A%3Ay%0D%0A.sql");
  expect(text).toContain("a%0A::error::b%250A");
});

test("a check run has them too, with what to do about each", () => {
  const { annotations: all, conclusion, title } = checkRunOutput(messyReport);
  expect(conclusion).toBe("failure");
  expect(title).toMatch(/^\d+ errors?/);
  expect(all.length).toBe(messyReport.findings.filter(({ waived }) => !waived).length + messyReport.unread.length);
  expect(all.find((one) => one.title === "alter-column-type-rewrite")?.message).toContain("ADD COLUMN");
});

test("no message is longer than GitHub takes", () => {
  const long = { ...finding!, fix: "x".repeat(100_000) };
  const [only] = checkRunOutput({ ...messyReport, findings: [long], unread: [] }).annotations;
  expect(only!.message.length).toBeLessThanOrEqual(16_000);
});
