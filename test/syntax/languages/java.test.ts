import { expect, test } from "vitest";
import { loadCodeParser } from "../../../src/syntax/load-code.ts";
import { readWasm } from "../../../src/syntax/read-wasm.ts";
import { printAttribute, printBlock } from "./print-code.ts";

const parser = await loadCodeParser(["A.java"], readWasm);
const read = (text: string) => parser.parse(text, "A.java")!;

test.each<[sentence: string, code: string, expected: string]>([
  ["A guard", `if (!flags.isOn("x")) return;`, `if !flags.isOn("x") {return}`],
  [
    "An else-if is an if in the else",
    `if (a) { x(); } else if (b && c) y(); else { z(); }`,
    `if a {x()} else {if (b and c) {y()} else {z()}}`,
  ],
  ["Variables that are declared together are one each", `int a = 1, b, c = f();`, `a := 1; b := _; c := f()`],
  ["A field of this is given a value", `this.a = b; a += c; i++;`, `this.a := b; a := c; i := other(i)`],
  [
    "A loop does first and last what it says",
    `for (int i = 0, j = n; i < j; i++, j--) f();`,
    `i := 0; j := n; loop (i < j) {f(); i := other(i); j := other(j)}`,
  ],
  ["A loop over something", `for (var x : list()) { f(x); }`, `loop list() {f(x)}`],
  ["Loops with a condition", `while (a) { break; } do { f(); } while (b);`, `loop a {break}; loop b {f()}`],
  ["A label is around what it is on", `out: while (on) { continue out; }`, `within {loop on {continue}}`],
  [
    "Labels that stand together are one case; a break only ends it",
    `switch (k) { case 1: case 2: a(); break; case "x": break; default: b(); }`,
    `switch k [1|2 -> {a()}, "x" -> {},  -> {b()}]`,
  ],
  [
    "A case of another kind takes several values, and may take nothing or the rest",
    `switch (k) { case A, B -> a(); case null, default -> { b(); c(); } }`,
    `switch k [A|B -> {a()},  -> {b(); c()}]`,
  ],
  [
    "A case may ask for a type and more",
    `switch (x) { case Order o when o.isOpen() -> a(); default -> {} }`,
    `switch x [(Order and o.isOpen()) -> {a()},  -> {}]`,
  ],
  [
    "What a switch answers is returned in each of its cases",
    `return switch (k) { case 1 -> a(); case 2 -> { log(); yield b(); } default -> throw new X(); };`,
    `switch k [1 -> {return a()}, 2 -> {log(); return b()},  -> {throw new X()}]`,
  ],
  [
    "What a switch answers is given to the variable in each of its cases",
    `var x = switch (k) { case 1: yield a(); default: { if (on) { yield b(); } yield c(); } };`,
    `switch k [1 -> {x := a()},  -> {if on {x := b()}; x := c()}]`,
  ],
  [
    "A switch in an argument is a choice",
    `f(switch (k) { case "on", "yes" -> true; default -> false; });`,
    `f((((k == "on") or (k == "yes")) ? true : false))`,
  ],
  [
    "A try opens its resources first",
    `try (var a = open(); b) { f(); } catch (X | Y e) { g(); } finally { h(); }`,
    `try {a := open(); b; f()} catch {g()} last {h()}`,
  ],
  ["A block that is locked", `synchronized (lock()) { f(); }`, `within lock() {f()}`],
  ["What is thrown", `throw new NotFound("x");`, `throw new NotFound("x")`],
  [
    "What is made, with what stands in its braces by name",
    `new Thread(new Job<T>(1) { int n = 2; @Override public void run() { f(); } }).start();`,
    `new Thread(new Job(1, &={n: 2, run: func{f()}})).start()`,
  ],
  [
    "Lambdas",
    `a(() -> f(), x -> { f(x); }, (String y, int z) -> y);`,
    `a(func{return f()}, func(x){f(x)}, func(y,z){return y})`,
  ],
  ["A lambda that gives a value to a variable", `a(x -> on = x);`, `a(func(x){on := x})`],
  [
    "A method that is handed on",
    `a(this::create, Order::new, flags()::isOn);`,
    `a(this.create, Order.new, flags().isOn)`,
  ],
  ["A choice", `var x = on ? a() : b ? c : null;`, `x := (on ? a() : (b ? c : null))`],
  [
    "Comparisons and connectives",
    `var x = a != null && b >= 2 || !c.d() && e == F.G;`,
    `x := (((a != null) and (b > 2)) or (!c.d() and (e == F.G)))`,
  ],
  ["A pattern is no more than its parts", `if (x instanceof Order o) f(o);`, `if other(x, Order, o) {f(o)}`],
  ["Arrays are lists", `var x = new String[]{"a", B}; int[] y = {1};`, `x := ["a", B]; y := [1]`],
  ["Casts, groups and types leave no trace", `((Foo) x).<Boolean>get("k");`, `x.get("k")`],
  ["A class is its name", `f(Order.class, a.Order.class);`, `f(Order, a.Order)`],
  [
    "Numbers of every form",
    `f(1_000, 0xFF, 0xFFL, 017, 0b11, 1.5f, 10L, -1);`,
    `f(1000, 255, 255, 15, 3, 1.5, 10, -1)`,
  ],
  ["Escapes are resolved", `f("a\\n\\u00e9\\"", '\\'');`, `f("a\\né\\"", "'")`],
  ["A text block is not indented", 'f("""\n      a "b"\n        c\n      """);', `f("a \\"b\\"\\n  c\\n")`],
  [
    "Strings that are added are one",
    `f("/a" + "/b", BASE + "/c", a + b);`,
    `f("/a/b", template(BASE, "/c"), other(a, b))`,
  ],
  ["An assertion is not run in production, and keeps its parts", `assert on : "x";`, `other(on, "x")`],
  ["A class in a method", `record P(int a) {}`, `class P {constructor(a: int) {}}`],
  ["Comments do nothing", `f(/* a */ x); // b`, `f(x)`],
])("%s", (_, code, expected) => {
  const file = read(`class A { void f() {\n${code}\n} }`);
  expect(file.broken).toEqual([]);
  const [only] = file.body;
  const [method] = only?.kind === "class" ? only.class.body : [];
  expect(method?.kind === "function" ? printBlock(method.function.body) : undefined).toBe(expected);
});

