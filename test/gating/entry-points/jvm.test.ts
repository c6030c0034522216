import { describe, expect, test } from "vitest";
import { listEntries } from "./list-entries.ts";

const cases: Readonly<Record<string, readonly [path: string, code: string, ...entries: string[]]>> = {
  Spring: [
    "A.java",
    `@RestController @RequestMapping("/a") class A { @GetMapping("/b") Object b() { return x(); } @RequestMapping(value = "/c", method = RequestMethod.PUT) Object c() { return 1; } }`,
    `route GET /a/b → fn [attribute attribute attribute]`,
    `route PUT /a/c → fn [attribute attribute attribute]`,
  ],
  "JAX-RS": [
    "A.java",
    `@Path("/a") public class A { @POST @Path("/b") public Response b() { return x(); } }`,
    `route POST /a/b → fn [attribute attribute attribute]`,
  ],
  "schedules and listeners": [
    "A.java",
    `class A { @Scheduled(cron = "0 0 * * * *") void tick() { x(); } @KafkaListener(topics = "orders") void on(E e) { x(); } }`,
    `schedule A.tick → fn [attribute]`,
    `consumer orders → fn [attribute]`,
  ],
  "Spring in Kotlin": [
    "A.kt",
    `package a

import org.springframework.web.bind.annotation.*

@RestController
@RequestMapping("/a")
class A {
  @PostMapping("/b")
  fun b() = x()
}`,
    `route POST /a/b → fn [attribute attribute attribute]`,
  ],
  Ktor: [
    "A.kt",
    `import io.ktor.server.routing.*
fun Application.r() { routing { route("/a") { get("/b") { call.respond(1) } } } }`,
    `route GET /a/b → fn`,
  ],
  "Ktor behind a block": [
    "A.kt",
    `import io.ktor.server.routing.*
fun Application.r() { routing { featureGate("x") { get("/b") { call.respond(1) } } } }`,
    `route GET /b → fn [middleware]`,
  ],
};

const none: Readonly<Record<string, readonly [path: string, code: string]>> = {
  "clients with the same annotations": ["A.java", `@FeignClient("x") interface A { @GetMapping("/b") Object b(); }`],
  "methods without any": ["A.java", `@Service class A { public Object get() { return 1; } }`],
  "a get with a block that is no route": ["A.kt", `fun f() { map.get("/a") { 1 } }`],
};

describe("entry points of Java and Kotlin", () => {
  test.each(Object.entries(cases))("%s", (_, [path, code, ...entries]) => {
    expect(listEntries(path, code)).toEqual(entries);
  });

  test.each(Object.entries(none))("%s: none", (_, [path, code]) => {
    expect(listEntries(path, code)).toEqual([]);
  });
});
