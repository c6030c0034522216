import type { Node } from "web-tree-sitter";
import type { Attribute, ClassDeclaration, FunctionDeclaration, Parameter, Statement } from "../../code.ts";
import { block } from "../php.ts";
import { at, field, parts } from "../reader.ts";
import { membersOf, settled } from "../settle.ts";
import { argumentsOf, expression, nameOf } from "./expressions.ts";
import { matchOf } from "./matches.ts";

/** Functions of every form: declarations, methods, closures, arrows. */
export function functionOf(node: Node): FunctionDeclaration {
  const own = field(node, "name");
  return {
    name: own?.text ?? "",
    parameters: parts(field(node, "parameters")).map(parameterOf),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: bodyOf(field(node, "body")),
    ...at(node),
    ...(own ? { line: at(own).line } : {}),
  };
}

/** What an arrow function is, it returns. */
function bodyOf(body: Node | undefined): Statement[] {
  if (!body || body.type === "compound_statement") return [...block(body)];
  if (body.type === "throw_expression") {
    const [value] = parts(body);
    return [{ kind: "exit", how: "throw", value: value && expression(value), ...at(body) }];
  }
  if (body.type === "match_expression")
    return settled(matchOf(body), (value) => ({ kind: "exit", how: "return", value, ...lines(value) }));
  return [{ kind: "exit", how: "return", value: expression(body), ...at(body) }];
}

function lines({ line, endLine }: { readonly line: number; readonly endLine: number }) {
  return { line, endLine };
}

function parameterOf(node: Node): Parameter {
  const attributes = attributesOf(node);
  const value = field(node, "default_value");
  return {
    name: bare(field(node, "name")),
    ...typeOf(node),
    ...(attributes.length > 0 ? { attributes } : {}),
    ...(value ? { value: expression(value) } : {}),
  };
}

const forms: Readonly<Record<string, ClassDeclaration["form"]>> = {
  interface_declaration: "interface",
  trait_declaration: "module",
  enum_declaration: "enum",
};

export function classOf(node: Node): ClassDeclaration {
  return {
    name: field(node, "name")?.text ?? "",
    bases: basesOf(node),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: block(field(node, "body")),
    form: forms[node.type] ?? "class",
    ...at(node),
  };
}

/** What a class extends, implements and uses, without namespaces. */
export function basesOf(node: Node): string[] {
  const body = field(node, "body");
  const traits = body ? parts(body).filter(({ type }) => type === "use_declaration") : [];
  return [...parts(node).filter(({ type }) => /^(?:base|class_interface)_clause$/.test(type)), ...traits]
    .flatMap(parts)
    .filter(({ type }) => type === "name" || type === "qualified_name")
    .map(nameOf);
}

/** The members of `new class extends Job { … }`. */
export function anonymousMembers(node: Node) {
  const body = field(node, "body");
  return body ? membersOf(at(body), block(body)) : undefined;
}

/** Fields, constants, the cases of an enum; what a field does when it is read or written is a function of its name. */
export function fieldsOf(node: Node): Statement[] {
  const attributes = attributesOf(node);
  return parts(node)
    .filter(({ type }) => type === "property_element" || type === "const_element")
    .flatMap((one): Statement[] => {
      const [own, ...others] = parts(one);
      const value = field(one, "default_value") ?? (one.type === "const_element" ? others.at(-1) : undefined);
      const target = { name: bare(own), ...typeOf(node), ...(attributes.length > 0 ? { attributes } : {}) };
      const hooks = parts(parts(node).find(({ type }) => type === "property_hook_list"));
      return [
        { kind: "assign", targets: [target], value: value && expression(value), ...at(node) },
        ...hooks.map((hook) => hookOf(hook, target.name)),
      ];
    });
}

function hookOf(node: Node, name: string): Statement {
  const made = functionOf(node);
  const own = parts(node).find(({ type }) => type === "name");
  const modifiers = new Set([...made.modifiers, own?.text ?? ""]);
  return { kind: "function", function: { ...made, name, modifiers }, ...at(node) };
}

export function enumCase(node: Node): Statement {
  const value = field(node, "value");
  const attributes = attributesOf(node);
  const target = { name: field(node, "name")?.text ?? "", ...(attributes.length > 0 ? { attributes } : {}) };
  return { kind: "assign", targets: [target], value: value && expression(value), ...at(node) };
}

function attributesOf(node: Node): Attribute[] {
  return parts(field(node, "attributes"))
    .flatMap(parts)
    .filter(({ type }) => type === "attribute")
    .map((one) => ({ name: nameOf(parts(one)[0]), arguments: argumentsOf(field(one, "parameters")), ...at(one) }));
}

function wordsOf(node: Node): ReadonlySet<string> {
  const words = parts(node).filter(({ type }) => type.endsWith("_modifier") && type !== "reference_modifier");
  return new Set(words.map(({ text }) => text.toLowerCase()));
}

function typeOf(node: Node): { readonly type?: string } {
  const type = field(node, "type")?.text;
  return type === undefined ? {} : { type };
}

/** A variable's name without the `$`. */
export function bare(node: Node | undefined): string {
  return node?.text.replace(/^\$/, "") ?? "";
}
