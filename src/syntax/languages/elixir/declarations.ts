import type { Node } from "web-tree-sitter";
import type { Attribute, Block, ClassDeclaration, FunctionDeclaration, Parameter, Statement } from "../../code.ts";
import { statement } from "../elixir.ts";
import { at, call, field, parts } from "../reader.ts";
import { withEnding } from "../settle.ts";
import { argumentsOf } from "./arguments.ts";
import { bodyOf, tried } from "./control.ts";
import { expression } from "./expressions.ts";
import { argumentNodes, doBlock, guarded, named, targetOf } from "./macros.ts";

const defines = /^def(?:p|macro|macrop)?$/;

/** One function for each clause of it; a head without a body only says what the clauses have in common. */
export function functionsOf(node: Node, attributes: readonly Attribute[] = []): Statement[] {
  const { head } = guarded(argumentNodes(node)[0]);
  const isBare = !doBlock(node) && !named(argumentNodes(node), "do");
  if (!head || (isBare && !isInProtocol(node))) return [];
  const target = targetOf(node);
  const modifiers = [...(target.endsWith("p") ? ["private"] : []), ...(target.startsWith("defmacro") ? ["macro"] : [])];
  const whole = tried(node);
  return [functionAt(node, head, { attributes, modifiers: new Set(modifiers), body: whole ? [whole] : bodyOf(node) })];
}

/** `defdelegate size(x), to: Map, as: :count` calls `Map.count(x)`. */
export function delegateOf(node: Node): Statement[] {
  const [head, ...options] = argumentNodes(node);
  const to = named(options, "to");
  if (!head || !to) return [];
  const as = named(options, "as")?.text.replace(/^:/, "") ?? nameOf(head);
  const args = argumentNodes(head).map((one) => ({ value: expression(one) }));
  const callee = { kind: "member", object: expression(to), name: as, ...at(node) } as const;
  const body: Block = [{ kind: "do", value: call(node, callee, args), ...at(node) }];
  return [functionAt(node, head, { attributes: [], modifiers: new Set(), body })];
}

function functionAt(
  node: Node,
  head: Node,
  made: Pick<FunctionDeclaration, "attributes" | "modifiers" | "body">,
): Statement {
  const declaration: FunctionDeclaration = {
    name: nameOf(head),
    parameters: (head.type === "call" ? argumentNodes(head) : []).map(parameterOf),
    ...made,
    body: returning(made.body),
    ...at(node),
  };
  return { kind: "function", function: declaration, ...at(node) };
}

function nameOf(head: Node): string {
  if (head.type === "call") return field(head, "target")?.text ?? "";
  return field(head, "operator")?.text ?? head.text;
}

function isInProtocol(node: Node): boolean {
  return node.parent?.type === "do_block" && targetOf(node.parent.parent ?? undefined) === "defprotocol";
}

/** `%{"id" => id} = params` is `params`; a pattern without a name is as it is written. */
export function parameterOf(node: Node): Parameter {
  const operator = node.type === "binary_operator" ? field(node, "operator")?.type : undefined;
  const left = field(node, "left");
  const right = field(node, "right");
  if (operator === "\\\\" && left && right) return { ...parameterOf(left), value: expression(right) };
  if (operator === "=") return { name: (left?.type === "identifier" ? left : (right ?? node)).text };
  return { name: node.text };
}

/** What a body ends with is what it returns. */
export function returning(body: Block): Block {
  return withEnding(body, (value) => ({
    kind: "exit",
    how: "return",
    value,
    line: value.line,
    endLine: value.endLine,
  }));
}

const forms: Readonly<Record<string, ClassDeclaration["form"]>> = { defprotocol: "interface" };

/** `defmodule A`, `defprotocol A`, `defimpl P, for: A`. */
export function moduleOf(node: Node): Statement {
  const [own, ...options] = argumentNodes(node);
  const target = targetOf(node);
  const owner = target === "defimpl" ? named(options, "for") : undefined;
  const declaration: ClassDeclaration = {
    name: (owner ?? own)?.text ?? "",
    bases: [...(target === "defimpl" && own ? [own.text] : []), ...parts(doBlock(node)).flatMap(basesIn)],
    attributes: [],
    modifiers: new Set(),
    body: membersOf(node),
    form: forms[target] ?? "module",
    ...at(node),
  };
  return { kind: "class", class: declaration, ...at(node) };
}

/** `use ShopWeb, :controller` is `ShopWeb:controller`; a behaviour is a base as well. */
function basesIn(node: Node): string[] {
  const attribute = node.type === "unary_operator" ? field(node, "operand") : undefined;
  if (targetOf(attribute) === "behaviour") return argumentNodes(attribute).map(({ text }) => text);
  if (targetOf(node) !== "use") return [];
  const words = argumentsOf(node).flatMap(({ name: key, value }) => {
    if (key !== undefined) return [];
    return value.kind === "literal" ? [String(value.value)] : value.kind === "name" ? [value.name] : [];
  });
  return [words.join(":")];
}

const written = /^(?:impl|deprecated|decorate)$/;

/** What is written before a function with `@` is on it. */
function membersOf(node: Node): Block {
  const inner = doBlock(node);
  if (!inner) return bodyOf(node);
  let waiting: Attribute[] = [];
  return parts(inner).flatMap((one) => {
    const attribute = one.type === "unary_operator" ? field(one, "operand") : undefined;
    if (attribute && written.test(targetOf(attribute))) {
      waiting.push(attributeOf(attribute));
      return [];
    }
    if (!defines.test(targetOf(one))) return statement(one);
    const made = functionsOf(one, waiting);
    waiting = [];
    return made;
  });
}

/** `@decorate flag(:x)` is `flag(:x)`. */
function attributeOf(node: Node): Attribute {
  const [only] = argumentNodes(node);
  const own = targetOf(node) === "decorate" && only ? only : node;
  const target = own.type === "call" ? field(own, "target") : own;
  return { name: target?.text ?? "", arguments: own.type === "call" ? argumentsOf(own) : [], ...at(node) };
}
