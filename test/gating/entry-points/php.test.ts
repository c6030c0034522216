import { describe, expect, test } from "vitest";
import { listEntries } from "./list-entries.ts";

const cases: Readonly<Record<string, readonly [path: string, code: string, ...entries: string[]]>> = {
  Laravel: [
    "routes/web.php",
    `<?php Route::get("/a", [A::class, "index"]); Route::post("/b", "B@store"); Route::any("/c", C::class);`,
    `route GET /a → A#index`,
    `route POST /b → B@store`,
    `route ANY /c → C#__invoke`,
  ],
  groups: [
    "routes/api.php",
    `<?php Route::middleware("auth")->prefix("v1")->group(function () { Route::get("/a", fn () => 1)->middleware("x"); });`,
    `route GET /v1/a → fn [middleware middleware]`,
  ],
  resources: [
    "routes/api.php",
    `<?php Route::apiResource("orders", OrderController::class);`,
    `route GET /orders → OrderController#index`,
    `route POST /orders → OrderController#store`,
    `route GET /orders/{id} → OrderController#show`,
    `route PUT /orders/{id} → OrderController#update`,
    `route DELETE /orders/{id} → OrderController#destroy`,
  ],
  controllers: [
    "app/Http/Controllers/AController.php",
    `<?php class AController extends Controller { public function index() { return 1; } private function x() {} }`,
    `action AController#index → fn`,
  ],
  "jobs, commands, listeners": [
    "app/Listeners/A.php",
    `<?php class A implements ShouldQueue { public function handle() { x(); } } class B extends Command { public function handle() { x(); } } class C { public function handle($e) { x(); } }`,
    `job A → fn`,
    `command B → fn`,
    `consumer C → fn`,
  ],
  "the schedule": [
    "app/Console/Kernel.php",
    `<?php class Kernel { function schedule($schedule) { $schedule->command("sync")->daily(); } }`,
    `schedule sync → ?`,
  ],
  Symfony: [
    "src/Controller/A.php",
    `<?php #[Route("/a")] class A extends AbstractController { #[Route("/b", methods: ["POST"])] public function b(): Response { return x(); } }`,
    `route POST /a/b → fn [attribute attribute]`,
  ],
  "handlers of messages": [
    "src/A.php",
    `<?php #[AsMessageHandler] class A { public function __invoke(M $m) { x(); } }`,
    `consumer A → fn [attribute]`,
  ],
};

const none: Readonly<Record<string, readonly [path: string, code: string]>> = {
  clients: ["a.php", `<?php Http::get("/x"); $client->post("/x", $data); $map->get("/x", 1);`],
  "plain classes": ["a.php", `<?php class A { public function handle() { x(); } public function index() {} }`],
};

describe("entry points of PHP", () => {
  test.each(Object.entries(cases))("%s", (_, [path, code, ...entries]) => {
    expect(listEntries(path, code)).toEqual(entries);
  });

  test.each(Object.entries(none))("%s: none", (_, [path, code]) => {
    expect(listEntries(path, code)).toEqual([]);
  });
});
