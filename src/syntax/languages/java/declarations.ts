import type { Node } from "web-tree-sitter";
import type { Attribute, ClassDeclaration, FunctionDeclaration, Import, Parameter, Statement } from "../../code.ts";
import { block } from "../java.ts";
import { at, call, field, fields, name, parts } from "../reader.ts";
import { membersOf } from "../settle.ts";
import { argumentsOf, expression } from "./expressions.ts";

function modifiersOf(node: Node): Node | undefined {
  return parts(node).find(({ type }) => type === "modifiers");
}

function wordsOf(node: Node): ReadonlySet<string> {
  const words = modifiersOf(node)?.children.flatMap((child) => (child && !child.isNamed ? [child.type] : []));
  return new Set(words);
}

export function attributesOf(node: Node): Attribute[] {
  return parts(modifiersOf(node))
    .filter(({ type }) => type === "annotation" || type === "marker_annotation")
    .map((one) => ({
      name: field(one, "name")?.text ?? "",
      arguments: argumentsOf(field(one, "arguments")),
      ...at(one),
    }));
}

/** For what mostly has none. */
function annotated(node: Node): { readonly attributes?: readonly Attribute[] } {
  const attributes = attributesOf(node);
  return attributes.length > 0 ? { attributes } : {};
}

export function functionOf(node: Node): FunctionDeclaration {
  const isConstructor = node.type.includes("constructor");
  return {
    name: isConstructor ? "constructor" : (field(node, "name")?.text ?? ""),
    parameters: parametersOf(field(node, "parameters")),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: block(field(node, "body")),
    ...at(node),
    // The line of the name: annotations stand above it.
    line: (field(node, "name") ?? node).startPosition.row + 1,
  };
}

/** Of methods, of lambdas with types and without, of records. */
export function parametersOf(node: Node | undefined): Parameter[] {
  if (node?.type === "identifier") return [{ name: node.text }];
  return parts(node).flatMap((one): Parameter[] => {
    if (one.type === "receiver_parameter") return [];
    if (one.type !== "spread_parameter") {
      const type = field(one, "type");
      const own = field(one, "name")?.text ?? one.text;
      return [{ name: own, ...(type ? { type: type.text } : {}), ...annotated(one) }];
    }
    const [type, own] = parts(one).filter((inner) => inner.type !== "modifiers");
    return [{ name: own?.text ?? "", type: `${type?.text}...`, ...annotated(one) }];
  });
}

/** Fields and local variables, one statement each. */
export function variables(node: Node, given: (target: Node, value: Node | undefined) => Statement[]): Statement[] {
  const type = field(node, "type")?.text ?? "";
  const attributes = annotated(node);
  return fields(node, "declarator").flatMap((one) =>
    given(one, field(one, "value")).map((made) => typed(made, type, attributes)),
  );
}

function typed(made: Statement, type: string, attributes: { readonly attributes?: readonly Attribute[] }): Statement {
  if (made.kind !== "assign") return made;
  return { ...made, targets: made.targets.map((target) => ({ ...target, type, ...attributes })) };
}

/** Its first argument, when that is all there is; else how it is made. */
export function constantOf(node: Node): Statement {
  const own = field(node, "name")?.text ?? "";
  const args = argumentsOf(field(node, "arguments"));
  const body = field(node, "body");
  const members = body ? [{ name: "&", value: membersOf(at(body), block(body)) }] : [];
  const type = name(node, field(node.parent?.parent ?? node, "name")?.text ?? "");
  const value = args.length + members.length > 1 ? call(node, type, [...args, ...members], true) : args[0]?.value;
  return {
    kind: "assign",
    targets: [{ name: own, ...annotated(node) }],
    value: value ?? members[0]?.value,
    ...at(node),
  };
}

const forms: Readonly<Record<string, ClassDeclaration["form"]>> = {
  interface_declaration: "interface",
  annotation_type_declaration: "interface",
  enum_declaration: "enum",
};

export function classOf(node: Node): ClassDeclaration {
  const bases = [
    field(node, "superclass"),
    field(node, "interfaces"),
    parts(node).find(({ type }) => type === "extends_interfaces"),
  ]
    .flatMap((one) => parts(one))
    .flatMap((one) => (one.type === "type_list" ? parts(one) : [one]));
  return {
    name: field(node, "name")?.text ?? "",
    bases: bases.map(({ text }) => text),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: [...components(node), ...block(field(node, "body"))],
    form: forms[node.type] ?? "class",
    ...at(node),
  };
}

/** What a record consists of is what its constructor takes. */
function components(node: Node): Statement[] {
  const own = node.type === "record_declaration" ? field(node, "parameters") : undefined;
  if (!own) return [];
  const made: FunctionDeclaration = {
    name: "constructor",
    parameters: parametersOf(own),
    attributes: [],
    modifiers: new Set(),
    body: [],
    ...at(own),
  };
  return [{ kind: "function", function: made, ...at(own) }];
}

/** `import static a.Flags.isOn` takes `isOn` out of `a.Flags`. */
export function importOf(node: Node): Import[] {
  if (node.type !== "import_declaration") return [];
  const path = parts(node)[0]?.text ?? "";
  if (parts(node).some(({ type }) => type === "asterisk")) return [{ from: path, name: "*", as: "*", ...at(node) }];
  const dot = path.lastIndexOf(".");
  const own = path.slice(dot + 1);
  const isStatic = node.children.some((child) => child?.type === "static");
  return [{ from: isStatic ? path.slice(0, dot) : path, name: own, as: own, ...at(node) }];
}

/** `super(x)`, `this(x)`. */
export function delegated(node: Node): Statement {
  const own = field(node, "constructor");
  const value = call(node, expression(own), argumentsOf(field(node, "arguments")));
  return { kind: "do", value, ...at(node) };
}
