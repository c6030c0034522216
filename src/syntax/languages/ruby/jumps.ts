import type { Node } from "web-tree-sitter";
import type { Block, Expression, Statement } from "../../code.ts";
import { at, call, field, parts } from "../reader.ts";
import { statement } from "../ruby.ts";
import { settled } from "../settle.ts";
import { argumentsOf, expression } from "./expressions.ts";
import { bound, standing } from "./assignments.ts";

/** `return x`, `next`, `break`, `raise X, "y"`: statements that go elsewhere; `undefined` for all others. */
export function jump(node: Node): Statement | undefined {
  switch (node.type) {
    case "return":
      return exit(node, "return", valueOf(node));
    case "next":
      return exit(node, isInLoop(node) ? "continue" : "return", isInLoop(node) ? undefined : valueOf(node));
    case "break":
      return exit(node, "break", valueOf(node));
    case "redo":
    case "retry":
      return exit(node, "continue", undefined);
    case "identifier":
      return raising.test(node.text) ? exit(node, "throw", undefined) : undefined;
    case "call": {
      const method = field(node, "method")?.text ?? "";
      if (field(node, "receiver") || !raising.test(method)) return undefined;
      return exit(node, "throw", raised(node));
    }
    case "parenthesized_statements": {
      const inner = parts(node);
      return inner.length === 1 ? jump(inner[0]!) : undefined;
    }
    default:
      return undefined;
  }
}

/** `return if on then 1 else 2 end`: every way of it goes. */
export function jumped(node: Node): Block {
  const made = jump(node);
  const values = parts(parts(node)[0]);
  const [only] = values;
  if (made?.kind !== "exit" || !only || values.length > 1 || !standing.has(only.type)) return made ? [made] : [];
  const inner = statement(only);
  const last = inner.at(-1);
  return last ? [...inner.slice(0, -1), ...settled(last, (value) => ({ ...made, value }))] : [made];
}

const raising = /^(?:raise|throw)$/;

function exit(node: Node, how: "return" | "throw" | "break" | "continue", value: Expression | undefined): Statement {
  return { kind: "exit", how, value, ...at(node) };
}

/** Several are a list. */
function valueOf(node: Node): Expression | undefined {
  const args = argumentsOf(parts(node)[0]);
  const [only] = args;
  if (args.length === 1 && only?.name === undefined) return only?.value;
  return args.length === 0 ? undefined : { kind: "list", items: args.map(({ value }) => value), ...at(node) };
}

/** `raise X, "y"` raises what `X.new("y")` makes. */
function raised(node: Node): Expression | undefined {
  const [first, ...rest] = argumentsOf(field(node, "arguments"));
  if (!first || rest.length === 0) return first?.value;
  return call(node, { kind: "member", object: first.value, name: "new", ...at(node) }, rest, true);
}

/** `next` goes on with a loop, and returns from a block. */
function isInLoop(node: Node): boolean {
  for (let around = node.parent; around; around = around.parent) {
    if (/^(?:while|until|for)(?:_modifier)?$/.test(around.type)) return true;
    if (/^(?:block|do_block|lambda|method|singleton_method|program)$/.test(around.type)) return false;
  }
  return false;
}

/** `on or return`, `found || raise(X)`, `redirect_to(x) and return`. */
export function jumpBehind(node: Node): Statement[] | undefined {
  const operator = field(node, "operator")?.text ?? "";
  const left = field(node, "left");
  const right = field(node, "right");
  if (!/^(?:and|or|&&|\|\|)$/.test(operator) || !left || !right) return undefined;
  const away = jump(right);
  if (!away) return undefined;
  const isAnd = operator === "and" || operator === "&&";
  // What answers is true: the `and` is there to write both in one line. https://guides.rubyonrails.org/layouts_and_rendering.html#avoiding-double-render-errors
  if (isAnd && left.type === "call" && answering.test(field(left, "method")?.text ?? ""))
    return [...statement(left), away];
  const test = expression(left);
  return [
    ...bound(left),
    { kind: "if", test: isAnd ? test : { kind: "not", of: test, ...at(left) }, yes: [away], no: [], ...at(node) },
  ];
}

const answering = /^(?:render|redirect|head$|respond|send_(?:file|data)$|flash$)/;
