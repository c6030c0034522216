import { describe, expect, test } from "vitest";
import { verdictsOf, type Code } from "./judge-code.ts";

/** How gates are written: each with the verdict that it earns. */
const forms: Readonly<Record<string, readonly [path: string, code: Code, ...verdicts: string[]]>> = {
  "first thing in the handler (Express)": [
    "app.ts",
    `app.post("/pay", async (req, res) => {
       if (!(await unleash.isEnabled("pay"))) return res.sendStatus(404);
       await charge(req.body);
     });`,
    "POST /pay: gated pay",
  ],
  "first thing in the handler (Rails)": [
    "app/controllers/pay_controller.rb",
    `class PayController < ApplicationController
       def create
         return head :not_found unless Flipper.enabled?(:pay, current_user)
         Charge.create!(params)
       end
     end`,
    "PayController#create: gated pay",
  ],
  "first thing in the handler (Go)": [
    "main.go",
    `package main
     import "github.com/go-chi/chi/v5"
     func routes(r chi.Router, h *Handler) { r.Post("/pay", h.Pay) }
     func (h *Handler) Pay(w http.ResponseWriter, r *http.Request) {
       if !h.Features.IsEnabled(r.Context(), flags.Pay) {
         http.NotFound(w, r)
         return
       }
       h.svc.Charge(r.Context())
     }`,
    "POST /pay: gated Pay",
  ],
  "after a preamble that nobody notices": [
    "views.py",
    `@app.post("/pay")
def pay(request):
    logger.info("pay")
    user = get_user(request)
    require_login(user)
    if not client.get_boolean_value("pay", False):
        abort(404)
    charge(user)`,
    "POST /pay: gated pay",
  ],
  "around the whole body": [
    "PayController.java",
    `@RestController class PayController {
       @PostMapping("/pay") ResponseEntity<?> pay(@RequestBody Order o) {
         if (featureService.isEnabled(Flags.PAY)) { charge.run(o); }
         return ResponseEntity.ok().build();
       }
     }`,
    "POST /pay: gated PAY",
  ],
  "through a variable": [
    "app.ts",
    `app.post("/pay", async (req, res) => {
       const on = await ld.variation("pay", req.user, false);
       const user = await findUser(req);
       if (!on) { res.status(404).json({ error: "not found" }); return; }
       await charge(user);
     });`,
    "POST /pay: gated pay",
  ],
  "an attribute on the action": [
    "PayController.cs",
    `using Microsoft.FeatureManagement.Mvc;
     [ApiController, Route("pay")] public class PayController : ControllerBase {
       [HttpPost, FeatureGate("Pay")] public IActionResult Create() => Ok(pay.Charge());
       [HttpGet] public IActionResult List() => Ok(pay.All());
     }`,
    "POST /pay: gated Pay",
    "GET /pay: ungated",
  ],
  "an attribute on the class": [
    "pay.controller.ts",
    `@Controller("pay") @RequireFeature("pay")
     export class PayController { @Post() create() { return this.pay.charge(); } }`,
    "POST /pay: gated pay",
  ],
  "a decorator of a function": [
    "views.py",
    `@waffle_flag("pay")
def pay(request):
    return render(request, "pay.html")`,
    "pay: gated pay",
  ],
  "a property of the route": [
    "routes.ts",
    `export const routes = [{ path: "/pay", component: Pay, flag: "pay" }, { path: "/cart", component: Cart }];
     function Cart() { return <div>{items()}</div>; }`,
    "/pay: gated pay",
    "/cart: unknown",
  ],
  "a middleware of the route": [
    "app.ts",
    `app.post("/pay", auth, requireFlag("pay"), async (req, res) => { await charge(req.body); });`,
    "POST /pay: gated pay",
  ],
  "a middleware of the route, behind it (Laravel)": [
    "routes/web.php",
    `<?php Route::post("/pay", function () { return Charge::create(); })->middleware(EnsureFeaturesAreActive::using("pay"));`,
    "POST /pay: gated pay",
  ],
  "a middleware of the router": [
    "app.ts",
    `const router = Router();
     router.get("/cart", async (req, res) => { await load(req.body); });
     router.use(featureFlag("pay"));
     router.post("/pay", async (req, res) => { await charge(req.body); });`,
    "GET /cart: ungated",
    "POST /pay: gated pay",
  ],
  "a constraint around routes": [
    "config/routes.rb",
    `Rails.application.routes.draw do
       constraints FeatureToggleConstraint.new(:pay) do
         post "/pay", to: "pay#create"
       end
       get "/cart", to: "cart#show"
     end`,
    "POST /pay: gated pay",
    "GET /cart: unknown",
  ],
  "a before_action with only": [
    "app/controllers/pay_controller.rb",
    `class PayController < ApplicationController
       before_action :check_flag, only: [:create]
       def create
         Charge.create!(params)
       end
       def refund
         Refund.create!(params)
       end
       private
       def check_flag
         render_404 unless Flipper.enabled?(:pay)
       end
     end`,
    "PayController#create: gated pay",
    "PayController#refund: ungated",
  ],
  "a plug of the controller": [
    "pay_controller.ex",
    `defmodule ShopWeb.PayController do
       use ShopWeb, :controller
       plug :check when action in [:create]
       def create(conn, params) do
         Pay.charge(params)
         json(conn, %{})
       end
       defp check(conn, _) do
         if FunWithFlags.enabled?(:pay), do: conn, else: conn |> send_resp(404, "") |> halt()
       end
     end`,
    "PayController#create: gated pay",
  ],
  "a middleware in the constructor (Laravel)": [
    "PayController.php",
    `<?php class PayController extends Controller {
       public function __construct() { $this->middleware(EnsureFeaturesAreActive::using("pay"))->except(["index"]); }
       public function store() { return Charge::create(); }
       public function index() { return Charge::all(); }
     }`,
    "PayController#store: gated pay",
    "PayController#index: ungated",
  ],
  "a hook, and then a guard (React)": [
    "app/pay/page.tsx",
    `import { useFlag } from "@unleash/nextjs";
     export default function Page() {
       const on = useFlag("pay");
       const [open, setOpen] = useState(false);
       if (!on) return null;
       return <Checkout open={open} />;
     }`,
    "page /pay: gated pay",
  ],
  "a component around the page": [
    "routes.tsx",
    `export const App = () => <Routes><Route path="/pay" element={<FeatureFlag flagKey="pay"><Pay /></FeatureFlag>} /></Routes>;`,
    "/pay: gated pay",
  ],
  "a helper that the handler asks": [
    "main.go",
    `package main
     import "github.com/gin-gonic/gin"
     func register(r *gin.Engine, h *Handler) { r.POST("/pay", h.Pay) }
     func (h *Handler) payEnabled(c *gin.Context) bool { return h.flags.IsEnabled(c, "pay") }
     func (h *Handler) Pay(c *gin.Context) {
       if !h.payEnabled(c) { c.AbortWithStatus(404); return }
       h.svc.Charge(c)
     }`,
    "POST /pay: gated pay",
  ],
  "a helper that throws": [
    "app.ts",
    `function requirePay(user) { if (!flags.isEnabled("pay", user)) throw new NotFoundError(); }
     app.post("/pay", async (req, res) => { requirePay(req.user); await charge(req.body); });`,
    "POST /pay: gated pay",
  ],
  "the one function that it calls": [
    "app.ts",
    `async function pay(order) { if (!flags.isEnabled("pay")) return null; return charge(order); }
     app.post("/pay", async (req, res) => { res.json(await pay(req.body)); });`,
    "POST /pay: elsewhere pay",
  ],
  "in a handler that an object holds, behind a wrapper": [
    "app.ts",
    `const orders = { create: async (req, res) => { if (!flags.isEnabled("pay")) return res.sendStatus(404); await charge(req.body); } };
     router.post("/pay", asyncHandler(orders.create));`,
    "POST /pay: gated pay",
  ],
  "a dependency (FastAPI)": [
    "api.py",
    `router = APIRouter(prefix="/pay", dependencies=[Depends(require_feature("pay"))])
@router.post("/")
async def create(order: Order):
    return await charge(order)`,
    "POST /pay: gated pay",
  ],
  "registered only if": [
    "app.ts",
    `if (config.features.pay) { app.post("/pay", async (req, res) => { await charge(req.body); }); }`,
    "POST /pay: gated-at-boot pay",
  ],
  "a feature that can be disabled": [
    "app.ts",
    `app.post("/pay", async (req, res) => { if (flags.isEnabled("disablePay")) return res.sendStatus(404); await charge(req.body); });`,
    "POST /pay: off-switch disablePay",
  ],
  "a gate that is negated": [
    "PayController.cs",
    `[ApiController] public class PayController : ControllerBase { [HttpGet("/pay"), FeatureGate(negate: true, "Pay")] public IActionResult Old() => Ok(pay.Old()); }`,
    "GET /pay: off-switch Pay",
  ],
  "a job": [
    "pay_job.rb",
    `class PayJob < ApplicationJob
       def perform(id)
         return unless Feature.enabled?(:pay_job)
         Charge.find(id).capture!
       end
     end`,
    "PayJob: gated pay_job",
  ],
  "a consumer": [
    "PayListener.kt",
    `class PayListener(private val toggles: FeatureToggleService) {
       @KafkaListener(topics = ["pay"])
       fun on(event: Event) {
         if (!toggles.isEnabled(Toggle.PAY)) return
         charge(event)
       }
     }`,
    "pay: gated PAY",
  ],
};

