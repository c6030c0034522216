import { expect, test } from "vitest";
import { loadCodeParser } from "../../../src/syntax/load-code.ts";
import { readWasm } from "../../../src/syntax/read-wasm.ts";
import { printBlock } from "./print-code.ts";

const parser = await loadCodeParser(["A.cs"], readWasm);
const read = (text: string) => parser.parse(text, "A.cs")!;

/** The statements of a method. */
function inMethod(code: string): string {
  const { body, broken } = read(`class A { void M() {\n${code}\n} }`);
  expect(broken).toEqual([]);
  const [owner] = body;
  const [method] = owner?.kind === "class" ? owner.class.body : [];
  return method?.kind === "function" ? printBlock(method.function.body) : "";
}

test.each<[sentence: string, code: string, expected: string]>([
  [
    "Members, of this and of what may be nothing",
    `f(this, this.a, base.b, a?.b.c, a!.b, a?["k"], global::A.B);`,
    `f(this, this.a, base.b, a.b.c, a.b, a.k, A.B)`,
  ],
  ["A string as the index is a member", `f(c["A:B"], a[i], m[1, 2]);`, `f(c.A:B, other(a, i), other(m, 1, 2))`],
  ["A call may be of what may be nothing", `a?.b?.c(1);`, `a.b.c(1)`],
  ["What is waited for leaves no trace", `var x = await f(); await using var y = g();`, `x := f(); y := g()`],
  [
    "Types leave no trace in a value",
    `f((int)a, a as B, typeof(C<D>), x.G<H>(1), new L<int>());`,
    `f(a, a, C, x.G(1), new L())`,
  ],
  [
    "Arguments may have names, and what is given back is one",
    `f(a, name: b, ref c, out var d, out int e);`,
    `f(a, name=b, c, d, e)`,
  ],
  ["A name as a value is a string", `f(nameof(Flags.Checkout), nameof(X));`, `f("Checkout", "X")`],
  [
    "What members are given at once are arguments",
    `f(new A(1) { B = 2, C = { D = 3 } }, new() { E = 4 });`,
    `f(new A(1, B=2, C={D: 3}), new (E=4))`,
  ],
  [
    "Lists",
    `f(new List<int> { 1, 2 }, new[] { a }, new int[] { b }, [c, ..d], (e, f: g), new int[3]);`,
    `f(new List([1, 2]), [a], [b], [c, d], [e, g], other(3))`,
  ],
  [
    "Objects",
    `f(new { A = 1, b.C, d }, new D { ["a"] = 1 }, new D { { "b", 2 } });`,
    `f({A: 1, C: b.C, d: d}, new D(a=1), new D({b: 2}))`,
  ],
  [
    "Functions as values",
    `f(x => x, async (int a, b) => { g(); }, () => throw new E(), y => z = y, delegate { h(); });`,
    `f(func(x){return x}, func(a,b){g()}, func{throw new E()}, func(y){z := y}, func{h()})`,
  ],
  [
    "Conditions",
    `f(!a && b || c, a ?? b, a ? b : c, a == 1, a != 1, a <= 1, a > 1);`,
    `f(((!a and b) or c), (a or b), (a ? b : c), (a == 1), (a != 1), (a < 1), (a > 1))`,
  ],
  [
    "What is asked of a value",
    `f(x is null, x is not null, x is true or false, x is > 1 and < 9, x is not null and true);`,
    `f((x == null), (x != null), ((x == true) or (x == false)), ((x > 1) and (x < 9)), ((x != null) and (x == true)))`,
  ],
  [
    "What is asked of its members",
    `f(x is { On: true, A.B: not null } y, x is { }, x is A { On: true });`,
    `f(((x.On == true) and (x.A.B != null)), (x != null), (other(x, A) and (x.On == true)))`,
  ],
  [
    "What is asked of its type",
    `f(x is A, x is A a && a.On, x is [1, ..]);`,
    `f((x == A), (other(x, A) and a.On), other(x, other(1)))`,
  ],
  [
    "Strings",
    `f("a\\n\\u0041\\x42", @"a\\""b", $"a{b}{{c}}\\t{d:N2}", $@"a{b}""c", $"plain", 'c');`,
    `f("a\\nAB", "a\\\\\\"b", template("a", b, "{c}\\t", d), template("a", b, "\\"c"), "plain", "c")`,
  ],
  [
    "Strings as they are",
    `f("""a "b" """, """\n  a\n    b\n  """, $"""{a}b""");`,
    `f("a \\"b\\" ", "a\\n  b", template(a, "b"))`,
  ],
  ["Strings that are added are one", `f("/a" + "/b", a + "/c", a + b);`, `f("/a/b", template(a, "/c"), other(a, b))`],
  ["Numbers", `f(1_000L, 0x1FuL, 0b1, 1.5m, 017, -1);`, `f(1000, 31, 1, 1.5, 17, -1)`],
  [
    "What has no shape keeps what stands in it",
    `f(from a in b where a.On select g(a), a with { B = 1 });`,
    `f(other(other(a, b), other(a.On), other(g(a))), other(a, other(B, 1)))`,
  ],
])("%s", (_, code, expected) => {
  expect(inMethod(code)).toBe(expected);
});

