import { expect, test } from "vitest";
import { loadCodeParser } from "../../../src/syntax/load-code.ts";
import { readWasm } from "../../../src/syntax/read-wasm.ts";
import { printBlock } from "./print-code.ts";

const parser = await loadCodeParser(["main.py"], readWasm);
const read = (text: string) => parser.parse(text, "main.py")!;

test.each<[sentence: string, code: string, expected: string]>([
  [
    "A chain of elif is an if in the else",
    `if a:\n  x()\nelif b:\n  y()\nelse:\n  z()`,
    `if a {x()} else {if b {y()} else {z()}}`,
  ],
  ["What a test gives a name to is known before", `if on := f():\n  g(on)`, `on := f(); if on {g(on)}`],
  [
    "What the test of an elif gives a name to is known in the else",
    `if a:\n  x()\nelif (m := f(a)) and m.on:\n  y()`,
    `if a {x()} else {m := f(a); if (m and m.on) {y()}}`,
  ],
  [
    "A name in a comprehension is its value",
    `f([y for x in l if (y := g(x))])`,
    `f(other(y, other(x, l), other(g(x))))`,
  ],
  [
    "A while that gives a name asks anew each time",
    `while line := read():\n  f(line)`,
    `loop _ {line := read(); if !line {break}; f(line)}`,
  ],
  ["A for loops over what it says", `for a, b in c():\n  f(a)`, `loop c() {f(a)}`],
  ["The else of a loop comes after it", `while a:\n  b()\nelse:\n  c()`, `loop a {b()}; c()`],
  ["Loops are left and gone on with", `for x in y:\n  if x: break\n  continue`, `loop y {if x {break}; continue}`],
  ["A return may have no value", `def f():\n  return`, `f() {return}`],
  ["Several values are returned as a list", `def f():\n  return a, 1`, `f() {return [a, 1]}`],
  ["A raise throws", `raise Http404("x") from e`, `throw Http404("x")`],
  ["What is asserted throws otherwise", `assert on, "off"`, `if !on {throw "off"}`],
  ["A with is around its body", `with lock:\n  f()`, `within lock {f()}`],
  [
    "What a with names has its name before",
    `async with a() as x, b(), c() as (y, z):\n  d()`,
    `x := a(); within x {within b() {y,z := c(); within [y, z] {d()}}}`,
  ],
  [
    "A try has its else in its body",
    `try:\n  a()\nexcept* (A, B) as e:\n  b()\nexcept:\n  c()\nelse:\n  d()\nfinally:\n  e()`,
    `try {a(); d()} catch {b()} catch {c()} last {e()}`,
  ],
  [
    "A match has its alternatives apart and no values for the rest",
    `match m:\n  case "a" | -1: f()\n  case M.X: g()\n  case _: h()`,
    `switch m ["a"|-1 -> {f()}, M.X -> {g()},  -> {h()}]`,
  ],
  [
    "What a match takes by a name has it, and its guard is an if",
    `match m:\n  case x if x.on: f(x)\n  case _ if on: g()\n  case x: h(x)`,
    `switch m [x -> {x := m; if x.on {f(x)}}, other() -> {if on {g()}},  -> {x := m; h(x)}]`,
  ],
  ["Several subjects are a list", `match a, b:\n  case 1, 2: f()`, `switch [a, b] [1|2 -> {f()}]`],
  ["An assignment to several in a row is one", `a = b.c = f()`, `a,b.c := f()`],
  ["A tuple is taken apart", `a, (b, *c) = f()`, `a,b,c := f()`],
  ["A key and an attribute of itself are paths", `self.x = d["k"] = 1`, `this.x,d.k := 1`],
  ["What is added stays what it was, and more", `a += f()`, `a := other(a, f())`],
  ["A variable may have a type and no value", `a: int\nb: str = "x"`, `a := _; b := "x"`],
  ["What does nothing is nothing", `def f(): ...\ndef g(): pass\nglobal a`, `f() {}; g() {}`],
  ["What has no shape stays with its parts", `del a, b\nprint "x"`, `other([a, b]); other("x")`],
  ["Keyword arguments have names, spread ones are told from them", `f(1, *a, b=2, **c)`, `f(1, a, b=2, **=c)`],
  ["A generator is the only argument", `any(x.on for x in y)`, `any(other(x.on, other(x, y)))`],
  [
    "Comprehensions keep what stands in them",
    `a = {k: f(v) for k, v in d if v}`,
    `a := other(other(k, f(v)), other([k, v], d), other(v))`,
  ],
  ["Connectives and their opposites", `a and not b or c`, `((a and !b) or c)`],
  [
    "Comparisons, also by identity",
    `a is None; a is not b; a != 1; a >= 2`,
    `(a == null); (a != b); (a != 1); (a > 2)`,
  ],
  ["What is in something has no shape, what is not is its opposite", `a in b; a not in b`, `other(a, b); !other(a, b)`],
  ["A chain of comparisons asks all of them", `a < b <= c`, `((a < b) and (b < c))`],
  ["A choice has its test first", `a if on else b`, `(on ? a : b)`],
  ["A lambda returns its body", `f(lambda x, *y, z=1: g(x))`, `f(func(x,y,z){return g(x)})`],
  ["Strings that stand together are one", `f("/a" r"\\b" 'c')`, `f("/a\\\\bc")`],
  ["Escapes are resolved", `f("a\\n\\u00e9\\x41\\'", b"\\0")`, `f("a\\néA'", "\\u0000")`],
  ["Strings with something in them are templates", `f(f"/a/{b.c!r:>{w}}/{{d}}")`, `f(template("/a/", b.c, "/{d}"))`],
  ["Strings that are added are one", `f("a" + "b", p + "/c", a + b)`, `f("ab", template(p, "/c"), other(a, b))`],
  ["Numbers in each of their forms", `f(1_000, 0xFF, 0o17, -1, 1.5e3, 1j)`, `f(1000, 255, 15, -1, 1500, other())`],
  ["Words of the language are literals", `f(True, False, None, ...)`, `f(true, false, null, other())`],
  [
    "A string as the key is a member",
    `f(a["b"], a[i], a[1:2], a["b", "c"])`,
    `f(a.b, other(a, i), other(a, other(1, 2)), other(a, "b", "c"))`,
  ],
  ["Dictionaries are objects, spread ones are in them", `{"a": 1, B.c: 2, **d}`, `{a: 1, B.c: 2, ...: d}`],
  ["Tuples and sets are lists", `f((1, 2), {3}, [*a, 4])`, `f([1, 2], [3], [a, 4])`],
  [
    "What waits, groups or yields leaves no trace or is other",
    `x = (await f()); y = yield z`,
    `x := f(); y := other(z)`,
  ],
  ["What a method asks of itself or its class is this", `self.f(cls.g, super().h())`, `this.f(this.g, super.h())`],
  ["Typed calls are calls of what is typed", `Factory[int](x)`, `other(Factory, int)(x)`],
])("%s", (_sentence, code, expected) => {
  const file = read(code);
  expect(printBlock(file.body)).toBe(expected);
  expect(file.broken).toEqual([]);
});

