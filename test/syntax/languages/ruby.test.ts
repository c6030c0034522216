import { expect, test } from "vitest";
import { loadCodeParser } from "../../../src/syntax/load-code.ts";
import { readWasm } from "../../../src/syntax/read-wasm.ts";
import { printBlock } from "./print-code.ts";

const parser = await loadCodeParser(["main.rb"], readWasm);
const read = (text: string) => parser.parse(text, "main.rb")!;

test.each<[sentence: string, code: string, expected: string]>([
  ["An elsif is an if in the else", `if a then b elsif c then d else e end`, `if a {b()} else {if c {d()} else {e()}}`],
  ["Unless asks for the opposite", `unless a\n  b\nelse\n  c\nend`, `if !a {b()} else {c()}`],
  [
    "A condition may stand behind",
    `f(1) if a; return unless b; g while c`,
    `if a {f(1)}; if !b {return}; loop c {g()}`,
  ],
  [
    "What a test gives a name to is known before",
    `if (on = f(1)) && on.x?\n  g on\nend`,
    `on := f(1); if (on and on.x?()) {g(on)}`,
  ],
  ["A jump behind an or is an if", `on? or return; found || raise(X)`, `if !on?() {return}; if !found {throw X}`],
  ["A jump behind an and is an if", `off? and return 1`, `if off?() {return 1}`],
  ["What answers and goes does both", `redirect_to(a) and return if off?`, `if off?() {redirect_to(a); return}`],
  ["An and without a jump is a value", `a and b || c`, `(a and (b or c))`],
  [
    "What raises throws",
    `raise; raise "x"; raise X, "y"; obj.raise(1)`,
    `throw; throw "x"; throw new X.new("y"); obj.raise(1)`,
  ],
  [
    "A case has its values, and none for the rest",
    `case a\nwhen 1, "b" then c\nelse d\nend`,
    `switch a [1|"b" -> {c()},  -> {d()}]`,
  ],
  [
    "A case on nothing is a chain of ifs",
    `case\nwhen a, b then c\nwhen d then e\nelse f\nend`,
    `if (a or b) {c()} else {if d {e()} else {f()}}`,
  ],
  [
    "A case of patterns has alternatives, guards and names",
    `case a\nin 1 | nil then b\nin X if c\n  d\nin x unless e\n  f\nin x\n  g x\nelse\n  h\nend`,
    `switch a [1|null -> {b()}, X -> {if c {d()}}, x -> {x := a; if !e {f()}},  -> {x := a; g(x)},  -> {h()}]`,
  ],
  [
    "A begin has what rescues it, its else in its body",
    `begin\n  a\nrescue X, Y => e\n  b\n  retry\nrescue\n  c\nelse\n  d\nensure\n  e\nend`,
    `try {a(); d()} catch {b(); continue} catch {c()} last {e()}`,
  ],
  ["A rescue may stand behind", `f(1) rescue g(2)`, `try {f(1)} catch {g(2)}`],
  [
    "A value that is rescued by nothing is itself",
    `x = f(1) rescue nil; y = f(1) rescue g`,
    `x := other(f(1)); y := other(f(1), g)`,
  ],
  [
    "Loops in each of their forms",
    `for a, b in c do d end; until x do y end; begin; e; end while z`,
    `loop c {d()}; loop !x {y()}; loop z {e()}`,
  ],
  [
    "A while that gives a name asks anew each time",
    `while line = gets\n  f line\nend`,
    `loop _ {line := gets; if !line {break}; f(line)}`,
  ],
  [
    "Next goes on with a loop and returns from a block",
    `while a do next if b end; l.each { |x| next 1 if x; break }`,
    `loop a {if b {continue}}; l.each(&=func(x){if x {return 1}; break})`,
  ],
  ["An assignment to several in a row is one", `a = @b = f(1)`, `a,this.b := f(1)`],
  ["A list is taken apart", `a, (b, *c) = d`, `a,b,c := d`],
  [
    "Attributes, constants and keys of something are paths",
    `self.a = 1; b.c.d = 2; E::F = 3; @@g = 4; h[:i] = 5`,
    `this.a := 1; b.c.d := 2; E.F := 3; this.g := 4; h[:i] := 5`,
  ],
  ["What is kept from the first time is what is asked then", `@a ||= f(1); b += 1`, `this.a := f(1); b := other(b, 1)`],
  ["An if as a value is a choice", `x = if a then b else c end`, `x := (a ? b() : c())`],
  [
    "An if as a value that does more ends in it",
    `x = if a\n  f 1\n  g 2\nelse\n  h 3\nend`,
    `if a {f(1); x := g(2)} else {x := h(3)}`,
  ],
  ["A case as a value ends in it", `x = case a when 1 then b else c end`, `switch a [1 -> {x := b()},  -> {x := c()}]`],
  ["A case that is returned returns in each", `return case a when 1 then f(2) end`, `switch a [1 -> {return f(2)}]`],
  ["Several values are returned as a list", `return a, b`, `return [a, b]`],
  ["What runs at the end stays with what is in it", `END { f 1 }`, `other() {f(1)}`],
])("%s", (_sentence, code, expected) => {
  const file = read(code);
  expect(printBlock(file.body)).toBe(expected);
  expect(file.broken).toEqual([]);
});

