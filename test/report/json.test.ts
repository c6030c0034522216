import { readFileSync } from "node:fs";
import Ajv2020 from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { toJson } from "../../src/report/json.ts";
import { ReportJson } from "../../src/report/schema.ts";
import { gladReport, messyReport } from "./a-messy-change.ts";

const ajv = new Ajv2020.default({ strict: false });
addFormats.default(ajv);
const validate = ajv.compile(JSON.parse(readFileSync("docs/report.schema.json", "utf8")) as object);
const plain = (report: typeof messyReport) => JSON.parse(JSON.stringify(toJson(report))) as Record<string, never[]>;

describe.each([
  ["a messy change", messyReport],
  ["a change without migrations", gladReport],
])("the JSON of %s", (_, report) => {
  test("is what its schema says, to the last key", () => {
    expect(ReportJson.safeParse(plain(report)).error?.issues ?? []).toEqual([]);
  });
  test("passes the published JSON Schema", () => {
    validate(plain(report));
    expect(validate.errors ?? []).toEqual([]);
  });
});

describe("an operation in the JSON", () => {
  const operations = (plain(messyReport)["migrations"] as unknown as { operations: Record<string, unknown>[] }[])[0]!
    .operations;
  const of = (kind: string) => operations.find((one) => one["kind"] === kind);

  test("says what it is about, where, and what it locks", () => {
    expect(of("alter-column-type")).toMatchObject({
      table: "orders",
      column: "total",
      line: 5,
      lock: { mode: "ACCESS EXCLUSIVE", tables: ["orders"], blocks: "reads-and-writes", duration: "rewrite" },
    });
  });
  test("answers for old and new code, the way back and the stage", () => {
    expect(of("add-column")).toMatchObject({ oldCode: "breaks", newCode: "needs-it", stage: "split" });
    expect(of("drop-column")).toMatchObject({
      oldCode: "breaks",
      newCode: "works",
      rollback: "loses-data",
      stage: "contract",
    });
  });
  test("that was not understood is there, and never called harmless", () => {
    expect(of("opaque")).toMatchObject({ oldCode: "unknown", newCode: "unknown", rollback: "irreversible" });
  });
});

test("an accepted finding stays, with the reason", () => {
  const findings = plain(messyReport)["findings"] as unknown as { rule: string; waived: unknown }[];
  expect(findings.find(({ waived }) => waived !== null)).toMatchObject({
    rule: "create-index-blocking",
    waived: { reason: "the table is small", by: "in the file" },
  });
});
