import type { Node } from "web-tree-sitter";
import type { Block, Expression, Statement } from "../code.ts";
import { controlled } from "./elixir/control.ts";
import { delegateOf, functionsOf, moduleOf } from "./elixir/declarations.ts";
import { expression } from "./elixir/expressions.ts";
import { importsOf } from "./elixir/imports.ts";
import { argumentNodes, targetOf } from "./elixir/macros.ts";
import { targetsOf } from "./elixir/patterns.ts";
import { at, field, parts, run, type LanguageReader } from "./reader.ts";
import { settled } from "./settle.ts";

/**
 * In Elixir everything is a call; what the language's own macros mean is said here.
 * https://github.com/elixir-lang/tree-sitter-elixir
 */
export const elixir: LanguageReader = {
  language: "elixir",
  grammars: { ex: "tree-sitter-elixir", exs: "tree-sitter-elixir" },
  read: (root) => ({ imports: importsOf(root), body: parts(root).flatMap(statement) }),
};

/** The statements of `do … end`, without its `else` and `rescue`. */
export function block(node: Node | null | undefined): Block {
  return parts(node)
    .filter(({ type, parent }) => parent?.type !== "do_block" || !type.endsWith("_block"))
    .flatMap(statement);
}

export function statement(node: Node): Statement[] {
  const controls = controlled(node);
  if (controls) return [controls];
  switch (node.type) {
    case "call": {
      const target = targetOf(node);
      return Object.hasOwn(macros, target) ? macros[target]!(node) : [run(expression(node))];
    }
    case "binary_operator":
      return field(node, "operator")?.type === "=" ? assigned(node) : [run(expression(node))];
    case "unary_operator":
      return field(node, "operator")?.type === "@" ? attribute(node) : [run(expression(node))];
    // What the grammar gave up on still has statements in it; so does the one clause of a `reduce`.
    case "ERROR":
    case "block":
    case "body":
      return parts(node).flatMap(statement);
    case "stab_clause":
      return parts(field(node, "right")).flatMap(statement);
    default:
      return [run(expression(node))];
  }
}

const macros: Readonly<Record<string, (node: Node) => Statement[]>> = {
  defmodule: (node) => [moduleOf(node)],
  defprotocol: (node) => [moduleOf(node)],
  defimpl: (node) => [moduleOf(node)],
  def: (node) => functionsOf(node),
  defp: (node) => functionsOf(node),
  defmacro: (node) => functionsOf(node),
  defmacrop: (node) => functionsOf(node),
  defdelegate: delegateOf,
  alias: () => [],
  import: () => [],
  require: () => [],
};

/** `a = b = f()` gives to `b` first; `true = f()` leaves where it is not; a pattern that binds nothing is no variable. */
function assigned(node: Node): Statement[] {
  const left = field(node, "left");
  const right = field(node, "right");
  if (!left || !right) return [];
  const targets = targetsOf(left);
  const end = (value: Expression): Statement => {
    if (left.type === "boolean" && left.text === "true")
      return { kind: "if", test: { kind: "not", of: value, ...at(node) }, yes: [leave(node)], no: [], ...at(node) };
    return targets.length === 0 ? run(value) : { kind: "assign", targets, value, ...at(node) };
  };
  const controls = controlled(right);
  if (controls) return settled(controls, end);
  const isChain = right.type === "binary_operator" && field(right, "operator")?.type === "=";
  return isChain ? [...assigned(right), end(expression(field(right, "left")))] : [end(expression(right))];
}

function leave(node: Node): Statement {
  return { kind: "exit", how: "throw", value: undefined, ...at(node) };
}

/** What says something about the code for who reads or checks it. */
const said = /^(?:doc|moduledoc|typedoc|spec|type|typep|opaque|callback|macrocallback|behaviour|dialyzer)$/;

/** `@flag :checkout` is a variable of the module. */
function attribute(node: Node): Statement[] {
  const operand = field(node, "operand");
  const own = targetOf(operand);
  const [value] = argumentNodes(operand);
  if (operand?.type === "identifier") return [run(expression(node))];
  if (!value || said.test(own)) return [];
  return [{ kind: "assign", targets: [{ name: `@${own}` }], value: expression(value), ...at(node) }];
}
