import { expect, test } from "vitest";
import { loadCodeParser } from "../../../src/syntax/load-code.ts";
import { readWasm } from "../../../src/syntax/read-wasm.ts";
import { printBlock } from "./print-code.ts";

const parser = await loadCodeParser(["a.php"], readWasm);
const read = (text: string) => parser.parse(text, "a.php")!;

test.each<[sentence: string, code: string, expected: string]>([
  ["A variable is named without its sign", `f($x, $this);`, `f(x, this)`],
  ["What one arrow, two colons and a safe arrow lead to is a member", `$a->b?->c(A::D, A::$e);`, `a.b.c(A.D, A.e)`],
  [
    "A chain of calls is one of members",
    `Route::get("/a", [A::class, "show"])->middleware("auth")->name('x');`,
    `Route.get("/a", [A, "show"]).middleware("auth").name("x")`,
  ],
  ["A namespace is left off", `\\App\\Feature::for($u)->active(Checkout::class);`, `Feature.for(u).active(Checkout)`],
  ["A string as the index is a member", `f($a["x"]['y'], $a[$i], "$a[k]");`, `f(a.x.y, other(a, i), template(a.k))`],
  [
    "A member that is only known when it runs has no name",
    `$a->$b(); A::$b(); $a->{"b"}();`,
    `other(a, b)(); other(A, b)(); a.b()`,
  ],
  ["Arguments may have names", `f(1, key: 2, ...$rest);`, `f(1, key=2, rest)`],
  ["A function as a value is itself", `map($this->show(...), strlen(...));`, `map(this.show, strlen)`],
  [
    "An array with keys is an object",
    `$a = ["x" => 1, A::class => 2, B::C => 3, 4, ...$r];`,
    `a := {x: 1, A: 2, B::C: 3, ...: 4, ...: r}`,
  ],
  ["An array without keys is a list", `$a = array(1, [2], ...$r); $b = [];`, `a := [1, [2], r]; b := []`],
  [
    "What is made is a call",
    `new \\A\\B(1); new static; new $c; new ($a->b)(2);`,
    `new B(1); new static(); new c(); new a.b(2)`,
  ],
  [
    "A class without a name is made of its members",
    `return new class(1) extends Job { private $on = 2; function handle() { f(); } };`,
    `return new Job(1, &={on: 2, handle: func{f()}})`,
  ],
  [
    "Functions as values",
    `$f = function ($a, &$b) use ($c) { return; }; $g = static fn (int $x) => f($x); $h = fn() => throw new E;`,
    `f := func(a,b){return}; g := func(x){return f(x)}; h := func{throw new E()}`,
  ],
  ["Not, and its words", `f(!$a and $b or $c, !$a && $b || $c);`, `f(((!a and b) or c), ((!a and b) or c))`],
  ["One of both", `f($a ?? $b ?? 1, $a ?: $b, $a ? $b : $c);`, `f((a or (b or 1)), (a or b), (a ? b : c))`],
  [
    "Comparisons",
    `f($a === 1, $a == 1, $a !== 1, $a <> 1, $a <= 1, $a > 1, $a <=> 1);`,
    `f((a == 1), (a == 1), (a != 1), (a != 1), (a < 1), (a > 1), other(a, 1))`,
  ],
  ["What is empty is not there", `if (!empty($o["on"]) && isset($o["x"])) f();`, `if (!!o.on and isset(o.x)) {f()}`],
  ["Casts, groups and silence leave no trace", `f((bool) ($a), @$b, clone $c);`, `f(a, b, c)`],
  [
    "Strings that are put together are one",
    `f("/a" . '/b', $a . "/c", "x{$a->b}y $c \\n!", 'it\\'s \\n');`,
    `f("/a/b", template(a, "/c"), template("x", a.b, "y ", c, " \\n!"), "it's \\\\n")`,
  ],
  [
    "Escapes are resolved",
    `f("\\x41\\u{1F600}\\t\\$a", 0x1F, 017, 1_000, 1.5, -1);`,
    `f("A😀\\t$a", 31, 15, 1000, 1.5, -1)`,
  ],
  [
    "Strings of several lines",
    `$a = <<<X\n  b\n  c "d"\n  X; $b = <<<'X'\na $b\nX;`,
    `a := "  b\\n  c \\"d\\""; b := "a $b"`,
  ],
  ["True, false and null in any case", `f(TRUE, False, NULL);`, `f(true, false, null)`],
  ["Attributes do not keep a closure from being one", `f(#[A] fn() => 1);`, `f(func{return 1})`],
  [
    "What has no shape keeps what stands in it",
    "echo f(), $a; print g(); `ls`; $a instanceof B;",
    `other(f(), a); other(g()); other("ls"); other(a, B)`,
  ],
  ["Another file is a call", `require __DIR__ . "/api.php";`, `require(template(__DIR__, "/api.php"))`],
])("%s", (_, code, expected) => {
  const { body, broken } = read(`<?php ${code}\n`);
  expect(broken).toEqual([]);
  expect(printBlock(body)).toBe(expected);
});

