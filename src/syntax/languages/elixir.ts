import type { Node } from "web-tree-sitter";
import type { Block, ClassDeclaration, FunctionDeclaration, Import, Statement } from "../code.ts";
import { argumentsOf, expression, named } from "./elixir/expressions.ts";
import { at, field, parts, run, type LanguageReader } from "./reader.ts";

/** In Elixir everything is a call; what the language's own macros mean is said here. https://github.com/elixir-lang/tree-sitter-elixir */
export const elixir: LanguageReader = {
  language: "elixir",
  grammars: { ex: "tree-sitter-elixir", exs: "tree-sitter-elixir" },
  read: (root) => ({ imports: importsOf(root), body: parts(root).flatMap(statement) }),
};

/** The statements of `do … end`, without its `else` and `rescue`. */
export function block(node: Node | null | undefined): Block {
  return parts(node)
    .filter(({ type }) => !/^(?:else|rescue|catch|after)_block$/.test(type))
    .flatMap(statement);
}

export function statement(node: Node): Statement[] {
  if (node.type === "call") {
    const target = field(node, "target")?.text ?? "";
    const special = target in macros ? macros[target]!(node) : undefined;
    return special ?? [run(expression(node))];
  }
  if (node.type === "binary_operator" && operatorOf(node) === "=") {
    const [left, right] = parts(node);
    return [{ kind: "assign", targets: targetsOf(left), value: right && expression(right), ...at(node) }];
  }
  if (node.type === "unary_operator" && node.text.startsWith("@")) {
    const [inner] = parts(node);
    const value = parts(parts(inner).find(({ type }) => type === "arguments"))[0];
    const own = inner && field(inner, "target")?.text;
    return own && value
      ? [{ kind: "assign", targets: [{ name: `@${own}` }], value: expression(value), ...at(node) }]
      : [];
  }
  if (node.type === "block") return parts(node).flatMap(statement);
  return [run(expression(node))];
}

const macros: Readonly<Record<string, (node: Node) => Statement[] | undefined>> = {
  defmodule: (node) => [{ kind: "class", class: classOf(node), ...at(node) }],
  def: functions,
  defp: functions,
  defmacro: functions,
  if: (node) => [conditional(node, false)],
  unless: (node) => [conditional(node, true)],
  case: (node) => {
    const [on] = argumentNodes(node);
    return [{ kind: "switch", on: on && expression(on), cases: clausesOf(node).map(caseOf), ...at(node) }];
  },
  cond: (node) => [chain(clausesOf(node), node)],
  with: (node) => {
    const before = argumentNodes(node).flatMap((one): Statement[] => {
      const [left, right] = one.type === "binary_operator" ? parts(one) : [];
      if (left && right) return [{ kind: "assign", targets: targetsOf(left), value: expression(right), ...at(one) }];
      return one.type === "keywords" ? [] : [run(expression(one))];
    });
    return [{ kind: "within", value: undefined, body: [...before, ...bodyOf(node)], ...at(node) }];
  },
  raise: (node) => {
    const [value] = argumentNodes(node);
    return [{ kind: "exit", how: "throw", value: value && expression(value), ...at(node) }];
  },
  try: (node) => [
    {
      kind: "try",
      body: bodyOf(node),
      handlers: [...clausesIn(node, "rescue_block"), ...clausesIn(node, "catch_block")].map((one) => caseOf(one).body),
      last: [],
      ...at(node),
    },
  ],
  alias: () => [],
  import: () => [],
  require: () => [],
};

export function operatorOf(node: Node): string {
  return node.children.find((child) => child && !child.isNamed)?.type ?? "";
}

function argumentNodes(node: Node): Node[] {
  return parts(parts(node).find(({ type }) => type === "arguments"));
}

function doBlock(node: Node): Node | undefined {
  return parts(node).find(({ type }) => type === "do_block");
}

/** `do … end`, or `, do: x`. */
function bodyOf(node: Node): Block {
  const inner = doBlock(node);
  if (inner) return block(inner);
  const value = named(argumentNodes(node), "do");
  return value ? statement(value) : [];
}

function elseOf(node: Node): Block {
  const inner = parts(doBlock(node)).find(({ type }) => type === "else_block");
  if (inner) return parts(inner).flatMap(statement);
  const value = named(argumentNodes(node), "else");
  return value ? statement(value) : [];
}