test.each<[sentence: string, code: string, expected: string]>([
  [
    "An else-if is an if in the else",
    `if (a) f(); else if (b) { g(); } else h();`,
    `if a {f()} else {if b {g()} else {h()}}`,
  ],
  [
    "Leaving early",
    `if (!a) return; if (b) return this; if (c) throw new E(); throw;`,
    `if !a {return}; if b {return this}; if c {throw new E()}; throw`,
  ],
  ["One of many results is no end, the last is", `yield return f(); yield break;`, `other(f()); return`],
  [
    "Loops",
    `foreach (var (a, b) in l) f(); await foreach (var a in l) { } while (b) g(); do { } while (c);`,
    `loop l {f()}; loop l {}; loop b {g()}; loop c {}`,
  ],
  [
    "A loop does first and last what it says",
    `for (int i = 0, n = f(); i < n; i++) g(); for (;;) break;`,
    `i := 0; n := f(); loop (i < n) {g(); i := other(i)}; loop _ {break}`,
  ],
  [
    "A block in a setting",
    `using (var a = f()) { g(); } using (h()) i(); lock (o) { j(); } checked { k(); }`,
    `within {a := f(); g()}; within h() {i()}; within o {j()}; within {k()}`,
  ],
  ["What is made until the end is a variable", `using var a = f();`, `a := f()`],
  [
    "A try has handlers and an end",
    `try { f(); } catch (A e) when (g(e)) { h(); } catch { i(); } finally { j(); }`,
    `try {f()} catch {h()} catch {i()} last {j()}`,
  ],
  [
    "A break ends its case, and empty cases are one with the next",
    `switch (x) { case 1: case 2: f(); break; case A.B: { g(); break; } case > 5: return; default: h(); break; }`,
    `switch x [1|2 -> {f()}, A.B -> {g()}, other(5) -> {return},  -> {h()}]`,
  ],
  [
    "Cases of types and conditions",
    `switch (x) { case A a: f(); break; case B b when b.On: g(); break; case 1 or 2: h(); break; case var o: i(); break; }`,
    `switch x [A -> {f()}, other(B, b.On) -> {g()}, 1|2 -> {h()},  -> {i()}]`,
  ],
  [
    "A switch that is returned returns in each arm",
    `return x switch { 1 or 2 => f(), A { On: true } => g(), _ => throw new E() };`,
    `switch x [1|2 -> {return f()}, other(true) -> {return g()},  -> {throw new E()}]`,
  ],
  [
    "A switch that is given to a variable gives in each arm",
    `var y = x switch { 1 => f(), _ => g() };`,
    `switch x [1 -> {y := f()},  -> {y := g()}]`,
  ],
  ["A switch in a value chooses", `f(x switch { 1 => 2, _ => 3 });`, `f(((x == 1) ? 2 : 3))`],
  [
    "Variables",
    `int a, b = 1; const string C = "x"; var (d, e) = f(); (a, var g) = h();`,
    `a := _; b := 1; C := "x"; d,e := f(); a,g := h()`,
  ],
  ["Fields are paths", `this.a.B = 1; c["d"] = 2; a = b = f();`, `this.a.B := 1; c.d := 2; b := f(); a := b`],
  [
    "What is there stays",
    `a ??= f(); a += 1; a++; --a; o.E += H;`,
    `a := (a or f()); a := other(a, 1); a := other(a); a := other(a); o.E := other(o.E, H)`,
  ],
  ["Functions in functions", `int f(int x) => x; async Task g() { h(); }`, `f(x: int) {return x}; async g() {h()}`],
  [
    "What is asked when it is built is asked",
    "#if DEBUG && X\nf();\n#elif Y\ng();\n#else\nh();\n#endif\n#region a\ni();\n#endregion",
    `if (DEBUG and X) {f()} else {if Y {g()} else {h()}}; i()`,
  ],
  ["A label is on what follows", `a: f(); goto a;`, `f(); other(a)`],
  ["Comments do nothing", `/* a */ f(/* b */ 1); // c`, `f(1)`],
])("%s", (_, code, expected) => {
  expect(inMethod(code)).toBe(expected);
});

