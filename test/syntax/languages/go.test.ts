import { expect, test } from "vitest";
import { loadCodeParser } from "../../../src/syntax/load-code.ts";
import { readWasm } from "../../../src/syntax/read-wasm.ts";
import { printBlock } from "./print-code.ts";

const parser = await loadCodeParser(["main.go"], readWasm);
const read = (text: string) => parser.parse(text, "main.go")!;

test.each<[sentence: string, code: string, expected: string]>([
  ["What an if does first stands before it", `if on := f(); !on { return }`, `on := f(); if !on {return}`],
  [
    "An else-if is an if in the else, with what it does first",
    `if a { x() } else if b := f(); b && c { y() } else { z() }`,
    `if a {x()} else {b := f(); if (b and c) {y()} else {z()}}`,
  ],
  ["Several targets are one assignment", `on, err := flags.Get(ctx, "x")`, `on,err := flags.Get(ctx, "x")`],
  ["Several values are a list", `a, b = b, 1`, `a,b := [b, 1]`],
  ["A variable may have no value", `var a, b int`, `a,b := _`],
  ["Constants in a group are one each", "const (\n a = 1\n b = `x`\n)", `a := 1; b := "x"`],
  ["Several values are returned as a list", `return nil, err`, `return [null, err]`],
  ["A value is returned as itself", `return err`, `return err`],
  [
    "A switch does first what it says, and its default has no values",
    `switch x := f(); x { case 1, "b": a(); default: b() }`,
    `x := f(); switch x [1|"b" -> {a()},  -> {b()}]`,
  ],
  [
    "A switch on nothing is a chain of ifs, its default last",
    `switch { case !on: a(); default: d(); case b, c: e() }`,
    `if !on {a()} else {if (b or c) {e()} else {d()}}`,
  ],
  [
    "A switch on nothing that falls through stays one",
    `switch { case a: f(); fallthrough; case b: g() }`,
    `switch _ [a -> {f(); other()}, b -> {g()}]`,
  ],
  [
    "A break at the end of a case ends the case, and nothing around it",
    `for { switch x { case 1: a(); break; case 2: break; case 3: break out } }`,
    `loop _ {switch x [1 -> {a()}, 2 -> {}, 3 -> {break}]}`,
  ],
  ["A type switch names what it looks at", `switch v := x.(type) { case *T: a(v) }`, `v := x; switch x [*T -> {a(v)}]`],
  [
    "A select waits for what its cases say",
    `select { case m := <-in: a(m); case <-ctx.Done(): return; default: }`,
    `switch _ [other(in) -> {m := other(in); a(m)}, other(ctx.Done()) -> {return},  -> {}]`,
  ],
  ["A range is a loop over it", `for _, x := range list { f(x) }`, `loop list {f(x)}`],
  [
    "A loop does first and last what it says",
    `for i := 0; i < n; i++ { f() }`,
    `i := 0; loop (i < n) {f(); i := other(i)}`,
  ],
  ["A loop without a head goes on", `for { break }`, `loop _ {break}`],
  ["A label is around what it is on", `outer: for on { continue outer }`, `within {loop on {continue}}`],
  ["What is deferred and what runs aside are calls", `defer a(); go func() { b() }()`, `a(); func{b()}()`],
  ["A struct is made with names", `x := &cobra.Command{Use: "x", Args: n}`, `x := new cobra.Command(Use="x", Args=n)`],
  ["A struct is made without names", `x := Point{1, 2}`, `x := new Point(1, 2)`],
  [
    "What stands in a list has the list's type",
    "x := []*Route{{Path: `/a`}, {Path: `/b`}}",
    `x := [new Route(Path="/a"), new Route(Path="/b")]`,
  ],
  ["A map is an object", `x := map[string]T{"a": {N: 1}}`, `x := {a: new T(N=1)}`],
  ["A map by another name is one too", `c.JSON(404, gin.H{"error": msg})`, `c.JSON(404, {error: msg})`],
  ["Structs without a name are objects", `x := []struct{ N int }{{N: 1}, {2}}`, `x := [{N: 1}, {...: 2}]`],
  ["A string as the index is a member", `f(m["key"], m[i])`, `f(m.key, other(m, i))`],
  ["Pointers, groups and types leave no trace", `x := (*p).(*T).Name`, `x := p.Name`],
  ["A conversion is a call", `x := []byte("a")`, `x := []byte("a")`],
  [
    "Types that are given do not count as a call's arguments",
    `x := Get[int](k, make([]int, 3), hs[i](T[K](y)))`,
    `x := Get(k, make([]int, 3), hs(T(y)))`,
  ],
  ["Escapes are resolved", `f("a\\n\\u00e9\\"", '\\'', 0x1F, 017, 1_000, -1)`, `f("a\\né\\"", "'", 31, 15, 1000, -1)`],
  [
    "Strings that are added are one",
    `f("/a" + "/b", prefix+"/c", a+b)`,
    `f("/a/b", template(prefix, "/c"), other(a, b))`,
  ],
  ["Comparisons", `x := a != nil && b >= 2 || c == d`, `x := (((a != null) and (b > 2)) or (c == d))`],
  ["Comments do nothing", `f(/* a */ x) // b`, `f(x)`],
  ["What has no shape keeps what stands in it", `ch <- f(x)`, `other(ch, f(x))`],
])("%s", (_, code, expected) => {
  const [only] = read(`package a\nfunc f() {\n${code}\n}\n`).body;
  expect(only?.kind === "function" ? printBlock(only.function.body) : undefined).toBe(expected);
});

