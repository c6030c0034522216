import type { Node } from "web-tree-sitter";
import type { Attribute, Block, ClassDeclaration, FunctionDeclaration, Parameter, Statement } from "../../code.ts";
import { block } from "../csharp.ts";
import { at, field, parts } from "../reader.ts";
import { assignments } from "./assignments.ts";
import { argumentsOf, expression, plainName } from "./expressions.ts";
import { ending } from "./switches.ts";

const names: Readonly<Record<string, string>> = {
  constructor_declaration: "constructor",
  destructor_declaration: "destructor",
  conversion_operator_declaration: "operator",
  operator_declaration: "operator",
};

/** Methods, constructors, operators, local functions. */
export function functionOf(node: Node): FunctionDeclaration {
  const own = field(node, "name");
  return {
    name: names[node.type] ?? own?.text ?? "",
    parameters: parametersOf(field(node, "parameters")),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: [...toBase(ofType(node, "constructor_initializer")), ...bodyOf(field(node, "body"))],
    ...at(node),
    ...(own ? { line: at(own).line } : {}),
  };
}

/** `x => …`, `async (x) => { … }`, `delegate { … }` */
export function lambdaOf(node: Node): FunctionDeclaration {
  const given = field(node, "parameters");
  return {
    name: "",
    parameters: given?.type === "implicit_parameter" ? [{ name: given.text }] : parametersOf(given),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: bodyOf(field(node, "body") ?? ofType(node, "block")[0]),
    ...at(node),
  };
}

/** A block, or after an arrow what is returned, given to a variable or thrown. */
export function bodyOf(body: Node | undefined): Block {
  if (!body || body.type === "block") return block(body);
  const only = body.type === "arrow_expression_clause" ? parts(body)[0] : body;
  return (
    (only && assignments(only)) ??
    ending(only, (value) => ({ kind: "exit", how: "return", value, line: value.line, endLine: value.endLine }))
  );
}

/** What a class gives to what it is based on. */
function toBase(nodes: readonly Node[]): Statement[] {
  return nodes.flatMap((node): Statement[] => {
    const list = node.type === "argument_list" ? node : ofType(node, "argument_list")[0];
    if (!list) return [];
    return [{ kind: "other", parts: argumentsOf(list).map(({ value }) => value), blocks: [], ...at(node) }];
  });
}

const forms: Readonly<Record<string, ClassDeclaration["form"]>> = {
  interface_declaration: "interface",
  enum_declaration: "enum",
};

export function classOf(node: Node): ClassDeclaration {
  const bases = ofType(node, "base_list").flatMap(parts);
  return {
    name: field(node, "name")?.text ?? "",
    bases: bases.filter(({ type }) => type !== "argument_list").map((one) => (field(one, "type") ?? one).text),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: [...primaryConstructor(node, bases), ...block(field(node, "body"))],
    form: forms[node.type] ?? "class",
    ...at(node),
  };
}

/** What a primary constructor takes, all methods have. */
function primaryConstructor(node: Node, bases: readonly Node[]): Statement[] {
  const [own] = ofType(node, "parameter_list");
  if (!own) return [];
  const made: FunctionDeclaration = {
    name: "constructor",
    parameters: parametersOf(own),
    attributes: [],
    modifiers: new Set(),
    body: toBase(bases),
    ...at(own),
  };
  return [{ kind: "function", function: made, ...at(own) }];
}

export function ofType(node: Node, type: string): Node[] {
  return parts(node).filter((one) => one.type === type);
}

export function parametersOf(node: Node | undefined): Parameter[] {
  const each = parts(node).filter(({ type }) => type === "parameter");
  // `params T[] rest` has no node of its own.
  const rest = node && field(node, "name") ? [node] : [];
  return [...each, ...rest].map((one) => {
    const own = field(one, "name");
    const type = field(one, "type")?.text;
    const attributes = attributesOf(one);
    const value = one.type === "parameter" && own?.nextSibling?.type === "=" ? own.nextNamedSibling : undefined;
    return {
      name: own?.text ?? "",
      ...(type === undefined ? {} : { type }),
      ...(attributes.length > 0 ? { attributes } : {}),
      ...(value ? { value: expression(value) } : {}),
    };
  });
}

/** `[assembly: X]` and its like are on nothing that stands here. */
export function attributesOf(node: Node): Attribute[] {
  return ofType(node, "attribute_list")
    .flatMap((list) => ofType(list, "attribute"))
    .map((one) => ({
      // `FeatureGateAttribute` may be left to `FeatureGate`.
      name: plainName(field(one, "name")).replace(/(?<=.)Attribute$/, ""),
      arguments: argumentsOf(ofType(one, "attribute_argument_list")[0]),
      ...at(one),
    }));
}

export function wordsOf(node: Node): ReadonlySet<string> {
  return new Set(ofType(node, "modifier").map(({ text }) => text));
}
