import type { Node } from "web-tree-sitter";
import type { Block, Expression, Statement } from "../../code.ts";
import { block, statement } from "../elixir.ts";
import { at, call, field, parts } from "../reader.ts";
import { expression } from "./expressions.ts";
import { argumentNodes, blockOf, doBlock, named } from "./macros.ts";
import { argumentsIn } from "./arguments.ts";
import { caseOf, halves, partsOf, targetsOf, testOf } from "./patterns.ts";

type Macro = (node: Node, piped?: Expression) => Statement;

/** What the macros of the language do that decide what runs. */
export const control: Readonly<Record<string, Macro>> = {
  if: (node) => conditional(node, expression(argumentNodes(node)[0])),
  unless: (node) => conditional(node, { kind: "not", of: expression(argumentNodes(node)[0]), ...at(node) }),
  case: (node, piped) => cases(node, piped ?? expression(argumentNodes(node)[0])),
  cond: (node) => chain(clausesIn(doBlock(node)), node),
  with: matched,
  for: comprehended,
  try: (node) => tried(node) ?? { kind: "within", value: undefined, body: bodyOf(node), ...at(node) },
  receive: (node) => {
    const clauses = [...clausesIn(doBlock(node)), ...clausesIn(blockOf(node, "after"))];
    return { kind: "switch", on: undefined, cases: clauses.map(caseOf), ...at(node) };
  },
  raise: thrown,
  reraise: thrown,
  throw: thrown,
  exit: thrown,
};

/** `do … end`, or `, do: x`. */
export function bodyOf(node: Node): Block {
  const inner = doBlock(node);
  if (inner) return block(inner);
  const value = named(argumentNodes(node), "do");
  return value ? statement(value) : [];
}

function elseOf(node: Node): Block {
  const inner = blockOf(node, "else");
  if (inner) return block(inner);
  const value = named(argumentNodes(node), "else");
  return value ? statement(value) : [];
}

function clausesIn(node: Node | undefined): Node[] {
  return parts(node).filter(({ type }) => type === "stab_clause");
}

function conditional(node: Node, test: Expression): Statement {
  return { kind: "if", test, yes: bodyOf(node), no: elseOf(node), ...at(node) };
}

/** On true and false it is an `if`. */
function cases(node: Node, on: Expression): Statement {
  const clauses = clausesIn(doBlock(node));
  const both = halves(clauses);
  const bodyIn = (clause: Node | undefined) => (clause ? caseOf(clause).body : []);
  if (both) return { kind: "if", test: on, yes: bodyIn(both.yes), no: bodyIn(both.no), ...at(node) };
  return { kind: "switch", on, cases: clauses.map(caseOf), ...at(node) };
}

/** `cond` is a row of conditions, the last of them often `true`. */
function chain(clauses: readonly Node[], node: Node): Statement {
  const [whole] = clauses.reduceRight<Block>((no, clause) => {
    const test = expression(partsOf(clause).patterns[0]);
    const { body } = caseOf(clause);
    const isRest = no.length === 0 && clause !== clauses[0] && test.kind === "literal" && test.value === true;
    return isRest ? body : [{ kind: "if", test, yes: body, no, ...at(clause) }];
  }, []);
  return whole ?? { kind: "other", parts: [], blocks: [], ...at(node) };
}

/** `with true <- on?(), {:ok, x} <- f() do … else … end`: a condition where the pattern is one, else a value that may fail. */
function matched(node: Node): Statement {
  const clauses = clausesIn(blockOf(node, "else"));
  const refused = clauses.find((one) => /^(?:false|nil|_\w*|[a-z]\w*)$/.test(partsOf(one).patterns[0]?.text ?? ""));
  const no = refused ? caseOf(refused).body : [];
  let isAsked = false;
  const body = inside(conditionsOf(node), bodyOf(node), (one, rest) => {
    const left = field(one, "left");
    if (operatorOf(one) !== "<-" || !left) return [...statement(one), ...rest];
    const value = expression(field(one, "right"));
    const test = testOf(value, left);
    if (!test) return [{ kind: "assign", targets: targetsOf(left), value, ...at(one) }, ...rest];
    isAsked = true;
    return [{ kind: "if", test, yes: rest, no, ...at(one) }];
  });
  const handlers = clauses.filter((one) => !isAsked || one !== refused).map((one) => caseOf(one).body);
  if (handlers.length === 0) return { kind: "within", value: undefined, body, ...at(node) };
  return { kind: "try", body, handlers, last: [], ...at(node) };
}

/** `for x <- xs, on?(x), do: f(x)` */
function comprehended(node: Node): Statement {
  const body = inside(conditionsOf(node), bodyOf(node), (one, rest) => {
    const operator = operatorOf(one);
    if (operator === "<-") return [{ kind: "loop", over: expression(field(one, "right")), body: rest, ...at(node) }];
    if (operator === "=") return [...statement(one), ...rest];
    return [{ kind: "if", test: expression(one), yes: rest, no: [], ...at(one) }];
  });
  const [whole] = body;
  return whole && body.length === 1 ? whole : { kind: "within", value: undefined, body, ...at(node) };
}

function conditionsOf(node: Node): Node[] {
  return argumentNodes(node).filter(({ type }) => type !== "keywords");
}

function operatorOf(node: Node): string | undefined {
  return node.type === "binary_operator" ? field(node, "operator")?.type : undefined;
}

/** Each is around what follows it. */
function inside(nodes: readonly Node[], last: Block, around: (node: Node, rest: Block) => Block): Block {
  const [first, ...others] = nodes;
  return first ? around(first, inside(others, last, around)) : last;
}

/** A body with `rescue`, `catch`, `else` or `after`; `undefined` without. */
export function tried(node: Node): Statement | undefined {
  const words = ["rescue", "catch", "else", "after"].map((word) => blockOf(node, word));
  if (words.every((one) => one === undefined)) return undefined;
  const [rescued, caught, passed, after] = words;
  const then = clausesIn(passed);
  const body: Block =
    then.length === 0
      ? bodyOf(node)
      : [...bodyOf(node), { kind: "switch", on: undefined, cases: then.map(caseOf), ...at(node) }];
  const handlers = [rescued, caught].flatMap(clausesIn).map((one) => caseOf(one).body);
  return { kind: "try", body, handlers, last: after ? block(after) : [], ...at(node) };
}

/** `raise NotFound, id: 1` */
function thrown(node: Node): Statement {
  const [type, ...given] = argumentNodes(node);
  const value = type && expression(type);
  const made = value && given.length > 0 ? call(node, value, argumentsIn(given), true) : value;
  return { kind: "exit", how: "throw", value: made, ...at(node) };
}

/** What stands in the place of a statement and decides what runs: also behind a pipe. */
export function controlled(node: Node): Statement | undefined {
  const own = field(node, "target")?.text ?? "";
  if (node.type === "call")
    return Object.hasOwn(control, own) && isComplete(node, own) ? control[own]!(node) : undefined;
  if (node.type !== "binary_operator" || field(node, "operator")?.type !== "|>") return undefined;
  const right = field(node, "right");
  const isCase = right?.type === "call" && field(right, "target")?.text === "case" && doBlock(right) !== undefined;
  return isCase ? control["case"]!(right, expression(field(node, "left"))) : undefined;
}

/** `if` and its like are names too, for what has neither arguments nor a block. */
function isComplete(node: Node, own: string): boolean {
  if (doBlock(node) || named(argumentNodes(node), "do")) return true;
  return /^(?:raise|reraise|throw|exit)$/.test(own) && argumentNodes(node).length > 0;
}
