import { expect, test } from "vitest";
import { loadCodeParser } from "../../../src/syntax/load-code.ts";
import { readWasm } from "../../../src/syntax/read-wasm.ts";
import { printBlock } from "./print-code.ts";

const parser = await loadCodeParser(["a.ex"], readWasm);
const read = (text: string) => parser.parse(text, "a.ex")!;

test.each<[sentence: string, code: string, expected: string]>([
  ["Calls with and without parentheses", `f(a, b)\nf a, b\nMod.f a\nMod.f()`, `f(a, b); f(a, b); Mod.f(a); Mod.f()`],
  [
    "What a value has is a member, what a module has is called",
    `conn.assigns.on\nMod.on?\n:mod.f\nf.(1)`,
    `conn.assigns.on; Mod.on?(); mod.f(); f(1)`,
  ],
  ["An atom or a string as the index is a member", `f(a[:x]["y"], a[i])`, `f(a.x.y, other(a, i))`],
  ["Keywords are named arguments", `f :a, on: true, else: 1`, `f("a", on=true, else=1)`],
  [
    "A block is an argument, and so is what else it has",
    `f :a do\n g()\nelse\n h()\nend\nf :a, do: g()`,
    `f("a", &=func{g()}, else=func{h()}); f("a", &=func{g()})`,
  ],
  [
    "What comes through a pipe is the first argument",
    `conn |> put(:a, 1) |> Mod.f() |> g |> Mod.h`,
    `Mod.h(g(Mod.f(put(conn, "a", 1))))`,
  ],
  [
    "Functions as values",
    `f(fn a, b -> a end, fn -> g() end, &g(&1, 2), & &1.on)`,
    `f(func(a,b){return a}, func{return g()}, func{return g(&1, 2)}, func{return &1.on})`,
  ],
  [
    "A function of several clauses is a switch",
    `fn :a -> 1; {:b, x} when x > 1 -> 2; _ -> 3 end`,
    `func{switch _ ["a" -> {return 1}, other(["b", x], (x > 1)) -> {return 2},  -> {return 3}]}`,
  ],
  ["A function that is captured is itself", `f(&Mod.g/1, &h/2)`, `f(Mod.g, h)`],
  ["Atoms are strings", `f(:a, :"b c", :on?, true, nil, Mod.A)`, `f("a", "b c", "on?", true, null, Mod.A)`],
  [
    "Lists, tuples, keywords and maps",
    `f([1, 2 | t], {:ok, a}, [a: 1, b: 2], [1, a: 2], %{a: 1}, %{"b" => 2, c => 3})`,
    `f([1, other(2, t)], ["ok", a], {a: 1, b: 2}, [1, {a: 2}], {a: 1}, {b: 2, c: 3})`,
  ],
  [
    "What is made of what is there",
    `f(%{a | b: 1}, %User{b: 1}, %User{u | b: 2})`,
    `f({...: a, b: 1}, new User(b=1), new User(u, b=2))`,
  ],
  [
    "Strings",
    `f("a#{b}c\\n", 'd', ~s(e), ~p"/f/#{g}", ~w(h i)a, ?j)`,
    `f(template("a", b, "c\\n"), "d", "e", template("/f/", g), ["h", "i"], "j")`,
  ],
  ["Strings that are put together are one", `f("/a" <> "/b", "/a" <> b <> "/c")`, `f("/a/b", template("/a", b, "/c"))`],
  ["Strings of several lines", `f("""\n  a\n    b\n  """)`, `f("a\\n  b\\n")`],
  [
    "Conditions",
    `f(!a and b || not c, a == 1, a === 1, a != 1, a <= 1, a > 1, a in b, a not in b)`,
    `f(((!a and b) or !c), (a == 1), (a == 1), (a != 1), (a < 1), (a > 1), other(a, b), !other(a, b))`,
  ],
  [
    "What has no shape keeps what stands in it",
    `f(a + g(), 1..h(), <<i()>>)`,
    `f(other(a, g()), other(1, h()), other(i()))`,
  ],
  ["Numbers", `f(1_000, 0x1F, 1.5, -1)`, `f(1000, 31, 1.5, -1)`],
])("%s", (_, code, expected) => {
  const { body, broken } = read(code);
  expect(broken).toEqual([]);
  expect(printBlock(body)).toBe(expected);
});

