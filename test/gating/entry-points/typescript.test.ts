import { describe, expect, test } from "vitest";
import { listEntries } from "./list-entries.ts";

const cases: Readonly<Record<string, readonly [path: string, code: string, ...entries: string[]]>> = {
  Express: [
    "app.ts",
    `import express from "express";
const app = express();
app.get("/a", list);
app.post("/b", auth, async (req, res) => {});`,
    `route GET /a → list`,
    `route POST /b → fn [middleware]`,
  ],
  "a router under a prefix": [
    "app.ts",
    `const r = express.Router();
app.use("/api", auth, r);
r.delete("/x/:id", remove);`,
    `route DELETE /api/x/:id → remove [middleware]`,
  ],
  "a chain of one path": [
    "app.ts",
    `router.route("/a").get(list).post(create);`,
    `route POST /a → create`,
    `route GET /a → list`,
  ],
  "a webhook": [
    "app.ts",
    `app.post("/webhooks/stripe", async (req, res) => {});`,
    `webhook POST /webhooks/stripe → fn`,
  ],
  "several paths at once": [
    "app.ts",
    `router.get(["/", "/:id"], show);`,
    `route GET / → show`,
    `route GET /:id → show`,
  ],
  "paths with names": [
    "app.ts",
    `const BASE = "/orders";
const ONE = \`\${BASE}/:id\`;
router.get(ONE, show);`,
    `route GET /orders/:id → show`,
  ],
  Fastify: [
    "app.ts",
    `import fastify from "fastify";
const app = fastify();
app.route({ method: ["GET", "HEAD"], url: "/a", preHandler: [check], handler: list });`,
    `route GET /a → list [property property middleware property]`,
    `route HEAD /a → list [property property middleware property]`,
  ],
  Hono: [
    "app.ts",
    `import { Hono } from "hono";
export default new Hono().get("/a", (c) => c.json(1));`,
    `route GET /a → fn`,
  ],
  NestJS: [
    "a.controller.ts",
    `@Controller("orders") export class Orders { @Get(":id") one() { return 1; } @Cron("* * * * *") tick() {} helper() {} }`,
    `route GET /orders/:id → fn [attribute attribute]`,
    `schedule Orders.* * * * * → fn [attribute attribute]`,
  ],
  "GraphQL in NestJS": [
    "a.resolver.ts",
    `@Resolver() export class R { @Mutation() pay() { return 1; } }`,
    `resolver Mutation.pay → fn [attribute attribute]`,
  ],
  "a route handler of Next.js": [
    "app/api/(shop)/pay/route.ts",
    `export async function POST(req) { return Response.json(1); }
export const GET = async () => {};
export const dynamic = "x";`,
    `route POST /api/pay → fn`,
    `route GET /api/pay → fn`,
  ],
  "pages of Next.js": [
    "src/app/orders/[id]/page.tsx",
    `export default function Page() { return <div />; }`,
    `page page /orders/[id] → fn`,
  ],
  "an API route of Next.js": [
    "pages/api/pay.ts",
    `export default async function handler(req, res) {}`,
    `route ANY /api/pay → fn`,
  ],
  "server actions": [
    "src/actions.ts",
    `"use server";
export async function pay(order) { await charge(order); }`,
    `action src/actions.ts#pay → fn`,
  ],
  tRPC: [
    "router.ts",
    `export const orders = router({ pay: protectedProcedure.input(x).use(gate).mutation(async () => 1) });`,
    `procedure orders.pay → fn [middleware middleware]`,
  ],
  resolvers: [
    "resolvers.ts",
    `export default { Query: { me: () => 1 }, Mutation: { pay: { resolve: pay } } };`,
    `resolver Query.me → fn`,
    `resolver Mutation.pay → pay`,
  ],
  "a table of pages": [
    "routes.ts",
    `export const routes = [{ path: "/a", component: A, children: [{ path: "b", component: B, flag: "x" }] }];`,
    `page /a → A`,
    `page /a/b → B [property]`,
  ],
  "pages in JSX": [
    "routes.tsx",
    `const x = <Route path="/a" element={<Guard><A /></Guard>} />;`,
    `page /a → A [middleware]`,
  ],
  "workers and schedules": [
    "worker.ts",
    `import { Worker } from "bullmq";
import cron from "node-cron";
new Worker("mail", async (job) => {});
cron.schedule("0 0 * * *", nightly);`,
    `job mail → fn`,
    `schedule 0 0 * * * → nightly`,
  ],
  "a consumer of Kafka": [
    "consumer.ts",
    `import { Kafka } from "kafkajs";
await consumer.run({ eachMessage: async ({ message }) => {} });`,
    `consumer run → fn`,
  ],
  commands: [
    "cli.ts",
    `import { program } from "commander";
program.command("sync <id>").description("x").action(async (id) => {});`,
    `command sync → fn`,
  ],
  "what is registered only if": ["app.ts", `if (config.beta) app.get("/beta", beta);`, `route GET /beta → beta [boot]`],
};

const none: Readonly<Record<string, readonly [path: string, code: string]>> = {
  clients: [
    "a.ts",
    `axios.get("/api/x", options);
client.post("/x", body);
http.get("/x", (res) => {});
request(app).get("/x").expect(200);`,
  ],
  "maps and caches": [
    "a.ts",
    `map.get("/x", fallback);
cache.get("/x", () => load());
params.delete("/x", y);`,
  ],
  "a controller without its decorator": ["a.ts", `class X { @Get() one() {} }`],
  "objects with a path": ["a.ts", `const x = { path: "/a", name: "b" };`],
  "what exports no handler": [
    "app/api/x/route.ts",
    `export const runtime = "edge";
function helper() {}`,
  ],
};

describe("entry points of TypeScript", () => {
  test.each(Object.entries(cases))("%s", (_, [path, code, ...entries]) => {
    expect(listEntries(path, code)).toEqual(entries);
  });

  test.each(Object.entries(none))("%s: none", (_, [path, code]) => {
    expect(listEntries(path, code)).toEqual([]);
  });
});
