import { createRequire } from "node:module";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { describe, expect, test } from "vitest";
import { catalogue } from "../../src/handlers/catalogue.ts";
import { toSarif } from "../../src/report/sarif.ts";
import { gladReport, messyReport } from "./a-messy-change.ts";

/** Written for draft 4, of which it uses nothing that draft 7 reads otherwise but these two names. */
const {
  $schema: _,
  id: __,
  ...schema
} = createRequire(import.meta.url)("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json") as Record<
  string,
  unknown
>;
const ajv = new Ajv.default({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

interface Log {
  readonly runs: readonly {
    readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } };
    readonly results: readonly {
      readonly ruleId: string;
      readonly ruleIndex: number;
      readonly partialFingerprints: Readonly<Record<string, string>>;
      readonly suppressions?: readonly { readonly justification: string }[];
      readonly locations: readonly {
        readonly physicalLocation: { readonly artifactLocation: { readonly uri: string } };
      }[];
    }[];
  }[];
}
const sarif = (report: typeof messyReport) => JSON.parse(JSON.stringify(toSarif(report, catalogue))) as Log;

test.each([
  ["a messy change", messyReport],
  ["a change without migrations", gladReport],
])("the SARIF of %s passes the standard's own schema", (_, report) => {
  validate(sarif(report));
  expect(validate.errors ?? []).toEqual([]);
});

describe("a result", () => {
  const [run] = sarif(messyReport).runs;
  test("points at its rule", () => {
    for (const { ruleId, ruleIndex } of run!.results) expect(run!.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });
  test("that somebody accepted is suppressed, with the reason", () => {
    const accepted = run!.results.filter(({ suppressions }) => suppressions);
    expect(accepted.map(({ ruleId }) => ruleId)).toEqual(["create-index-blocking"]);
    expect(accepted[0]?.suppressions?.[0]?.justification).toContain("the table is small");
  });
  test("has a fingerprint of its own, that does not change when lines move", () => {
    const prints = run!.results.map(({ partialFingerprints }) => partialFingerprints["slipway/v1"]);
    expect(new Set(prints).size).toBe(prints.length);
    const moved = {
      ...messyReport,
      findings: messyReport.findings.map((finding) => ({
        ...finding,
        place: { ...finding.place, line: finding.place.line + 7, endLine: finding.place.endLine + 7 },
      })),
    };
    expect(sarif(moved).runs[0]!.results.map(({ partialFingerprints }) => partialFingerprints["slipway/v1"])).toEqual(
      prints,
    );
  });
  test("has a path that is a URI, whatever the file is called", () => {
    const [finding] = messyReport.findings;
    const odd = { ...messyReport, findings: [{ ...finding!, place: { ...finding!.place, path: "a b/ü#?%.sql" } }] };
    expect(sarif(odd).runs[0]!.results[0]?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(
      "a%20b/%C3%BC%23%3F%25.sql",
    );
  });
});

test("there are no more results than GitHub takes", () => {
  const many = { ...messyReport, findings: Array.from({ length: 26_000 }, () => messyReport.findings[0]!) };
  expect(sarif(many).runs[0]!.results).toHaveLength(25_000);
});
