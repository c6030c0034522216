import { expect, test } from "vitest";
import { loadCodeParser } from "../../../src/syntax/load-code.ts";
import { readWasm } from "../../../src/syntax/read-wasm.ts";
import { printAttribute, printBlock } from "./print-code.ts";

const parser = await loadCodeParser(["A.kt"], readWasm);
const read = (text: string) => parser.parse(text, "A.kt")!;

test.each<[sentence: string, code: string, expected: string]>([
  ["A guard denies the whole call", `if (!flags.isOn("x")) return`, `if !flags.isOn("x") {return}`],
  [
    "What is denied in parentheses stays there",
    `(!a).b() && !(a || b) && a.b().not()`,
    `((!a.b() and !(a or b)) and !a.b())`,
  ],
  [
    "An else-if is an if in the else",
    `if (a) { x() } else if (b && c) y() else { z() }`,
    `if a {x()} else {if (b and c) {y()} else {z()}}`,
  ],
  ["An if may do nothing", `if (a) ; else { x() }\nif (b) {} else y()`, `if a {} else {x()}; if b {} else {y()}`],
  [
    "An if that answers a value in each branch is a choice",
    `val x = if (a) b() else if (c) d else null`,
    `x := (a ? b() : (c ? d : null))`,
  ],
  [
    "An if that does more gives the variable its value in each branch",
    `x = if (a) { log(); b() } else c`,
    `if a {log(); x := b()} else {x := c}`,
  ],
  [
    "What an if answers is returned in each branch",
    `return if (a) { log(); b() } else c`,
    `if a {log(); return b()} else {return c}`,
  ],
  ["An if in an argument is a choice", `f(if (a) b else { log(); c })`, `f((a ? b : other(log(), c)))`],
  [
    "A when has values, and an else without",
    `when (k) {\n 1, "x" -> a()\n is Foo, in b -> c()\n else -> { d(); e() }\n}`,
    `switch k [1|"x" -> {a()}, other(Foo)|other(b) -> {c()},  -> {d(); e()}]`,
  ],
  [
    "A when on nothing is a chain of ifs",
    `when {\n !on -> a()\n b, c -> d()\n else -> e()\n}`,
    `if !on {a()} else {if (b or c) {d()} else {e()}}`,
  ],
  ["A when names what it looks at", `when (val v = f()) { is T -> a(v) }`, `v := f(); switch f() [other(T) -> {a(v)}]`],
  [
    "What a when answers is given to the variable in each case",
    `val x = when (k) {\n 1 -> a()\n else -> throw X()\n}`,
    `switch k [1 -> {x := a()},  -> {throw new X()}]`,
  ],
  ["A when on nothing may be a choice", `return when { on -> a(); else -> b() }`, `return (on ? a() : b())`],
  [
    "A when in an argument is a choice",
    `f(when (k) { "a", "b" -> 1; else -> 2 })`,
    `f((((k == "a") or (k == "b")) ? 1 : 2))`,
  ],
  [
    "A try, alone and as a value",
    `try { a() } catch (e: X) { b() } finally { c() }\nval x = try { a() } catch (e: X) { null }`,
    `try {a()} catch {b()} last {c()}; try {x := a()} catch {x := null}`,
  ],
  ["One or another", `val x = a?.b ?: c.d() ?: e`, `x := ((a.b or c.d()) or e)`],
  ["What is there, or leave", `val x = f() ?: return g()`, `x := f(); if (x == null) {return g()}`],
  ["Done, or leave", `f() ?: throw X("y")`, `if (f() == null) {throw new X("y")}`],
  [
    "A loop over something",
    `for ((i, x) in list) f(x)\nfor (i: Int in 1..2) { g() }`,
    `loop list {f(x)}; loop other(1, 2) {g()}`,
  ],
  [
    "Loops with a condition, and what leaves them",
    `while (a) { if (b) break else continue }\ndo { f() } while (c)\nwhile (d) g()`,
    `loop a {if b {break} else {continue}}; loop c {f()}; loop d {g()}`,
  ],
  ["Labels leave no trace", `l@ while (a) { continue@l }\nf { return@f x }`, `loop a {continue}; f(&=func{return x})`],
  [
    "What is given to a variable",
    `a.b = c\nx += 1\ni++\nval (p, q: Int) = r`,
    `a.b := c; x := 1; i := other(i); p,q := r`,
  ],
  [
    "A block behind a call is its last argument",
    `f { a() }\ng(1) { a() }\nh.i(1, x = 2) { y, (z, w) -> y }`,
    `f(&=func{return a()}); g(1, &=func{return a()}); h.i(1, x=2, &=func(y,z,w){return y})`,
  ],
  ["A block that ends in an if answers neither", `f { if (a) b() else c() }`, `f(&=func{if a {b()} else {c()}})`],
  ["A function that is called twice", `f(a)(b)`, `f(a)(b)`],
  [
    "Types that are given to a call leave no trace, also where the grammar compares them",
    `f<T>(x)\nval a = listOf<Int>(1).map<T> { it }.b ?: c\n!f<T>().g()\nf<T>(1) { x }`,
    `f(x); a := (listOf(1).map(&=func{return it}).b or c); !f().g(); f(1, &=func{return x})`,
  ],
  [
    "What starts with a capital letter is made",
    `val x = Order(1, n = a.Item("y"))`,
    `x := new Order(1, n=new a.Item("y"))`,
  ],
  [
    "What stands in the braces of an object is given by name",
    `f(object : Job<T>(1), B {\n val n = 2\n override fun run() { g() }\n})`,
    `f(new Job(1, &={n: 2, run: func{g()}}))`,
  ],
  [
    "A function as a value",
    `f(fun(x: Int): Int { return x }, ::g, this::create, Order::id)`,
    `f(func(x){return x}, g, this.create, Order.id)`,
  ],
  ["A class is its name", `f(Order::class, Order::class.java)`, `f(Order, Order)`],
  [
    "A function between its arguments",
    `a shouldBe b\nval x = a to b\nval y = a and b or c`,
    `a.shouldBe(b); x := [a, b]; y := ((a and b) or c)`,
  ],
  ["Comparisons", `val x = a != null && b >= 2 || c === d`, `x := (((a != null) and (b > 2)) or (c == d))`],
  [
    "What a value is, and where",
    `val x = a is T && b !is T && c in d && e !in f`,
    `x := (((other(a, T) and !other(b, T)) and other(c, d)) and !other(e, f))`,
  ],
  ["Casts, groups and certainty leave no trace", `((a as T).b!! as? C)?.d()`, `a.b.d()`],
  ["A string as the index is a member", `f(m["k"], m[i])`, `f(m.k, other(m, i))`],
  ["Arrays are lists", `val x = arrayOf("a", *b)`, `x := ["a", b]`],
  [
    "Numbers of every form",
    `f(1_000, 0xFF, 0b11, 10L, 1u, 1.5f, -1, 'c', true, null)`,
    `f(1000, 255, 3, 10, 1, 1.5, -1, "c", true, null)`,
  ],
  [
    "Strings with something in them",
    'f("a$b/${c.d()}", "$id", """x $y""")',
    `f(template("a", b, "/", c.d()), template(id), template("x ", y))`,
  ],
  [
    "Strings with nothing in them",
    'f("", "a\\n\\u00e9\\"", "\\$x $ $1", """a\\n""")',
    `f("", "a\\né\\"", "$x $ $1", "a\\\\n")`,
  ],
  [
    "Strings that are added are one",
    `f("/a" + "/b", BASE + "/c", a + b)`,
    `f("/a/b", template(BASE, "/c"), other(a, b))`,
  ],
  ["A function in a function", `fun g() = 1`, `g() {return 1}`],
  ["What is written on a call leaves no trace", `@Suppress("x") f()`, `f()`],
  ["Comments do nothing", `f(/* a */ x) // b`, `f(x)`],
])("%s", (_, code, expected) => {
  const file = read(`fun f() {\n${code}\n}\n`);
  expect(file.broken).toEqual([]);
  const [only] = file.body;
  expect(only?.kind === "function" ? printBlock(only.function.body) : undefined).toBe(expected);
});

