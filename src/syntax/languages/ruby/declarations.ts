import type { Node } from "web-tree-sitter";
import { pathOf, type Block, type ClassDeclaration, type FunctionDeclaration, type Parameter } from "../../code.ts";
import { at, field, fields, parts } from "../reader.ts";
import { block } from "../ruby.ts";
import { withEnding } from "../settle.ts";
import { expression } from "./expressions.ts";
import { readsLocal } from "./locals.ts";
import { visible } from "./visibility.ts";

export function functionOf(node: Node): FunctionDeclaration {
  const words = node.type === "singleton_method" ? ["static"] : [];
  return made(node, field(node, "name")?.text ?? "", field(node, "parameters"), field(node, "body"), words);
}

/** `->(x) { … }`, and the block behind a call. */
export function blockOf(node: Node): FunctionDeclaration {
  const own = node.type === "lambda" ? field(node, "body") : node;
  return made(node, "", field(node, "parameters") ?? (own && field(own, "parameters")), own && field(own, "body"), []);
}

function made(
  node: Node,
  name: string,
  given: Node | undefined,
  body: Node | undefined,
  words: readonly string[],
): FunctionDeclaration {
  const parameters = parametersOf(given);
  return {
    name,
    parameters,
    attributes: [],
    modifiers: new Set(words),
    body: returning(body, block(body), parameters),
    ...at(node),
  };
}

/** What a method ends with is what it returns; what it asks for once and keeps, too: `@on ||= ask`. */
function returning(node: Node | undefined, body: Block, parameters: readonly Parameter[]): Block {
  const lastNode = node?.type === "operator_assignment" ? node : parts(node).at(-1);
  const last = body.at(-1);
  const isKept = lastNode?.type === "operator_assignment" && lastNode.child(1)?.type === "||=";
  if (isKept && last?.kind === "assign" && last.value) {
    const { value, line, endLine } = last;
    return [...body.slice(0, -1), { kind: "exit", how: "return", value, line, endLine }];
  }
  return withEnding(body, (value) => ({
    kind: "exit",
    how: "return",
    value: readsLocal(value, parameters, body),
    line: value.line,
    endLine: value.endLine,
  }));
}

function parametersOf(node: Node | undefined): Parameter[] {
  if (!node) return [];
  const locals = new Set(fields(node, "locals").map(({ id }) => id));
  return parts(node)
    .filter(({ id }) => !locals.has(id))
    .flatMap((one) => {
      if (one.type === "destructured_parameter") return parametersOf(one);
      const value = field(one, "value");
      const name = field(one, "name")?.text ?? one.text;
      return [{ name, ...(value ? { value: expression(value) } : {}) }];
    });
}

export function classOf(node: Node): ClassDeclaration {
  const body = visible(block(field(node, "body")));
  const superclass = parts(field(node, "superclass"))[0]?.text;
  return {
    name: (field(node, "name") ?? field(node, "value"))?.text ?? "",
    bases: [...(superclass === undefined ? [] : [superclass]), ...mixedIn(body)],
    attributes: [],
    modifiers: new Set(),
    body,
    form: node.type === "module" ? "module" : "class",
    ...at(node),
  };
}

/** What `include Auditable` and its like add. */
function mixedIn(body: Block): string[] {
  return body.flatMap((one) => {
    if (one.kind !== "do" || one.value.kind !== "call" || one.value.callee.kind !== "name") return [];
    if (!/^(?:include|prepend|extend)$/.test(one.value.callee.name)) return [];
    return one.value.arguments.flatMap(({ value }) => pathOf(value)?.replaceAll(".", "::") ?? []);
  });
}