test.each<[sentence: string, code: string, expected: string]>([
  [
    "If and unless",
    `if a, do: f(), else: g()\nunless a do\n f()\nelse\n g()\nend`,
    `if a {f()} else {g()}; if !a {f()} else {g()}`,
  ],
  [
    "A case is a switch",
    `case f() do\n {:ok, a} -> g(a)\n :b when c -> h()\n _ -> nil\nend`,
    `switch f() [["ok", a] -> {g(a)}, other("b", c) -> {h()},  -> {null}]`,
  ],
  [
    "A name takes what is left",
    `case a do\n 1 -> f()\n other -> g(other)\nend`,
    `switch a [1 -> {f()},  -> {g(other)}]`,
  ],
  [
    "A case on true and false is an if",
    `case on?() do\n true -> f()\n false -> g()\nend\ncase on?() do\n false -> f()\n _ -> g()\nend`,
    `if on?() {f()} else {g()}; if on?() {g()} else {f()}`,
  ],
  [
    "A case may stand behind a pipe",
    `a |> f() |> case do\n nil -> g()\n x -> h(x)\nend`,
    `switch f(a) [null -> {g()},  -> {h(x)}]`,
  ],
  [
    "A cond is a chain of conditions, and true is its end",
    `cond do\n a -> f()\n b -> g()\n true -> h()\nend`,
    `if a {f()} else {if b {g()} else {h()}}`,
  ],
  [
    "With asks what it can ask",
    `with true <- on?(), :ok <- allowed(), {:ok, x} <- f() do\n g(x)\nend`,
    `within {if on?() {if (allowed() == "ok") {x := f(); g(x)}}}`,
  ],
  [
    "What with does else is where it was refused",
    `with true <- on?(), {:ok, x} <- f() do\n g(x)\nelse\n false -> h()\n {:error, e} -> i(e)\nend`,
    `try {if on?() {x := f(); g(x)} else {h()}} catch {i(e)}`,
  ],
  [
    "A for is a loop, with conditions",
    `for a <- b, c <- a.d, on?(c), do: f(c)`,
    `loop b {loop a.d {if on?(c) {f(c)}}}`,
  ],
  [
    "A try has handlers and an end",
    `try do\n f()\nrescue\n e in E -> g(e)\ncatch\n :exit, _ -> h()\nafter\n i()\nend`,
    `try {f()} catch {g(e)} catch {h()} last {i()}`,
  ],
  [
    "What is received is a switch",
    `receive do\n {:a, b} -> f(b)\nafter\n 100 -> g()\nend`,
    `switch _ [["a", b] -> {f(b)}, 100 -> {g()}]`,
  ],
  [
    "What is raised leaves",
    `raise "x"\nraise E, id: 1\nthrow :a\nexit(:b)`,
    `throw "x"; throw new E(id=1); throw "a"; throw "b"`,
  ],
  [
    "Assignments",
    `a = b = f()\n{:ok, c} = f()\n%{"on" => d, e: [g | _]} = f()\n:ok = f()`,
    `b := f(); a := b; c := f(); d,g := f(); f()`,
  ],
  ["What must be true leaves where it is not", `true = on?()`, `if !on?() {throw}`],
  [
    "A condition gives its value to the variable",
    `a = if b, do: 1, else: 2\nc = case d do\n 1 -> f()\n _ -> g()\nend`,
    `a := (b ? 1 : 2); switch d [1 -> {c := f()},  -> {c := g()}]`,
  ],
  ["A condition in a value chooses", `f(if a, do: 1, else: 2)`, `f((a ? 1 : 2))`],
  ["Comments do nothing", `f(1) # g()`, `f(1)`],
])("%s", (_, code, expected) => {
  const { body, broken } = read(code);
  expect(broken).toEqual([]);
  expect(printBlock(body)).toBe(expected);
});