test.each<[sentence: string, code: string, expected: string]>([
  [
    "A class takes what its fields are made of, and hands on what its base class is given",
    `@RestController\n@RequestMapping("/x")\nopen class A @Inject constructor(private val a: B, c: Int = 1) : D<E>(c), F by a, g.H {\n}`,
    `@RestController @RequestMapping("/x") open class A < D<E>, F, g.H {@Inject constructor(a: B, c: Int) {super(c)}}`,
  ],
  ["A base class without arguments", `class A : B(), C`, `class A < B, C {}`],
  ["An interface", `interface A : B {\n fun f()\n fun g() = 1\n}`, `interface A < B {f() {}; g() {return 1}}`],
  ["An object", `object A : B {\n const val X = "x"\n init { f() }\n}`, `object A < B {X := "x"; within {f()}}`],
  [
    "An enum: its constants by what they are made with",
    `enum class A(val k: String) {\n X("x"),\n Y,\n Z("z", 1);\n fun f() = 2\n}`,
    `enum enum A {constructor(k: String) {}; X := "x"; Y := _; Z := new A("z", 1); f() {return 2}}`,
  ],
  [
    "What stands in a companion is reached through the class",
    `class A {\n companion object {\n const val X = "x"\n }\n}\nclass B {\n companion object C {\n fun f() {}\n }\n}`,
    `class A {X := "x"}; class B {f() {}}`,
  ],
  [
    "A property is what it holds, and how it is got and set",
    `class A {\n val a by lazy { f() }\n val b: Boolean get() = flags.isOn("b")\n var c = 1\n  private set(v) { field = v }\n lateinit var d: E\n}`,
    `class A {a := lazy(&=func{return f()}); b := _; get b() {return flags.isOn("b")}; c := 1; private set c(v) {field := v}; d := _}`,
  ],
  [
    "A constructor calls another",
    `class A {\n constructor(a: Int) : this(a, 1) { f() }\n}`,
    `class A {constructor(a: Int) {this(a, 1); f()}}`,
  ],
  [
    "A function for a type, and a property for one",
    `suspend fun Route?.orders() = get("/x") { f() }\nval Route.on: Boolean get() = f()`,
    `suspend Route:orders() {return get("/x", &=func{return f()})}; on := _; get Route:on() {return f()}`,
  ],
  [
    "A function that answers a branch",
    `fun f() = if (a) b() else { log(); c() }`,
    `f() {if a {return b()} else {log(); return c()}}`,
  ],
  ["A function that only throws", `fun f(): Nothing = throw X()`, `f() {throw new X()}`],
])("%s", (_, code, expected) => {
  const file = read(`${code}\n`);
  expect(file.broken).toEqual([]);
  expect(printBlock(file.body)).toBe(expected);
});

