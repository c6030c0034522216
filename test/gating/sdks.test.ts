import { describe, expect, test } from "vitest";
import { sdks } from "../../src/gating/gates/index.ts";
import { judgeCode } from "./judge-code.ts";

/** A handler in each language that refuses unless the call says yes. */
const handlers: Readonly<Record<string, (call: string) => readonly [path: string, code: string]>> = {
  ts: (call) => [
    "app.ts",
    `app.get("/x", async (req, res) => { if (!(await ${call})) return res.sendStatus(404); res.json(await load(req)); });`,
  ],
  py: (call) => [
    "app.py",
    `@app.get("/x")\ndef x(request):\n    if not ${call}:\n        abort(404)\n    return load(request)`,
  ],
  rb: (call) => [
    "x_controller.rb",
    `class XController < ApplicationController\n  def x\n    return head :not_found unless ${call}\n    render json: load\n  end\nend`,
  ],
  go: (call) => [
    "main.go",
    `package main\nimport "net/http"\nfunc main() { http.HandleFunc("/x", func(w http.ResponseWriter, r *http.Request) { if !${call} { http.NotFound(w, r); return }; load(w) }) }`,
  ],
  java: (call) => [
    "X.java",
    `@RestController class X { @GetMapping("/x") Object x() { if (!${call}) { return null; } return load.all(); } }`,
  ],
  php: (call) => ["web.php", `<?php Route::get("/x", function () { if (!${call}) { abort(404); } return load(); });`],
  cs: (call) => [
    "X.cs",
    `[ApiController] public class X : ControllerBase { [HttpGet("/x")] public async Task<IActionResult> Get() { if (!await ${call}) return NotFound(); return Ok(load.All()); } }`,
  ],
  ex: (call) => [
    "x_controller.ex",
    `defmodule W.XController do\n  use W, :controller\n  def x(conn, _) do\n    if ${call} do\n      json(conn, load())\n    else\n      send_resp(conn, 404, "")\n    end\n  end\nend`,
  ],
};

/** As the SDKs' manuals write it. */
const calls: readonly (readonly [sdk: string, language: string, call: string])[] = [
  ["launchdarkly", "ts", 'client.variation("x-flag", req.user, false)'],
  ["launchdarkly", "ts", 'client.boolVariation("x-flag", req.user, false)'],
  ["launchdarkly", "py", 'ldclient.get().variation("x-flag", context, False)'],
  ["launchdarkly", "go", 'client.BoolVariation("x-flag", ctx, false)'],
  ["launchdarkly", "java", 'client.boolVariation("x-flag", context, false)'],
  ["launchdarkly", "cs", 'client.BoolVariation("x-flag", context, false)'],
  ["unleash", "ts", 'unleash.isEnabled("x-flag", context)'],
  ["unleash", "py", 'unleash_client.is_enabled("x-flag", context)'],
  ["unleash", "go", 'unleash.IsEnabled("x-flag")'],
  ["unleash", "java", 'unleash.isEnabled("x-flag")'],
  ["unleash", "rb", 'unleash.is_enabled?("x-flag", context)'],
  ["openfeature", "ts", 'client.getBooleanValue("x-flag", false)'],
  ["openfeature", "py", 'client.get_boolean_value("x-flag", False)'],
  ["openfeature", "java", 'client.getBooleanValue("x-flag", false)'],
  ["openfeature", "cs", 'client.GetBooleanValueAsync("x-flag", false)'],
  ["openfeature", "php", "$client->getBooleanValue('x-flag', false)"],
  ["openfeature", "rb", 'client.fetch_boolean_value(flag_key: "x-flag", default_value: false)'],
  ["flagsmith", "ts", 'flagsmith.hasFeature("x-flag")'],
  ["flagsmith", "py", 'flags.is_feature_enabled("x-flag")'],
  ["growthbook", "ts", 'gb.isOn("x-flag")'],
  ["growthbook", "py", 'gb.is_on("x-flag")'],
  ["split", "ts", '(split.getTreatment(user, "x-flag") === "on")'],
  ["split", "py", '(client.get_treatment(user, "x-flag") == "on")'],
  ["statsig", "ts", 'statsig.checkGate(user, "x-flag")'],
  ["statsig", "py", 'statsig.check_gate(user, "x-flag")'],
  ["posthog", "ts", 'posthog.isFeatureEnabled("x-flag", user)'],
  ["posthog", "py", 'posthog.feature_enabled("x-flag", user)'],
  ["configcat", "ts", 'configCatClient.getValueAsync("x-flag", false)'],
  ["optimizely", "ts", 'optimizely.decide("x-flag").enabled'],
  ["eppo", "ts", 'eppo.getBooleanAssignment("x-flag", user, {}, false)'],
  ["devcycle", "ts", 'dvcClient.variableValue(user, "x-flag", false)'],
  ["flipt", "ts", 'flipt.evaluation.boolean({ flagKey: "x-flag", entityId: user })'],
  ["flipper", "rb", 'Flipper.enabled?(:"x-flag", current_user)'],
  ["flipper", "rb", "Flipper[:x_flag].enabled?(current_user)"],
  ["gitlab-feature", "rb", "Feature.enabled?(:x_flag, project)"],
  ["rollout", "rb", "$rollout.active?(:x_flag, current_user)"],
  ["waffle", "py", 'flag_is_active(request, "x-flag")'],
  ["waffle", "py", 'switch_is_active("x-flag")'],
  ["django-flags", "py", 'flag_enabled("x-flag", request=request)'],
  ["sentry-features", "py", 'features.has("x-flag", organization)'],
  ["pennant", "php", "Feature::active('x-flag')"],
  ["pennant", "php", "Feature::for($user)->active('x-flag')"],
  ["togglz", "java", "featureManager.isActive(MyFeatures.X_FLAG)"],
  ["togglz", "java", "MyFeatures.X_FLAG.isActive()"],
  ["ff4j", "java", 'ff4j.check("x-flag")'],
  ["fun-with-flags", "ex", "FunWithFlags.enabled?(:x_flag, for: user)"],
  ["microsoft-feature-management", "cs", '_featureManager.IsEnabledAsync("x-flag")'],
];

