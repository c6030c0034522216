import { describe, expect, test } from "vitest";
import { judgeCode } from "./judge-code.ts";

/** How a language writes a handler; `guard` refuses, `body` does the work, `log` is a line that nobody notices. */
interface Writing {
  readonly path: string;
  readonly handler: (statements: readonly string[], more?: string) => string;
  readonly guard: (condition: string) => string;
  readonly wrapped: (condition: string, body: string) => string;
  readonly on: string;
  readonly body: string;
  readonly effect: string;
  readonly log: string;
  /** A function of the file that asks, and how it is asked. */
  readonly helper: readonly [declaration: string, call: string];
}

const lines = (indent: string) => (statements: readonly string[]) => statements.map((one) => indent + one).join("\n");

const writings: Readonly<Record<string, Writing>> = {
  typescript: {
    path: "app.ts",
    handler: (statements, more = "") =>
      `${more}\napp.post("/pay", async (req, res) => {\n${lines("  ")(statements)}\n});`,
    guard: (condition) => `if (!(${condition})) return res.sendStatus(404);`,
    wrapped: (condition, body) => `if (${condition}) {\n    ${body}\n  }`,
    on: 'flags.isEnabled("pay")',
    body: "await charge(req.body.order);",
    effect: "await orders.save(req.body);",
    log: 'logger.info("pay", req.id);',
    helper: ['const payIsOn = (user) => flags.isEnabled("pay", user);', "payIsOn(req.user)"],
  },
  python: {
    path: "app.py",
    handler: (statements, more = "") => `${more}\n@app.post("/pay")\ndef pay(request):\n${lines("    ")(statements)}`,
    guard: (condition) => `if not ${condition}:\n        abort(404)`,
    wrapped: (condition, body) => `if ${condition}:\n        ${body}`,
    on: 'flags.is_enabled("pay")',
    body: "charge(request.order)",
    effect: "save_order(request.order)",
    log: 'logger.info("pay")',
    helper: ['def pay_is_on(user):\n    return flags.is_enabled("pay", user)\n', "pay_is_on(request.user)"],
  },
  ruby: {
    path: "app/controllers/pay_controller.rb",
    handler: (statements, more = "") =>
      `class PayController < ApplicationController\n  def create\n${lines("    ")(statements)}\n  end\n  private\n${more}\nend`,
    guard: (condition) => `return head(:not_found) unless ${condition}`,
    wrapped: (condition, body) => `if ${condition}\n      ${body}\n    end`,
    on: "Flipper.enabled?(:pay)",
    body: "Charge.create!(params)",
    effect: "Order.create!(params)",
    log: 'Rails.logger.info("pay")',
    helper: ["  def pay_on?\n    Flipper.enabled?(:pay, current_user)\n  end", "pay_on?"],
  },
  go: {
    path: "main.go",
    handler: (statements, more = "") =>
      `package main\nimport "net/http"\n${more}\nfunc main() { http.HandleFunc("POST /pay", pay) }\nfunc pay(w http.ResponseWriter, r *http.Request) {\n${lines("\t")(statements)}\n}`,
    guard: (condition) => `if !${condition} {\n\t\thttp.NotFound(w, r)\n\t\treturn\n\t}`,
    wrapped: (condition, body) => `if ${condition} {\n\t\t${body}\n\t}`,
    on: 'features.IsEnabled(r.Context(), "pay")',
    body: "svc.Charge(r.Context())",
    effect: "store.SaveOrder(r.Context())",
    log: 'log.Println("pay")',
    helper: ['func payIsOn(r *http.Request) bool { return features.IsEnabled(r.Context(), "pay") }', "payIsOn(r)"],
  },
  java: {
    path: "PayController.java",
    handler: (statements, more = "") =>
      `@RestController class PayController {\n${more}\n@PostMapping("/pay") public Object pay(@RequestBody Order order) {\n${lines("    ")(statements)}\n    return null;\n} }`,
    guard: (condition) => `if (!${condition}) { return ResponseEntity.notFound().build(); }`,
    wrapped: (condition, body) => `if (${condition}) { ${body} }`,
    on: 'features.isEnabled("pay")',
    body: "payments.charge(order);",
    effect: "orders.save(order);",
    log: 'log.info("pay");',
    helper: ['private boolean payIsOn() { return features.isEnabled("pay"); }', "payIsOn()"],
  },
  kotlin: {
    path: "PayController.kt",
    handler: (statements, more = "") =>
      `@RestController\nclass PayController {\n${more}\n  @PostMapping("/pay")\n  fun pay(order: Order) {\n${lines("    ")(statements)}\n  }\n}`,
    guard: (condition) => `if (!${condition}) return`,
    wrapped: (condition, body) => `if (${condition}) { ${body} }`,
    on: 'features.isEnabled("pay")',
    body: "payments.charge(order)",
    effect: "orders.save(order)",
    log: 'log.info("pay")',
    helper: ['  private fun payIsOn() = features.isEnabled("pay")', "payIsOn()"],
  },
  php: {
    path: "PayController.php",
    handler: (statements, more = "") =>
      `<?php class PayController extends Controller {\n${more}\n  public function store(Request $request) {\n${lines("    ")(statements)}\n  }\n}`,
    guard: (condition) => `if (!${condition}) { abort(404); }`,
    wrapped: (condition, body) => `if (${condition}) { ${body} }`,
    on: "Feature::active('pay')",
    body: "Charge::create($request->all());",
    effect: "Order::create($request->all());",
    log: "Log::info('pay');",
    helper: ["  private function payIsOn() { return Feature::active('pay'); }", "$this->payIsOn()"],
  },
  csharp: {
    path: "PayController.cs",
    handler: (statements, more = "") =>
      `[ApiController] public class PayController : ControllerBase {\n${more}\n[HttpPost("/pay")] public async Task<IActionResult> Create(Order order) {\n${lines("    ")(statements)}\n    return Ok();\n} }`,
    guard: (condition) => `if (!${condition}) return NotFound();`,
    wrapped: (condition, body) => `if (${condition}) { ${body} }`,
    on: '_features.IsEnabled("pay")',
    body: "await payments.Charge(order);",
    effect: "await orders.Save(order);",
    log: '_logger.LogInformation("pay");',
    helper: ['private bool PayIsOn() => _features.IsEnabled("pay");', "PayIsOn()"],
  },
  elixir: {
    path: "pay_controller.ex",
    handler: (statements, more = "") =>
      `defmodule ShopWeb.PayController do\n  use ShopWeb, :controller\n  def create(conn, params) do\n${lines("    ")(statements)}\n  end\n${more}\nend`,
    guard: (condition) => `unless ${condition} do\n      raise NotFoundError\n    end`,
    wrapped: (condition, body) => `if ${condition} do\n      ${body}\n    end`,
    on: "FunWithFlags.enabled?(:pay)",
    body: "Payments.charge(params)",
    effect: "Orders.save(params)",
    log: 'Logger.info("pay")',
    helper: ["  defp pay_on?, do: FunWithFlags.enabled?(:pay)", "pay_on?()"],
  },
};