test.each<[sentence: string, code: string, expected: string]>([
  ["Calls need no parentheses", `get "/a", to: "b#c", "d" => :e, **f`, `get("/a", to="b#c", d="e", **=f)`],
  ["A route by its arrow has its path as the name", `get "/a" => "b#c", as: :d`, `get(/a="b#c", as="d")`],
  ["A name alone is called, and what asks or changes is too", `check; f(on?, save!)`, `check(); f(on?(), save!())`],
  [
    "A block is the last argument",
    `a.each do |x, (y, z), w = 1; v|\n  f x\nend`,
    `a.each(&=func(x,y,z,w){return f(x)})`,
  ],
  ["A block may be given as a value", `f(&g); l.map(&:name); h(&)`, `f(&=g); l.map(&="name"); h(&=other())`],
  [
    "Lambdas and procs are functions",
    `f ->(x) { g x }, if: -> { on? }; lambda { |y| y }`,
    `f(func(x){return g(x)}, if=func{return on?()}); lambda(&=func(y){return y})`,
  ],
  ["Safe navigation is navigation", `a&.b&.c(1)`, `a.b().c(1)`],
  ["Constants in modules are members", `A::B.c(::D); e::f`, `A.B.c(D); e.f()`],
  ["A call of a function that a variable holds is named call", `a.(1)`, `a.call(1)`],
  [
    "What is asked by a key is a call",
    `Flipper[:x].enabled?; params["a"][i]`,
    `Flipper.[]("x").enabled?(); params.[]("a").[](i)`,
  ],
  ["What is above and what is given are called", `super; super(a); yield b`, `super(); super(a); yield(b)`],
  [
    "Opposites in each of their forms",
    `x = !a; y = (not b); z = c !~ /d/; w = e != 1`,
    `x := !a; y := !b; z := !other(c, other("d")); w := (e != 1)`,
  ],
  ["A choice has its test first", `x = a ? b : c`, `x := (a ? b : c)`],
  [
    "Hashes are objects, symbols their keys",
    `x = { a: 1, "b" => 2, c:, "d": 3, E => 4, **f }`,
    `x := {a: 1, b: 2, c: c, d: 3, E: 4, ...: f}`,
  ],
  ["Lists of words and symbols", `f %w[a b], %i[c d], [*e, 1]`, `f(["a", "b"], ["c", "d"], [e, 1])`],
  [
    "Escapes are resolved between double quotes",
    `f "\\n\\u00e9\\u{41 42}\\e", '\\n\\'', ?a`,
    `f("\\né\u0041B\\u001b", "\\\\n'", "a")`,
  ],
  [
    "Strings with something in them are templates",
    `f "a#{b.c}", :"d#{e}", "g" "h"`,
    `f(template("a", b.c()), template("d", e), "gh")`,
  ],
  ["Strings that are added are one", `f "a" + "b", "a" + c`, `f("ab", template("a", c))`],
  ["A command of the shell is called", "`ls #{a}`", '`(template("ls ", a))'],
  [
    "Heredocs are strings, one after the other, without their margin",
    `f(<<~A, <<-'B', 1)\n  a\n    b #{c}\n\nA\n  d\nB\ng 2`,
    `f(template("a\\n  b ", c, "\\n\\n"), "  d\\n", 1); g(2)`,
  ],
  ["Numbers in each of their forms", `f 1_000, 0xFF, 017, 0b11, -1, 1.5, 1r`, `f(1000, 255, 15, 3, -1, 1.5, other(1))`],
  ["An instance's variables are this's", `f @a, @@b, self, $c`, `f(this.a, this.b, this, $c)`],
  ["Ranges and patterns keep what is in them", `f a..b, /x#{c}/`, `f(other(a, b), other("x", other(c)))`],
])("%s", (_sentence, code, expected) => {
  expect(printBlock(read(code).body)).toBe(expected);
});