describe("a check is known as its SDK's", () => {
  test.each(calls)("%s in %s: %s", (sdk, language, call) => {
    const [path, code] = handlers[language]!(call);
    const { features } = judgeCode(code, path);
    expect(
      features.map(({ verdict, gate }) => [verdict, gate?.sdk, gate?.flag?.toLowerCase().replace("_", "-")]),
    ).toEqual([["gated", sdk, "x-flag"]]);
  });

  test.each(sdks)("$id has a case here, or an attribute", ({ id, attributes }) => {
    expect(calls.some(([sdk]) => sdk === id) || attributes !== undefined || id === "vercel-flags").toBe(true);
  });
});

test("a flag of Vercel's SDK is a variable that is called", () => {
  const code = {
    "flags.ts":
      'import { flag } from "flags/next";\nexport const newPay = flag({ key: "new-pay", decide: () => false });',
    "app/pay/route.ts":
      'import { newPay } from "../../flags";\nexport async function POST(req) {\n  if (!(await newPay())) return new Response(null, { status: 404 });\n  return Response.json(await charge(req));\n}',
  };
  expect(judgeCode(code).features.map(({ verdict, gate }) => [verdict, gate?.flag])).toEqual([["gated", "new-pay"]]);
});

test("an answer that is negative by name tells the opposite", () => {
  const code = `class XController < ApplicationController\n  def x\n    return head :not_found if Feature.disabled?(:x_flag)\n    render json: load\n  end\nend`;
  expect(judgeCode(code, "x_controller.rb").features.map(({ verdict }) => verdict)).toEqual(["gated"]);
});

test.each([
  ["ts", 'cache.get("x-flag")'],
  ["ts", "user.isEnabled()"],
  ["go", 'cmd.Flags().GetBool("x-flag")'],
  ["py", "request.user.is_active"],
  ["rb", "current_user.admin?"],
  ["java", "account.isEnabled()"],
  ["ts", 'permissions.has("x-flag")'],
] as const)("in %s, %s is no flag", (language, call) => {
  const [path, code] = handlers[language]!(call);
  expect(judgeCode(code, path).features.map(({ gate }) => gate)).toEqual([null]);
});
