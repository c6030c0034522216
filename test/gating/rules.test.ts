import { describe, expect, test } from "vitest";
import { isProductCode } from "../../src/gating/excluded.ts";
import type { Feature } from "../../src/gating/feature.ts";
import { withHalves } from "../../src/gating/halves.ts";
import { isSecurityFix, levelOf } from "../../src/gating/levels.ts";
import type { FeatureChange, JudgedFeature } from "../../src/gating/rule.ts";
import { gatingRules } from "../../src/gating/rules/index.ts";
import { judgeCode } from "./judge-code.ts";

const gated = (name: string) =>
  `app.post("${name}", async (req, res) => { if (!flags.isEnabled("pay")) return res.sendStatus(404); await charge(req.body); });\n`;
const open = (name: string) => `app.post("${name}", async (req, res) => { await charge(req.body); });\n`;
const featuresOf = (code: string) => judgeCode(code).features;

function changeOf(
  features: readonly Feature[],
  more: Partial<FeatureChange> = {},
  mode: JudgedFeature["mode"] = "advise",
): FeatureChange {
  return {
    added: features.map((feature) => ({ feature, mode, ...levelOf(feature, features, {}, mode) })),
    kept: [],
    hasGates: true,
    declared: [],
    ...more,
  };
}

const found = (change: FeatureChange) =>
  gatingRules.flatMap((rule) => rule.find(change).map(({ severity, message }) => `${rule.id}:${severity} ${message}`));

describe("rules about features", () => {
  test("the one of three that has no flag is a warning", () => {
    const [first, ...others] = found(changeOf(featuresOf(gated("/a") + gated("/b") + open("/c"))));
    expect(first).toBe(
      "ungated-feature:warning `POST /c` is open to everybody from the moment it is deployed: no flag stands in front of it. 2 others of this change have one.",
    );
    expect(others).toEqual([]);
  });

  test("alone it is worth a notice, and an error where flags are required and others have one", () => {
    expect(found(changeOf(featuresOf(open("/c"))))).toEqual([expect.stringMatching(/^ungated-feature:notice/)]);
    expect(found(changeOf(featuresOf(open("/c")), {}, "require"))).toEqual([
      expect.stringMatching(/^ungated-feature:warning/),
    ]);
    expect(found(changeOf(featuresOf(gated("/a") + open("/c")), {}, "require"))).toEqual([
      expect.stringMatching(/^ungated-feature:error/),
    ]);
  });

  test("where nothing is gated, nobody is told to begin", () => {
    expect(found(changeOf(featuresOf(open("/c")), { hasGates: false }))).toEqual([]);
  });

  test("what cannot be told is no finding", () => {
    expect(found(changeOf(featuresOf('app.post("/c", handlers[name]);')))).toEqual([]);
  });

  test("forty at once are one finding", () => {
    const many = Array.from({ length: 40 }, (_, index) => open(`/r${index}`)).join("");
    expect(found(changeOf(featuresOf(many)))).toEqual([expect.stringContaining("40 new entry points have no flag")]);
  });

  test("a gate that goes is found, and one that comes is not", () => {
    const [before] = featuresOf(gated("/a"));
    const [after] = featuresOf(open("/a"));
    expect(found(changeOf([], { kept: [{ before: before!, after: after! }] }))).toEqual([
      "gate-removed:warning `POST /a` stood behind `pay`, and no longer does.",
    ]);
    expect(found(changeOf([], { kept: [{ before: after!, after: before! }] }))).toEqual([]);
  });

  test("a flag that nothing asks for", () => {
    const declared = [{ flag: "new-pay", path: "flags.ts", line: 3, isUsed: false }];
    expect(found(changeOf([], { declared }))).toEqual([
      "flag-unused:notice Nothing that this change touches asks for the new flag `new-pay`.",
    ]);
    expect(found(changeOf([], { declared: [{ ...declared[0]!, isUsed: true }] }))).toEqual([]);
  });

  test.each(gatingRules)(
    "$id shows something unsafe and something safe, and rests on a page",
    ({ examples, sources, why }) => {
      expect(examples.unsafe).not.toBe(examples.safe);
      expect(why).toMatch(/\.$/);
      for (const source of sources) expect(source).toMatch(/^https:\/\//);
    },
  );
});

describe("how grave it is", () => {
  const [feature] = featuresOf(open("/c"));
  const level = (title: string, mode: JudgedFeature["mode"] = "advise", labels: string[] = []) =>
    levelOf(feature!, [feature!], { title, labels }, mode).level;
  test("a feature by name is more, a fix or a chore less", () => {
    expect([level("feat: pay"), level("Pay"), level("fix: pay"), level("chore(deps): x")]).toEqual([
      "high",
      "medium",
      "low",
      "low",
    ]);
  });
  test("no title excuses anybody where flags are required", () => {
    expect(level("fix: pay", "require")).toBe("medium");
  });
  test("a label makes it a security fix, a title does not", () => {
    expect([isSecurityFix({ labels: ["security"] }), isSecurityFix({ title: "CVE-2026-1" })]).toEqual([true, false]);
  });
});

test("a page that asks, and a route that does not: only the front end is gated", () => {
  const code = `export const routes = [{ path: "/checkout", component: Checkout, flag: "checkout" }];\n${open("/api/checkout")}${open("/api/other")}`;
  expect(withHalves(featuresOf(code)).map(({ name, verdict }) => `${name}: ${verdict}`)).toEqual([
    "POST /api/checkout: frontend-only",
    "POST /api/other: ungated",
    "/checkout: gated",
  ]);
});

test.each([
  ["src/app.ts", true],
  ["app/controllers/orders_controller.rb", true],
  ["src/app.test.ts", false],
  ["tests/test_views.py", false],
  ["spec/requests/orders_spec.rb", false],
  ["src/gen/api.pb.go", false],
  ["Orders.g.cs", false],
  ["stories/Button.stories.tsx", false],
  ["db/migrate/2024_x.rb", true],
  ["examples/server.ts", false],
  ["src/OrderControllerTest.java", false],
  ["node_modules/x/index.js", false],
])("%s is product code: %s", (path, expected) => {
  expect(isProductCode(path, [])).toBe(expected);
});