test.each<[sentence: string, code: string, expected: string]>([
  [
    "A class with what it extends and implements, as written",
    `@RestController("x") public final class A extends B<Order> implements C, d.E<F> {}`,
    `@RestController("x") public final class A < B<Order>, C, d.E<F> {}`,
  ],
  [
    "An interface with what it extends",
    `interface A<T> extends B<T>, C { void f(); default int g() { return 1; } }`,
    `interface A < B<T>, C {f() {}; default g() {return 1}}`,
  ],
  [
    "An enum: its constants by what they are made with",
    `enum A implements B { X("x"), Y, Z("z", 1) { int f() { return 2; } }; final String k; A(String k) { this.k = k; } }`,
    `enum A < B {X := "x"; Y := _; Z := new A("z", 1, &={f: func{return 2}}); k := _; constructor(k: String) {this.k := k}}`,
  ],
  [
    "A record takes what it consists of",
    `record A(@NotNull String a, int... b) implements B { A { check(a); } static int c() { return 1; } }`,
    `class A < B {constructor(a: String, b: int...) {}; constructor() {check(a)}; static c() {return 1}}`,
  ],
  ["An annotation is an interface", `@interface Flag { String value() default "x"; }`, `interface Flag {value() {}}`],
  [
    "A constructor calls that of its base class",
    `class A { A(Flags f) { super(f); } A() { this(null); } }`,
    `class A {constructor(f: Flags) {super(f)}; constructor() {this(null)}}`,
  ],
  [
    "What runs when a class is loaded, or made",
    `class A { static { a(); } { b(); } }`,
    `class A {within {a()}; within {b()}}`,
  ],
])("%s", (_, code, expected) => {
  const file = read(code);
  expect(file.broken).toEqual([]);
  expect(printBlock(file.body)).toBe(expected);
});

test.each<[sentence: string, annotation: string, expected: string]>([
  ["without arguments", `@Override`, `@Override`],
  ["with one that has no name", `@GetMapping("/x/" + ID)`, `@GetMapping(template("/x/", ID))`],
  ["with names", `@GetMapping(path = "/x", consumes = Media.JSON)`, `@GetMapping(path="/x", consumes=Media.JSON)`],
  [
    "with lists",
    `@RequestMapping(value = {"/a", "/b"}, method = {GET, POST})`,
    `@RequestMapping(value=["/a", "/b"], method=[GET, POST])`,
  ],
  [
    "with others in it",
    `@Schedules({@Scheduled(cron = "0 0 * * *"), @Scheduled})`,
    `@Schedules([new Scheduled(cron="0 0 * * *"), new Scheduled()])`,
  ],
  ["with a path", `@io.micronaut.http.annotation.Get("/x")`, `@io.micronaut.http.annotation.Get("/x")`],
])("An annotation %s", (_, annotation, expected) => {
  const [only] = read(`class A { ${annotation} void f() {} }`).body;
  const [method] = only?.kind === "class" ? only.class.body : [];
  expect(method?.kind === "function" ? method.function.attributes.map(printAttribute) : undefined).toEqual([expected]);
});

test("Fields and parameters have their types and what is written on them", () => {
  const file = read(`class A {
  @Value("\${checkout.enabled:false}")
  private boolean on;
  private final Map<String, Toggle> toggles = make();

  @GetMapping
  public Order get(@PathVariable(name = "id") final Long id, String... rest) { Flags flags = f(); }
}`);
  const value = [{ name: "Value", arguments: [{ value: { value: "${checkout.enabled:false}" } }], line: 2 }];
  expect(file.body).toMatchObject([
    {
      class: {
        body: [
          { targets: [{ name: "on", type: "boolean", attributes: value }], value: undefined },
          { targets: [{ name: "toggles", type: "Map<String, Toggle>" }] },
          {
            function: {
              name: "get",
              // The line of its name.
              line: 7,
              endLine: 7,
              parameters: [
                { name: "id", type: "Long", attributes: [{ name: "PathVariable", arguments: [{ name: "name" }] }] },
                { name: "rest", type: "String..." },
              ],
              body: [{ targets: [{ name: "flags", type: "Flags" }] }],
            },
          },
        ],
      },
    },
  ]);
});

test("An import is called by its last part; a static one takes that out of its class", () => {
  const file = read(`package a;
import org.togglz.core.Feature;
import org.togglz.core.*;
import static com.example.Flags.isOn;
import static com.example.Flags.*;
`);
  expect(file.imports.map(({ from, name, as }) => `${from} ${name} ${as}`)).toEqual([
    "org.togglz.core.Feature Feature Feature",
    "org.togglz.core * *",
    "com.example.Flags isOn isOn",
    "com.example.Flags * *",
  ]);
});

test("What is no code is broken, and never thrown", () => {
  for (const text of [
    "",
    "class",
    "\0\0",
    "class A { void f( }",
    "@",
    "class A { int x = switch (",
    'class A { String s = "',
  ])
    expect(() => read(text)).not.toThrow();
  expect(read("class A {\n\n  int x = = 1;\n}\n").broken).toEqual([3]);
});