test.each<[sentence: string, code: string, expected: string]>([
  [
    "An if, with braces or without",
    `if ($a) { f(); } else if ($b) g(); else h();`,
    `if a {f()} else {if b {g()} else {h()}}`,
  ],
  [
    "Each elseif is in the else of the one before",
    `if ($a) {} elseif ($b) f(); elseif ($c) g(); else h();`,
    `if a {} else {if b {f()} else {if c {g()} else {h()}}}`,
  ],
  [
    "An if may end with a word",
    `if ($a): f(); elseif ($b): g(); else: h(); endif;`,
    `if a {f()} else {if b {g()} else {h()}}`,
  ],
  [
    "So do loops",
    `foreach ($l as $k => $v): f(); endforeach; while ($a): g(); endwhile;`,
    `loop l {f()}; loop a {g()}`,
  ],
  ["What stands between HTML is code", `if ($a): ?> <b><?= f($x) ?></b> <?php endif;`, `if a {f(x)}`],
  [
    "A loop does first and last what it says",
    `for ($i = 0, $n = f(); $i < $n; $i++) g();`,
    `i := 0; n := f(); loop (i < n) {g(); i := other(i)}`,
  ],
  ["A loop is over its condition", `do { f(); } while ($a);`, `loop a {f()}`],
  [
    "Leaving early",
    `if (!$a) return; if ($b) continue; throw new E("x");`,
    `if !a {return}; if b {continue}; throw new E("x")`,
  ],
  ["Leaving for good", `exit; exit(1); die("x");`, `throw; throw 1; die("x")`],
  [
    "A break ends its case, and empty cases are one with the next",
    `switch ($a) { case 1: case 2: f(); break; case 3: { g(); break; } case 4: break 2; default: h(); }`,
    `switch a [1|2 -> {f()}, 3 -> {g()}, 4 -> {break},  -> {h()}]`,
  ],
  [
    "A case that is one with the default takes the rest",
    `switch ($a): case 1: default: f(); endswitch;`,
    `switch a [ -> {f()}]`,
  ],
  [
    "A match that is returned returns in each arm",
    `return match ($a) { 1, 2 => f(), default => throw new E };`,
    `switch a [1|2 -> {return f()},  -> {throw new E()}]`,
  ],
  [
    "A match on true is a chain of conditions",
    `match (true) { $a, $b => f(), $c => g(), default => h() };`,
    `if (a or b) {f()} else {if c {g()} else {h()}}`,
  ],
  ["A match in a value chooses", `f(match ($a) { 1 => 2, default => 3 });`, `f(((a == 1) ? 2 : 3))`],
  ["A match of values is one", `$x = match (true) { $a => 1, default => 2 };`, `x := (a ? 1 : 2)`],
  [
    "A try has handlers and an end",
    `try { f(); } catch (A | B $e) { g(); } catch (C) { h(); } finally { i(); }`,
    `try {f()} catch {g()} catch {h()} last {i()}`,
  ],
  ["Fields are paths", `$this->a->b = 1; self::$c = 2; $d["e"] = 3;`, `this.a.b := 1; self.c := 2; d.e := 3`],
  ["One value may be given to several", `$a = $b = f();`, `b := f(); a := b`],
  [
    "What is there stays",
    `$a ??= f(); $a .= "x"; $a += 1; $a++;`,
    `a := (a or f()); a := template(a, "x"); a := other(a, 1); a := other(a)`,
  ],
  ["What is taken apart", `[$a, , [$b]] = f(); ["x" => $c, "y" => list($d)] = g();`, `a,b := f(); c,d := g()`],
  ["Variables that stay", `static $a = 1, $b; global $c; const D = 2;`, `a := 1; b := _; D := 2`],
  ["What stands in a namespace or a declaration", `declare(strict_types=1); namespace A { f(); }`, `f()`],
  ["Comments do nothing", `/** @Route("/x") */ f(/* a */ 1); # b`, `f(1)`],
])("%s", (_, code, expected) => {
  const { body, broken } = read(`<?php ${code}\n`);
  expect(broken).toEqual([]);
  expect(printBlock(body)).toBe(expected);
});

