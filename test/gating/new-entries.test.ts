import { describe, expect, test } from "vitest";
import { entriesIn, type FoundEntry } from "../../src/gating/find-features.ts";
import { entryChanges } from "../../src/gating/new-entries.ts";
import { filesOf, type Code } from "./judge-code.ts";

const pay =
  'app.post("/pay", async (req, res) => {\n  const order = await orders.find(req.params.id);\n  await charge(order, req.body.card);\n  res.json(order);\n});\n';
const cart = 'app.get("/cart", async (req, res) => {\n  res.json(await carts.of(req.user));\n});\n';

function change(before: Code, after: Code, renamed: Readonly<Record<string, string>> = {}) {
  const texts = (code: Code): Readonly<Record<string, string>> =>
    typeof code === "string" ? { "app.ts": code } : code;
  const entries = (code: Code) => entriesIn(filesOf(texts(code)));
  const base = entries(before);
  const text = (one: FoundEntry) => {
    const all = texts(base.includes(one) ? before : after);
    const at = typeof one.entry.handler === "object" ? one.entry.handler : one.entry;
    return all[one.file.path]!.split("\n")
      .slice(at.line - 1, at.endLine)
      .join("\n");
  };
  const { added, moved } = entryChanges(base, entries(after), new Map(Object.entries(renamed)), text);
  return { added: added.map(({ entry }) => entry.name), moved: moved.map(({ to }) => to.entry.name) };
}

const nothing = { added: [], moved: [] };

describe("what is new", () => {
  const cases: readonly (readonly [
    name: string,
    before: Code,
    after: Code,
    expected: { readonly added: readonly string[]; readonly moved: readonly string[] },
    renamed?: Readonly<Record<string, string>>,
  ])[] = [
    ["a route that was not there", cart, cart + pay, { added: ["POST /pay"], moved: [] }],
    ["nothing, when a handler is edited", cart + pay, cart + pay.replace("charge(", "chargeTwice("), nothing],
    ["nothing, when it is formatted", pay, pay.replaceAll("\n", "\n\n  "), nothing],
    ["nothing, when lines move", cart + pay, pay + cart, nothing],
    ["nothing, when the file is renamed", { "a.ts": pay }, { "b.ts": pay }, nothing, { "b.ts": "a.ts" }],
    [
      "nothing, when it moves to another file",
      { "a.ts": cart + pay, "b.ts": "" },
      { "a.ts": cart, "b.ts": pay },
      nothing,
    ],
    [
      "a move, when only its path changes",
      pay,
      pay.replace("/pay", "/checkout"),
      { added: [], moved: ["POST /checkout"] },
    ],
    [
      "one of two, when one moved",
      pay,
      pay.replace("/pay", "/checkout") + cart,
      { added: ["GET /cart"], moved: ["POST /checkout"] },
    ],
    [
      "nothing, when it is there under another version as well",
      pay.replace("/pay", "/v1/pay"),
      pay.replace("/pay", "/v1/pay") + pay.replace("/pay", "/v2/pay"),
      nothing,
    ],
    [
      "another version that does something else",
      pay.replace("/pay", "/v1/pay"),
      pay.replace("/pay", "/v1/pay") +
        'app.post("/v2/pay", async (req, res) => { await ledger.book(req.body.lines); await mail.send(req.user); });\n',
      { added: ["POST /v2/pay"], moved: [] },
    ],
    ["nothing, when it is removed", cart + pay, cart, nothing],
    [
      "no health check",
      cart,
      `${cart}app.get("/healthz", (req, res) => res.send("ok"));\napp.get("/metrics", metrics);\n`,
      nothing,
    ],
    [
      "an order's status, which is none",
      cart,
      `${cart}app.get("/orders/:id/status", async (req, res) => { res.json(await orders.status(req)); });\n`,
      { added: ["GET /orders/:id/status"], moved: [] },
    ],
  ];
  test.each(cases.map((one) => ({ name: one[0], one })))("$name", ({ one: [, before, after, expected, renamed] }) => {
    expect(change(before, after, renamed)).toEqual(expected);
  });
});