test.each<[sentence: string, code: string, expected: string]>([
  [
    "A module is based on what it uses and behaves like",
    `defmodule A.B do\n use Web, :controller\n use Oban.Worker, queue: :a, max: 3\n @behaviour Plug\nend`,
    `module A.B < Web:controller, Oban.Worker, Plug {use(Web, "controller"); use(Oban.Worker, queue="a", max=3)}`,
  ],
  [
    "What a function ends with is returned",
    `defmodule A do\n def f(a), do: g(a)\n defp h(a) when is_map(a) do\n  x = a\n  if x, do: 1, else: raise "y"\n end\nend`,
    `module A {f(a) {return g(a)}; private h(a) {x := a; if x {return 1} else {throw "y"}}}`,
  ],
  [
    "Each clause of a function is one",
    `defmodule A do\n def f(a, b \\\\ 1)\n def f(:x, _), do: 1\n def f(%{"id" => id} = params, _), do: 2\nend`,
    `module A {f(:x, _) {return 1}; f(params, _) {return 2}}`,
  ],
  [
    "A body may be tried",
    `defmodule A do\n def f(a) do\n  g(a)\n rescue\n  e -> h(e)\n after\n  i()\n end\nend`,
    `module A {f(a) {try {return g(a)} catch {return h(e)} last {i()}}}`,
  ],
  [
    "Macros",
    `defmodule A do\n defmacro f(a) do\n  quote do\n   g(a)\n  end\n end\n defmacrop h(), do: 1\nend`,
    `module A {macro f(a) {return quote(&=func{g(a)})}; private macro h() {return 1}}`,
  ],
  [
    "What is left to another module is called there",
    `defmodule A do\n defdelegate f(a), to: B, as: :g\nend`,
    `module A {f(a) {return B.g(a)}}`,
  ],
  [
    "Attributes of a module are variables",
    `defmodule A do\n @moduledoc "x"\n @on :a\n @spec f() :: g()\n def f, do: @on\nend`,
    `module A {@on := "a"; f() {return @on}}`,
  ],
  [
    "What is written on a function stays with it",
    `defmodule A do\n @doc "x"\n @impl true\n @decorate flag(:a)\n def f, do: 1\n def g, do: 2\nend`,
    `module A {@impl(true) @flag("a") f() {return 1}; g() {return 2}}`,
  ],
  [
    "Protocols and what implements them",
    `defprotocol P do\n def f(a)\nend\ndefimpl P, for: A do\n def f(_), do: 1\nend`,
    `interface P {f(a) {}}; module A < P {f(_) {return 1}}`,
  ],
  [
    "A router",
    `scope "/", Web, as: :x do\n pipe_through [:browser]\n get "/a", AController, :index\n resources "/b", B, only: [:show] do\n  live "/c", C\n end\nend`,
    `scope("/", Web, as="x", &=func{pipe_through(["browser"]); get("/a", AController, "index"); resources("/b", B, only=["show"], &=func{live("/c", C)})})`,
  ],
  [
    "A plug with a condition",
    `plug :check, [a: 1] when action in [:b]\nplug Mod, :c when action == :d`,
    `plug("check", other({a: 1}, other(action, ["b"]))); plug(Mod, other("c", (action == "d")))`,
  ],
])("%s", (_, code, expected) => {
  const { body, broken } = read(code);
  expect(broken).toEqual([]);
  expect(printBlock(body)).toBe(expected);
});

test("A parameter may have a value, and what is taken from a map says its key", () => {
  expect(read(`def f(a, opts \\\\ []), do: 1`).body).toMatchObject([
    { function: { parameters: [{ name: "a" }, { name: "opts", value: { kind: "list" } }] } },
  ]);
  expect(read(`%{"x" => %{y: y}, on: enabled} = f()`).body).toMatchObject([
    {
      targets: [
        { name: "y", from: "x" },
        { name: "enabled", from: "on" },
      ],
    },
  ]);
});

test("Modules are called by their last name or their alias", () => {
  const file = read(`defmodule A do
  use Web, :x
  alias B.{C, D.E}
  alias F.G, as: H
  import I.J, only: [k: 1]
  require Logger
end
`);
  expect(file.imports.map(({ from, as, line }) => `${from} ${as} ${line}`)).toEqual([
    "Web Web 2",
    "B.C C 3",
    "B.D.E E 3",
    "F.G H 4",
    "I.J J 5",
    "Logger Logger 6",
  ]);
});

test("What is no code is broken, and never thrown", () => {
  for (const text of [
    "",
    "do",
    "\0\0",
    "defmodule",
    "def",
    "fn ->",
    "case do",
    "with do end",
    "&",
    "@",
    "|> f",
    "if end",
    "%{a | }",
  ])
    expect(() => read(text)).not.toThrow();
  expect(read("f()\ng(]\nh()\n").broken).toEqual([2]);
});