test("A method has its receiver's type, without what it points with and what it is made for", () => {
  const file = read(`package a
func (s *Server[T]) Create(ctx context.Context, a, b *pb.Request, rest ...string) {}
func (Server) list() {}
`);
  expect(file.body).toMatchObject([
    {
      kind: "function",
      line: 2,
      function: {
        name: "Create",
        receiver: "Server",
        self: "s",
        modifiers: new Set(["export"]),
        parameters: [
          { name: "ctx", type: "context.Context" },
          { name: "a", type: "*pb.Request" },
          { name: "b", type: "*pb.Request" },
          { name: "rest", type: "...string" },
        ],
      },
    },
    { kind: "function", line: 3, function: { name: "list", receiver: "Server", modifiers: new Set() } },
  ]);
});

test("Structs and interfaces are classes, with what they embed as bases", () => {
  const file = read(`package a
type Server struct {
	pb.UnimplementedServer
	*Base
	A, B int \`json:"a"\`
}
type Store interface {
	io.Closer
	Get(ctx context.Context, id string) (*Item, error)
}
type Kind string
`);
  expect(file.body).toMatchObject([
    {
      class: {
        name: "Server",
        form: "class",
        bases: ["pb.UnimplementedServer", "Base"],
        body: [
          {
            kind: "assign",
            targets: [
              { name: "A", type: "int" },
              { name: "B", type: "int" },
            ],
            value: undefined,
          },
        ],
      },
    },
    {
      class: {
        name: "Store",
        form: "interface",
        bases: ["io.Closer"],
        body: [{ function: { name: "Get", body: [] } }],
      },
    },
  ]);
  expect(file.body).toHaveLength(2);
});

test("An import is called by its alias, or by the last part of its path that is no version", () => {
  const file = read(`package a
import "net/http"
import (
	ld "github.com/launchdarkly/go-server-sdk/v7"
	"github.com/go-chi/chi/v5"
	"gopkg.in/yaml.v3"
	"github.com/segmentio/kafka-go"
	. "example.com/dsl"
)
`);
  expect(file.imports.map(({ from, name, as }) => `${from} ${name} ${as}`)).toEqual([
    "net/http * http",
    "github.com/launchdarkly/go-server-sdk/v7 * ld",
    "github.com/go-chi/chi/v5 * chi",
    "gopkg.in/yaml.v3 * yaml",
    "github.com/segmentio/kafka-go * kafka",
    "example.com/dsl * *",
  ]);
});

test("What is no code is broken, and never thrown", () => {
  for (const text of ["", "package", "\0\0", "func (", "package a\nfunc (s) F() {", "package a\nvar x = T{a: , b}"])
    expect(() => read(text)).not.toThrow();
  expect(read("package a\n\nfunc f() {\n\tx := := 1\n}\n").broken).toEqual([4]);
});