test.each<[sentence: string, code: string, expected: string]>([
  [
    "Attributes of a class and its methods",
    `#[Route("/a", name: "x"), IsGranted("R")] final class A { #[ORM\\Id] #[Route(path: "/b", methods: ["GET"])] public static function b(): Response { f(); } }`,
    `@Route("/a", name="x") @IsGranted("R") final class A {@Id @Route(path="/b", methods=["GET"]) public static b() {f()}}`,
  ],
  [
    "What is extended, implemented and used is what it is based on",
    `class A extends \\B\\C implements D, E\\F { use G, H { G::x insteadof H; } }`,
    `class A < C, D, F, G, H {}`,
  ],
  [
    "An interface has methods without a body",
    `interface A extends B, C { public function f(int $a); }`,
    `interface A < B, C {public f(a: int) {}}`,
  ],
  [
    "A trait is a module",
    `trait A { use B; abstract protected function f(); }`,
    `module A < B {abstract protected f() {}}`,
  ],
  [
    "An enum has its cases",
    `enum A: string implements B { case C = "c"; case D = 'd'; const E = self::C; }`,
    `enum A < B {C := "c"; D := "d"; E := self.C}`,
  ],
  [
    "Fields with their values",
    `class A { private ?B $b = null, $c; public const D = 1, E = 2; static $f = []; }`,
    `class A {b := null; c := _; D := 1; E := 2; f := []}`,
  ],
  [
    "What a field does when it is read",
    `class A { public $b { get => f(); set { g(); } } }`,
    `class A {b := _; get b() {return f()}; set b() {g()}}`,
  ],
  [
    "Parameters with their types",
    `function f(?A $a, int|string $b = 1, B &...$c): void {}`,
    `f(a: ?A, b: int|string, c: B) {}`,
  ],
])("%s", (_, code, expected) => {
  const { body, broken } = read(`<?php ${code}\n`);
  expect(broken).toEqual([]);
  expect(printBlock(body)).toBe(expected);
});

test("Types and attributes stay with fields and parameters, and a function begins at its name", () => {
  const file = read(`<?php
class A {
  #[Option("x")]
  private ?Flags $flags;

  #[Route("/a")]
  public function __construct(#[Autowire("%on%")] private readonly bool $on = false) {}
}`);
  expect(file.body).toMatchObject([
    {
      class: {
        line: 2,
        endLine: 8,
        body: [
          { targets: [{ name: "flags", type: "?Flags", attributes: [{ name: "Option", line: 3 }] }] },
          {
            function: {
              line: 7,
              endLine: 7,
              parameters: [
                {
                  name: "on",
                  type: "bool",
                  value: { kind: "literal", value: false },
                  attributes: [{ name: "Autowire", arguments: [{ value: { value: "%on%" } }] }],
                },
              ],
            },
          },
        ],
      },
    },
  ]);
});

test("What is taken apart says from where", () => {
  expect(read(`<?php ["on" => $enabled, 'x' => ["y" => $z]] = f();`).body).toMatchObject([
    {
      targets: [
        { name: "enabled", from: "on" },
        { name: "z", from: "x" },
      ],
    },
  ]);
});

test("What is used of other namespaces is imported by its last name or its alias", () => {
  const file = read(`<?php
namespace App;
use Laravel\\Pennant\\Feature;
use A\\B as C, \\D\\E;
use A\\{F, G\\H as I};
use function A\\f;
use const A\\K;
`);
  expect(file.imports.map(({ from, name, as, line }) => `${from} ${name} ${as} ${line}`)).toEqual([
    "Laravel\\Pennant\\Feature Feature Feature 3",
    "A\\B B C 4",
    "D\\E E E 4",
    "A\\F F F 5",
    "A\\G\\H H I 5",
    "A\\f f f 6",
    "A\\K K K 7",
  ]);
});

test("What is no code is broken, and never thrown", () => {
  for (const text of [
    "",
    "<?php",
    "<b>",
    "\0\0",
    "<?php class {",
    "<?php f(",
    "<?php match",
    "<?php [ => ] = ;",
    "<?= ",
  ])
    expect(() => read(text)).not.toThrow();
  expect(read("<?php\n\nf(;\ng();\n").broken).toEqual([3]);
});