describe("a gate in each of its forms", () => {
  test.each(Object.entries(forms))("%s", (_, [path, code, ...verdicts]) => {
    expect(verdictsOf(code, path)).toEqual(verdicts);
  });
});

/** Conditions, and whether the feature is behind them. */
const conditions: Readonly<Record<string, readonly [test: string, verdict: string]>> = {
  "an answer": ['flags.isEnabled("pay")', "gated"],
  "an answer that is awaited": ['await flags.isEnabled("pay")', "gated"],
  "an answer and more": ['flags.isEnabled("pay") && user.isStaff', "gated"],
  "an answer or something else": ['flags.isEnabled("pay") || user.isStaff', "ungated"],
  "either of two flags": ['flags.isEnabled("pay") || flags.isEnabled("pay2")', "gated"],
  "twice denied": ['!!flags.isEnabled("pay")', "gated"],
  "equal to true": ['flags.isEnabled("pay") === true', "gated"],
  "equal to on": ['split.getTreatment(user, "pay") === "on"', "gated"],
  "not the control": ['split.getTreatment(user, "pay") !== "control"', "gated"],
  "a property of the answer": ['statsig.useFeatureGate("pay").value', "gated"],
  "a flag by its name": ["flags.pay", "gated"],
  "something that is no flag": ["user.isActive()", "ungated"],
};