test.each<[sentence: string, code: string, expected: string]>([
  [
    "Top-level statements",
    `var app = b.Build(); app.MapGet("/a", async (int id) => await f(id)).RequireAuthorization(); app.Run();`,
    `app := b.Build(); app.MapGet("/a", func(id){return f(id)}).RequireAuthorization(); app.Run()`,
  ],
  [
    "Attributes of a class and its methods",
    `[ApiController, Route("a/[controller]")] [M.FeatureGateAttribute<T>("A", Negate = true)] public class A { [HttpPost("x")] public async Task<R> B() => await f(); }`,
    `@ApiController @Route("a/[controller]") @FeatureGate("A", Negate=true) public class A {@HttpPost("x") public async B() {return f()}}`,
  ],
  ["What a class is based on, as written", `class A<T> : B<T>, C.D where T : E { }`, `class A < B<T>, C.D {}`],
  [
    "What a primary constructor takes",
    `class A(B b, C c) : D(f(b)) { } record R(int X);`,
    `class A < D {constructor(b: B, c: C) {other(f(b))}}; class R {constructor(X: int) {}}`,
  ],
  [
    "A constructor gives to its base first",
    `class A { public A(B b) : base(f()) => _b = b; ~A() { g(); } }`,
    `class A {public constructor(b: B) {other(f()); _b := b}; destructor() {g()}}`,
  ],
  [
    "Fields and properties are what they are given",
    `class A { readonly B _b = new(), _c; public D E { get; set; } = f(); public bool On => _b.On("x"); }`,
    `class A {_b := new (); _c := _; E := f(); On := _b.On("x")}`,
  ],
  [
    "A property that does more has functions",
    `class A { public int B { get { return f(); } private set => g(value); } }`,
    `class A {B := _; public get B() {return f()}; public private set B() {return g(value)}}`,
  ],
  [
    "Interfaces, enums and namespaces",
    `namespace N { interface A { void B(); } enum C { D = 1, E } struct F { } }`,
    `interface A {B() {}}; enum C {D := 1; E := _}; class F {}`,
  ],
  ["A namespace of a whole file", `namespace N; class A { }`, `class A {}`],
  [
    "Members under a condition of the build are all there",
    "class A {\n#if X\nvoid B() { }\n#else\nvoid C() { }\n#endif\n}",
    `class A {B() {}; C() {}}`,
  ],
  ["What is on the assembly is on nothing", `[assembly: A("x")] class B { }`, `class B {}`],
])("%s", (_, code, expected) => {
  const { body, broken } = read(code);
  expect(broken).toEqual([]);
  expect(printBlock(body)).toBe(expected);
});

test("Types, attributes and defaults stay with fields and parameters, and a function begins at its name", () => {
  const file = read(`class A {
  [FromKeyed("x")]
  IFlags _flags = f();

  [HttpGet]
  public void B([FromBody] Order o, int n = 5, params string[] rest) { }
}`);
  expect(file.body).toMatchObject([
    {
      class: {
        body: [
          { targets: [{ name: "_flags", type: "IFlags", attributes: [{ name: "FromKeyed", line: 2 }] }] },
          {
            function: {
              line: 6,
              parameters: [
                { name: "o", type: "Order", attributes: [{ name: "FromBody" }] },
                { name: "n", type: "int", value: { kind: "literal", value: 5 } },
                { name: "rest", type: "string[]" },
              ],
            },
          },
        ],
      },
    },
  ]);
});

test("A call says the types that it is given", () => {
  const types = (code: string) => {
    const [only] = read(code).body;
    return only?.kind === "do" && only.value.kind === "call" ? only.value.types : undefined;
  };
  expect(types(`app.MapHub<Chat>("/chat");`)).toEqual(["Chat"]);
  expect(types(`jobs?.Enqueue<A.B, C<D>>(x => x.Run());`)).toEqual(["A.B", "C<D>"]);
  expect(types(`Send<Order>();`)).toEqual(["Order"]);
  expect(types(`new Consumer<Order>();`)).toEqual(["Order"]);
  expect(types(`Send();`)).toBeUndefined();
});

test("All of a namespace or a class is imported", () => {
  const file = read(`using Microsoft.FeatureManagement;
using static A.B;
using X = C.D<E>;
global using F;
class A { void M() { using var a = f(); } }
`);
  expect(file.imports.map(({ from, name, as, line }) => `${from} ${name} ${as} ${line}`)).toEqual([
    "Microsoft.FeatureManagement * * 1",
    "A.B * * 2",
    "C.D<E> * X 3",
    "F * * 4",
  ]);
});

test("What is no code is broken, and never thrown", () => {
  for (const text of ["", "class {", "\0\0", "[", "x switch {", "class A { [A] }", "f(,);", "#if", "using", "x is {"])
    expect(() => read(text)).not.toThrow();
  expect(read("class A {\n void M() {\n  f(;\n }\n}\n").broken).toEqual([3]);
});