test.each<[sentence: string, code: string, expected: string]>([
  [
    "A class has its base, what it includes and what it says",
    `class A::B < C\n  include D, E::F\n  before_action :x, only: [:y], if: -> { on? }\nend`,
    `class A::B < C, D, E::F {include(D, E.F); before_action("x", only=["y"], if=func{return on?()})}`,
  ],
  [
    "What stands below private is",
    `class A\n  def a; end\n  private\n  attr_reader :x\n  def b; end\n  def self.c; end\n  public\n  def d; end\n  protected\n  def e; end\nend`,
    `class A {a() {}; private(); attr_reader("x"); private b() {}; static c() {}; public(); d() {}; protected(); protected e() {}}`,
  ],
  [
    "Methods may be made private where they are made and by their names",
    `class A\n  private def a = 1\n  def b; end\n  def c; end\n  private :b, :c\n  private memoize def d; end\n  private(*%i[e])\n  def e; end\nend`,
    `class A {private a() {return 1}; private b() {}; private c() {}; private("b", "c"); private d() {}; private(memoize("d")); private(["e"]); private e() {}}`,
  ],
  [
    "Methods of the class are static",
    `class A\n  class << self\n    attr_reader :x\n    def a; end\n    private\n    def b; end\n  end\n  def self.c; end\nend`,
    `class A {static a() {}; private static b() {}; within {attr_reader("x"); private()}; static c() {}}`,
  ],
  ["A module is one", `module A\n  module_function\n  def b; end\nend`, `module A {module_function(); static b() {}}`],
  [
    "A method returns what it ends with",
    `def a(b, c = 1, *d, e:, f: 2, **g, &h)\n  x\n  b\nend`,
    `a(b, c, d, e, f, g, h) {x(); return b}`,
  ],
  [
    "A method returns what each of its ways ends with",
    `def a\n  if b\n    c 1\n  else\n    d = 2\n    d\n  end\nend`,
    `a() {if b {return c(1)} else {d := 2; return d}}`,
  ],
  ["A method returns what it asks for once and keeps", `def a = @a ||= f(1)`, `a() {return f(1)}`],
  [
    "A method has what rescues it",
    `def a\n  b\nrescue X\n  c\nensure\n  d\nend`,
    `a() {try {return b()} catch {return c()} last {d()}}`,
  ],
])("%s", (_sentence, code, expected) => {
  expect(printBlock(read(code).body)).toBe(expected);
});

test("Parameters keep what they are when nobody gives them", () => {
  const [f] = read(`def f(a, b = 1, c: g); end`).body;
  const parameters = f?.kind === "function" ? f.function.parameters : [];
  expect(parameters).toMatchObject([
    { name: "a" },
    { name: "b", value: { value: 1 } },
    { name: "c", value: { name: "g" } },
  ]);
});

test("What a file requires it imports", () => {
  expect(read(`require "a/b"\nrequire_relative "../c"\nrequire d`).imports).toMatchObject([
    { from: "a/b", name: "*", as: "b", line: 1 },
    { from: "../c", name: "*", as: "c", line: 2 },
  ]);
});

test("What is broken is named, and what stands around it is kept", () => {
  const file = read(`class A\n  def b\n    f(1)\n  end\n  x (\nend\n`);
  expect(file.broken).toEqual([1]);
  expect(printBlock(file.body)).toBe("other() {A; b() {return f(1)}; x(); end()}");
});

test("Lines are those of the file", () => {
  const file = read(`a = 1\n\nf(\n  b,\n) if c\n`);
  expect(file.body).toMatchObject([
    { line: 1, endLine: 1 },
    { line: 3, endLine: 5 },
  ]);
});