test.each<[sentence: string, code: string, expected: string]>([
  [
    "Decorators are attributes with their arguments by name",
    `@app.route("/a/<int:b>", methods=["GET"])\n@login_required\nasync def f(b: int, c="d", *e, **g):\n  "Says."\n  return b`,
    `@app.route("/a/<int:b>", methods=["GET"]) @login_required async f(b: int, c, e, g) {return b}`,
  ],
  [
    "A class has its bases, its fields with types, and its methods without self",
    `@final\nclass V(generic.View, Mixin[int], metaclass=M):\n  """Says."""\n  flag = "x"\n  a: Client\n  def get(self, request): pass`,
    `@final class V < generic.View, Mixin[int] {flag := "x"; a := _; get(request) {}}`,
  ],
  [
    "Methods of the class are static, those with a line before their name private",
    `class A:\n  @staticmethod\n  def f(x): pass\n  @classmethod\n  def g(cls): pass\n  def _h(self): pass\n  def __i(self): pass\n  def __init__(self): pass`,
    `class A {@staticmethod static f(x) {}; @classmethod static g() {}; private _h() {}; private __i() {}; __init__() {}}`,
  ],
  [
    "Enumerations are told from classes",
    `class A(models.TextChoices):\n  B = "b"`,
    `enum A < models.TextChoices {B := "b"}`,
  ],
  [
    "Functions in functions and conditions stay where they are",
    `if a:\n  def f():\n    def g(): pass`,
    `if a {f() {g() {}}}`,
  ],
  ["What separates parameters is none", `def f(a, /, b, *, c): pass`, `f(a, b, c) {}`],
])("%s", (_sentence, code, expected) => {
  expect(printBlock(read(code).body)).toBe(expected);
});

test("Parameters keep what they are when nobody gives them, and what is annotated", () => {
  const [f] = read(`def f(a=Depends(g), b: Annotated[User, Depends(h), x] = 1): pass`).body;
  const parameters = f?.kind === "function" ? f.function.parameters : [];
  expect(parameters).toMatchObject([
    { name: "a", value: { kind: "call" } },
    {
      name: "b",
      type: "Annotated[User, Depends(h), x]",
      attributes: [{ name: "Depends", arguments: [{ value: { kind: "name", name: "h" } }] }, { name: "x" }],
      value: { kind: "literal", value: 1 },
    },
  ]);
});

test("Variables have the types that are written", () => {
  const [a] = read(`a: Client = f()`).body;
  expect(a).toMatchObject({ kind: "assign", targets: [{ name: "a", type: "Client" }] });
});

test.each<[code: string, from: string, name: string, as: string]>([
  ["import a", "a", "*", "a"],
  ["import a.b", "a.b", "*", "a.b"],
  ["import a.b as c", "a.b", "*", "c"],
  ["from a.b import c", "a.b", "c", "c"],
  ["from ..a import (b as c)", "..a", "b", "c"],
  ["from . import a", ".", "a", "a"],
  ["from a import *", "a", "*", "*"],
  ["def f():\n  from a import b", "a", "b", "b"],
])("%s is an import", (code, from, name, as) => {
  expect(read(code).imports).toMatchObject([{ from, name, as }]);
});

test("Lines are those of the file, and broken ones are named", () => {
  const file = read(`a = 1\n\nif a:\n  f(\n    b,\n  )\ndef x(:\n  g()\n`);
  expect(file.body.slice(0, 2)).toMatchObject([
    { line: 1, endLine: 1 },
    { line: 3, endLine: 6 },
  ]);
  expect(file.broken).toEqual([7]);
});
