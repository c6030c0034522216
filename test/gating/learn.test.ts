import { describe, expect, test } from "vitest";
import { learnProfile } from "../../src/gating/learn.ts";
import { filesOf, judgeCode, type Code } from "./judge-code.ts";

const wrappers = (code: Code, path?: string) =>
  [...judgeCode(code, path).profile.wrappers].map(
    ([name, { form, flag, key, whenTrue }]) => `${name}: ${form} ${whenTrue} ${flag ?? `argument ${key}`}`,
  );

const learned: Readonly<Record<string, readonly [path: string, code: Code, ...wrappers: string[]]>> = {
  "a function that asks for one flag": [
    "a.ts",
    'function hasNewPay(user) { return flags.isEnabled("pay", user); }',
    "hasNewPay: answer on pay",
  ],
  "a function that asks for any": [
    "a.ts",
    "const isOnFor = (key, user) => unleash.isEnabled(key, { user });",
    "isOnFor: answer on argument 0",
  ],
  "a function that asks in the end": [
    "a.py",
    'def pay_enabled(user):\n    if not user.is_staff:\n        return False\n    return features.has("pay", user)',
    "pay_enabled: answer on pay",
  ],
  "a function that says the opposite": [
    "a.ts",
    'function payIsClosed() { return !flags.isEnabled("pay"); }',
    "payIsClosed: answer off pay",
  ],
  "a function that throws": [
    "a.ts",
    'function assertPay() { if (!flags.isEnabled("pay")) { throw new NotFoundError(); } }',
    "assertPay: guard on pay",
  ],
  "an error that is returned": [
    "a.go",
    'package a\nfunc requirePay(ctx context.Context) error {\n  if !features.IsEnabled(ctx, "pay") {\n    return ErrDisabled\n  }\n  return nil\n}',
    "requirePay: answer off pay",
  ],
  "what makes a middleware": [
    "a.ts",
    "export const gatedBy = (key) => (req, res, next) => { if (!flags.isEnabled(key)) return res.sendStatus(404); next(); };",
    "gatedBy: middleware on argument 0",
  ],
  "a middleware": [
    "a.ts",
    'export function payOnly(req, res, next) { if (!flags.isEnabled("pay")) { res.sendStatus(404); return; } next(); }',
    "payOnly: middleware on pay",
  ],
  "a decorator": [
    "a.py",
    "def requires(key):\n    def decorate(view):\n        def inner(request):\n            if not flag_is_active(request, key):\n                raise Http404()\n            return view(request)\n        return inner\n    return decorate",
    "requires: middleware on argument 0",
  ],
  "a guard class": [
    "a.ts",
    'export class PayGuard { canActivate(context) { return this.flags.isEnabled("pay"); } }',
    "PayGuard: middleware on pay",
  ],
  "a filter that answers itself": [
    "a.rb",
    "class ApplicationController < ActionController::Base\n  def require_pay\n    render_404 unless Flipper.enabled?(:pay)\n  end\nend",
    "require_pay: middleware on pay",
  ],
  "a wrapper of a wrapper": [
    "a.ts",
    'function one(key) { return flags.isEnabled(key); }\nfunction two() { return one("pay"); }\nfunction three() { return two(); }',
    "one: answer on argument 0",
    "two: answer on pay",
    "three: answer on pay",
  ],
  "nothing from a handler": [
    "a.ts",
    'app.post("/pay", pay);\nasync function pay(req, res) { if (!flags.isEnabled("pay")) return res.sendStatus(404); await charge(req.body); }',
  ],
  "nothing from a name that too many things have": ["a.ts", 'class X { get() { return flags.isEnabled("pay"); } }'],
  "nothing from what asks for no flag": ["a.ts", "function isAdmin(user) { return user.role === 'admin'; }"],
};

describe("a repo's own gates are learned from it", () => {
  test.each(Object.entries(learned))("%s", (_, [path, code, ...expected]) => {
    expect(wrappers(code, path).sort()).toEqual([...expected].sort());
  });

  test("the order of the files makes no difference", () => {
    const code = {
      "a.ts": 'import { one } from "./b";\nexport function two() { return one("pay"); }',
      "b.ts": "export function one(key) { return flags.isEnabled(key); }",
    };
    const files = filesOf(code);
    const names = (order: typeof files) => [...learnProfile(order).wrappers.keys()].sort();
    expect(names([...files].reverse())).toEqual(names(files));
  });

  test("constants hold the keys of flags", () => {
    const code = {
      "keys.ts": 'export enum FeatureFlag { Pay = "new-pay" }',
      "app.ts":
        'import { FeatureFlag } from "./keys";\napp.post("/pay", async (req, res) => { if (!svc.isEnabled(FeatureFlag.Pay)) return res.sendStatus(404); await charge(req); });',
    };
    const { features, profile } = judgeCode(code);
    expect(features.map(({ gate }) => gate?.flag)).toEqual(["new-pay"]);
    expect(profile.declared.get("new-pay")).toEqual({ path: "keys.ts", line: 1 });
  });

  test("the config adds gates, and says what is none", () => {
    const files = filesOf("function hasFeature(name) { return flags.isEnabled(name); }");
    const taught = [
      { name: "isOn", form: "answer", whenTrue: "on" },
      { name: "hasFeature", form: "none", whenTrue: "on" },
    ] as const;
    const { wrappers: made } = learnProfile(files, new Set(), [...taught]);
    expect([...made].map(([name, { form }]) => `${name}: ${form}`)).toEqual(["isOn: answer", "hasFeature: none"]);
  });
});
