import { describe, expect, test } from "vitest";
import { listEntries } from "./list-entries.ts";

const cases: Readonly<Record<string, readonly [path: string, code: string, ...entries: string[]]>> = {
  controllers: [
    "A.cs",
    `[ApiController, Route("api/[controller]")] public class OrdersController : ControllerBase { [HttpGet("{id}")] public IActionResult Get(int id) => Ok(); [HttpPost("/abs")] public IActionResult Post() => Ok(); }`,
    `route GET /api/orders/{id} → fn [attribute attribute attribute]`,
    `route POST /abs → fn [attribute attribute attribute]`,
  ],
  "actions by convention": [
    "A.cs",
    `public class HomeController : Controller { public IActionResult Index() => View(); private void X() {} [NonAction] public void Y() {} }`,
    `action HomeController.Index → fn`,
  ],
  "minimal APIs": [
    "Program.cs",
    `var g = app.MapGroup("/g"); g.MapGet("/a", () => 1).RequireAuthorization(); app.MapPost("/b", Create);`,
    `route GET /g/a → fn [middleware]`,
    `route POST /b → Create`,
  ],
  "hosted services and consumers": [
    "A.cs",
    `class A : BackgroundService { protected override async Task ExecuteAsync(CancellationToken t) { await X(); } } class B : IConsumer<Order> { public Task Consume(ConsumeContext<Order> c) => X(); }`,
    `job A → fn`,
    `consumer B → fn`,
  ],
  functions: [
    "A.cs",
    `class A { [Function("Pay")] public void Run([HttpTrigger] R r) { X(); } }`,
    `function Pay → fn [attribute]`,
  ],
};

const none: Readonly<Record<string, readonly [path: string, code: string]>> = {
  "plain classes": ["A.cs", `public class A { public void Get() {} }`],
  clients: ["A.cs", `class A { void X() { client.GetAsync("/x"); map.Get("/x", 1); } }`],
};

describe("entry points of C#", () => {
  test.each(Object.entries(cases))("%s", (_, [path, code, ...entries]) => {
    expect(listEntries(path, code)).toEqual(entries);
  });

  test.each(Object.entries(none))("%s: none", (_, [path, code]) => {
    expect(listEntries(path, code)).toEqual([]);
  });
});