test("A plain class under annotations is one, also where the file ends with it", () => {
  const file = read(`import a.B

@RestController
@RequestMapping("/a")
class A {
  @PostMapping("/b")
  fun b() = x()
}`);
  expect(printBlock(file.body)).toBe(
    `@RestController @RequestMapping("/a") class A {@PostMapping("/b") b() {return x()}}`,
  );
});

test.each<[sentence: string, annotation: string, expected: string]>([
  ["without arguments", `@Transactional`, `@Transactional`],
  ["with one that has no name", `@GetMapping("/x/$ID")`, `@GetMapping(template("/x/", ID))`],
  [
    "with names and lists",
    `@GetMapping(path = ["/a", "/b"], produces = [JSON])`,
    `@GetMapping(path=["/a", "/b"], produces=[JSON])`,
  ],
  ["with others in it", `@Schedules(Scheduled(cron = "0 0 * * *"))`, `@Schedules(new Scheduled(cron="0 0 * * *"))`],
  ["for what it stands on", `@get:JsonProperty("x")`, `@JsonProperty("x")`],
])("An annotation %s", (_, annotation, expected) => {
  const [only] = read(`class A {\n  ${annotation}\n  fun f() {}\n}\n`).body;
  const [method] = only?.kind === "class" ? only.class.body : [];
  expect(method?.kind === "function" ? method.function.attributes.map(printAttribute) : undefined).toEqual([expected]);
});

test("Fields and parameters have their types and what is written on them", () => {
  const file = read(`class A(@Value("\\\${a.on}") private val on: Boolean) {
  @Inject
  lateinit var flags: FlagService

  @GetMapping
  fun get(@PathVariable id: Long, vararg rest: String): Order {
    val toggles: Toggles = f()
  }
}
`);
  expect(file.body).toMatchObject([
    {
      class: {
        body: [
          {
            function: {
              parameters: [
                {
                  name: "on",
                  type: "Boolean",
                  attributes: [{ name: "Value", arguments: [{ value: { value: "${a.on}" } }] }],
                },
              ],
            },
          },
          { targets: [{ name: "flags", type: "FlagService", attributes: [{ name: "Inject" }] }] },
          {
            function: {
              name: "get",
              // The line of its name.
              line: 6,
              endLine: 8,
              parameters: [
                { name: "id", type: "Long", attributes: [{ name: "PathVariable" }] },
                { name: "rest", type: "String" },
              ],
              body: [{ targets: [{ name: "toggles", type: "Toggles" }] }],
            },
          },
        ],
      },
    },
  ]);
});

test("An import is called by its alias, or by its last part", () => {
  const file = read(`package a
import io.ktor.server.routing.*
import com.example.Flags
import com.example.isOn as on
`);
  expect(file.imports.map(({ from, name, as }) => `${from} ${name} ${as}`)).toEqual([
    "io.ktor.server.routing * *",
    "com.example.Flags Flags Flags",
    "com.example.isOn isOn on",
  ]);
});

test("What is no code is broken, and never thrown", () => {
  for (const text of [
    "",
    "class",
    "\0\0",
    "class A { fun f(",
    "@",
    "fun f() = when {",
    'val s = "',
    "f<T>(",
    "object :",
  ])
    expect(() => read(text)).not.toThrow();
  expect(read("class A {\n\n  fun = 1\n}\n").broken.length).toBeGreaterThan(0);
});
