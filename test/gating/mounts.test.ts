import { expect, test } from "vitest";
import { verdictsOf } from "./judge-code.ts";

const orders = `import { Router } from "express";
const router = Router();
router.post("/pay", async (req, res) => { await charge(req.body); });
export default router;`;

test("a router that another file hangs in is behind what stands in front of it, under its path", () => {
  const app = `import express from "express";
import orders from "./orders/router.js";
const app = express();
app.use("/orders", requireFlag("orders"), orders);`;
  expect(verdictsOf({ "src/app.ts": app, "src/orders/router.ts": orders })).toEqual(["POST /orders/pay: gated orders"]);
});

test("also as a compiler writes it", () => {
  const app = `const orders_1 = __importDefault(require("./orders"));
router.use(auth);
router.use("/orders", Flags.requireFeature("orders"), orders_1.default);`;
  expect(verdictsOf({ "dist/app.js": app, "dist/orders/index.js": orders })).toEqual([
    "POST /orders/pay: gated orders",
  ]);
});

test("a router of the same name elsewhere is another", () => {
  const app = `import orders from "./orders/router";
app.use("/orders", requireFlag("orders"), orders);`;
  expect(verdictsOf({ "src/app.ts": app, "src/old/router.ts": orders })).toEqual(["POST /pay: ungated"]);
});