describe.each(Object.entries(writings))("in %s", (_, writing) => {
  const { path, handler, guard, wrapped, on, body, effect, log, helper } = writing;
  const verdict = (code: string) => judgeCode(code, path).features.map((one) => one.verdict);
  const guarded = handler([guard(on), body]);

  test("a guard gates, and taking it away ungates", () => {
    expect(verdict(guarded)).toEqual(["gated"]);
    expect(verdict(handler([body]))).toEqual(["ungated"]);
  });

  test("a line for the log before the guard changes nothing", () => {
    expect(verdict(handler([log, guard(on), body]))).toEqual(["gated"]);
    expect(verdict(handler([log, body]))).toEqual(["ungated"]);
  });

  test("other names change nothing", () => {
    const renamed = guarded.replaceAll(/\b(?:order|params|request)\b/g, (name) => `${name}2`);
    expect(verdict(renamed)).toEqual(["gated"]);
  });

  test("turned inside out it is the same", () => {
    expect(verdict(handler([wrapped(on, body)]))).toEqual(["gated"]);
  });

  test("asked through a function of the file it is the same", () => {
    const [declaration, call] = helper;
    expect(verdict(handler([guard(call), body], declaration))).toEqual(["gated"]);
  });

  test("an effect before the guard is not behind it", () => {
    expect(verdict(handler([effect, guard(on), body]))).toEqual(["partial"]);
    expect(verdict(handler([wrapped(on, body), effect]))).toEqual(["partial"]);
  });
});