function conditional(node: Node, isNegated: boolean): Statement {
  const test = expression(argumentNodes(node)[0]);
  return {
    kind: "if",
    test: isNegated ? { kind: "not", of: test, ...at(node) } : test,
    yes: bodyOf(node),
    no: elseOf(node),
    ...at(node),
  };
}

function clausesOf(node: Node): Node[] {
  return parts(doBlock(node)).filter(({ type }) => type === "stab_clause");
}

function clausesIn(node: Node, type: string): Node[] {
  return parts(doBlock(node))
    .filter((one) => one.type === type)
    .flatMap((one) => parts(one).filter((inner) => inner.type === "stab_clause"));
}

function caseOf(clause: Node) {
  const left = parts(field(clause, "left"));
  const isRest = left.length === 1 && /^_\w*$/.test(left[0]!.text);
  return { values: isRest ? [] : left.map(expression), body: parts(field(clause, "right")).flatMap(statement) };
}

/** `cond` is a row of conditions. */
function chain(clauses: readonly Node[], node: Node): Statement {
  const [first, ...others] = clauses;
  if (!first) return { kind: "other", parts: [], blocks: [], ...at(node) };
  const test = expression(parts(field(first, "left"))[0]);
  const yes = parts(field(first, "right")).flatMap(statement);
  return { kind: "if", test, yes, no: others.length > 0 ? [chain(others, node)] : [], ...at(first) };
}

function targetsOf(node: Node | undefined): { readonly name: string }[] {
  if (!node) return [];
  if (node.type === "identifier") return [{ name: node.text }];
  return node.descendantsOfType("identifier").flatMap((one) => (one ? [{ name: one.text }] : []));
}

function functions(node: Node): Statement[] | undefined {
  const [head] = argumentNodes(node);
  if (!head) return undefined;
  const signature = head.type === "binary_operator" && operatorOf(head) === "when" ? parts(head)[0]! : head;
  const isCall = signature.type === "call";
  const own = isCall ? (field(signature, "target")?.text ?? "") : signature.text;
  const declaration: FunctionDeclaration = {
    name: own,
    parameters: isCall ? argumentNodes(signature).map(({ text }) => ({ name: text })) : [],
    attributes: [],
    modifiers: new Set(field(node, "target")?.text === "defp" ? ["private"] : []),
    body: returning(bodyOf(node)),
    ...at(node),
  };
  return [{ kind: "function", function: declaration, ...at(node) }];
}

/** What a function ends with is what it returns. */
export function returning(body: Block): Block {
  const last = body.at(-1);
  if (last?.kind === "if") return [...body.slice(0, -1), { ...last, yes: returning(last.yes), no: returning(last.no) }];
  if (last?.kind === "switch")
    return [...body.slice(0, -1), { ...last, cases: last.cases.map((one) => ({ ...one, body: returning(one.body) })) }];
  if (last?.kind !== "do") return body;
  return [
    ...body.slice(0, -1),
    { kind: "exit", how: "return", value: last.value, line: last.line, endLine: last.endLine },
  ];
}

function classOf(node: Node): ClassDeclaration {
  const uses = parts(doBlock(node)).filter((one) => one.type === "call" && field(one, "target")?.text === "use");
  return {
    name: argumentNodes(node)[0]?.text ?? "",
    // `use ShopWeb, :controller` is `ShopWeb:controller`.
    bases: uses.map((one) =>
      argumentsOf(one)
        .map(({ value }) => (value.kind === "literal" ? String(value.value) : value.kind === "name" ? value.name : ""))
        .filter((word) => word !== "")
        .join(":"),
    ),
    attributes: [],
    modifiers: new Set(),
    body: bodyOf(node),
    form: "module",
    ...at(node),
  };
}

function importsOf(root: Node): Import[] {
  return root.descendantsOfType("call").flatMap((node): Import[] => {
    if (!node || !/^(?:alias|import|use|require)$/.test(field(node, "target")?.text ?? "")) return [];
    const [first, options] = argumentNodes(node);
    const from = first?.text ?? "";
    const as = named(options ? [options] : [], "as")?.text;
    return [{ from, name: "*", as: as ?? from.split(".").at(-1) ?? from, ...at(node) }];
  });
}