describe("what a condition tells", () => {
  test.each(Object.entries(conditions))("%s", (_, [condition, verdict]) => {
    const [said] = verdictsOf(
      `app.post("/pay", async (req, res) => { if (!(${condition})) return res.sendStatus(404); await charge(req.body); });`,
    );
    expect(said?.split(": ")[1]?.split(" ")[0]).toBe(verdict);
  });
});

describe("what is not behind the flag is not gated", () => {
  test.each([
    ["an effect before the guard", "await orders.save(req.body); if (!on()) return res.sendStatus(404);", "partial"],
    ["an effect beside the gate", "if (on()) { await charge(req.body); } await orders.save(req.body);", "partial"],
    ["a part of the answer", "const all = await orders.find(); if (on()) { mark(all); } res.json(all);", "partial"],
    [
      "another way when it is off",
      "if (on()) return res.json(await charge(req.body)); await orders.save(req.body);",
      "partial",
    ],
    [
      "an empty answer when it is off",
      "if (on()) return res.json(await charge(req.body)); return res.json([]);",
      "gated",
    ],
    ["an error when it is off", "if (!on()) throw new NotFound(); await charge(req.body);", "gated"],
    ["an expression", "on() && (await charge(req.body));", "gated"],
    ["in a transaction", "await db.transaction(async (tx) => { if (!on()) return; await charge(tx); });", "gated"],
    [
      "in a try",
      "try { if (!on()) return res.sendStatus(404); await charge(req.body); } catch (error) { next(error); }",
      "gated",
    ],
    [
      "after a switch",
      "switch (req.body.kind) { case 1: kind = a; break; default: kind = b; break; } if (!on()) return res.sendStatus(404); await charge(kind);",
      "gated",
    ],
    ["through a field", "this.on = on(); if (!this.on) return res.sendStatus(404); await charge(req.body);", "gated"],
    ["in a loop", "for (const one of req.body) { if (on()) { await charge(one); } }", "gated"],
    [
      "logged before",
      'logger.info("x"); metrics.increment("y"); if (!on()) return res.sendStatus(404); await charge(req.body);',
      "gated",
    ],
  ])("%s", (_, body, verdict) => {
    const code =
      `const on = () => flags.isEnabled("pay");\\napp.post("/pay", async (req, res, next) => { ${body} });`.replace(
        "\\n",
        "\n",
      );
    expect(verdictsOf(code.replaceAll("on()", 'flags.isEnabled("pay")'))).toEqual([`POST /pay: ${verdict} pay`]);
  });
});

test("a default that is on fails open", async () => {
  const { judgeCode } = await import("./judge-code.ts");
  const code = (fallback: boolean) =>
    `app.post("/pay", async (req, res) => { if (!(await client.getBooleanValue("pay", ${fallback}))) return res.sendStatus(404); await charge(req.body); });`;
  const [open] = judgeCode(code(true)).features;
  const [closed] = judgeCode(code(false)).features;
  expect([open?.gate?.failsOpen, closed?.gate?.failsOpen]).toEqual([true, false]);
});
