import type { Node } from "web-tree-sitter";
import type {
  Attribute,
  Block,
  ClassDeclaration,
  Expression,
  FunctionDeclaration,
  Import,
  Parameter,
  Statement,
} from "../../code.ts";
import { block } from "../kotlin.ts";
import { at, call, field, name, parts, run } from "../reader.ts";
import { membersOf } from "../settle.ts";
import { ended, orLeave } from "./branches.ts";
import { argumentsOf } from "./calls.ts";

function childOf(node: Node | undefined, ...types: readonly string[]): Node | undefined {
  return parts(node).find(({ type }) => types.includes(type));
}

function annotationsIn(node: Node | undefined): Attribute[] {
  return parts(node)
    .filter(({ type }) => type === "annotation")
    .map(attributeOf);
}

/** What is written in front of a declaration; what is named there is what it is written on. */
export function attributeOf(node: Node): Attribute {
  const made = childOf(node, "constructor_invocation");
  const type = childOf(made ?? node, "user_type");
  return { name: type?.text ?? "", arguments: argumentsOf(childOf(made, "value_arguments")), ...at(node) };
}

function annotated(node: Node | undefined): { readonly attributes?: readonly Attribute[] } {
  const attributes = annotationsIn(node);
  return attributes.length > 0 ? { attributes } : {};
}

function wordsOf(node: Node): ReadonlySet<string> {
  const words = parts(childOf(node, "modifiers")).filter(({ type }) => type !== "annotation");
  return new Set([...words.map(({ text }) => text), ...(node.type === "companion_object" ? ["companion"] : [])]);
}

export function functionOf(node: Node): FunctionDeclaration {
  const own = field(node, "name");
  const receiver = own && receiverOf(node, own);
  return {
    name: own?.text ?? "constructor",
    parameters: parametersOf(childOf(node, "function_value_parameters")),
    attributes: annotationsIn(childOf(node, "modifiers")),
    modifiers: wordsOf(node),
    body: [...delegated(node), ...bodyOf(childOf(node, "function_body", "block"))],
    ...at(node),
    // The line of the name: annotations stand above it.
    ...(own ? { line: own.startPosition.row + 1 } : {}),
    ...(receiver === undefined ? {} : { receiver }),
  };
}

/** `fun f() = x` answers `x`. */
function bodyOf(node: Node | undefined): Block {
  if (node?.child(0)?.type !== "=") return block(childOf(node, "block") ?? node);
  const [value] = parts(node);
  return value ? ended(value, (one) => ({ kind: "exit", how: "return", value: one, ...at(value) })) : [];
}

/** `constructor(x: Int) : this(x, 1)`. */
function delegated(node: Node): Statement[] {
  const own = childOf(node, "constructor_delegation_call");
  const callee = own?.child(0);
  return own && callee ? [run(call(own, name(callee), argumentsOf(childOf(own, "value_arguments"))))] : [];
}

const types = ["user_type", "nullable_type", "parenthesized_type"];

/** The type that a function or a property is written for outside of it. */
function receiverOf(node: Node, own: Node): string | undefined {
  const receiver = childOf(node, ...types);
  return receiver && receiver.startIndex < own.startIndex ? receiver.text.replace(/\?$/, "") : undefined;
}

/** What is written on a parameter stands before it. */
function parametersOf(node: Node | undefined): Parameter[] {
  const inner = parts(node);
  return inner.flatMap((one, index) => {
    if (one.type !== "parameter") return [];
    const [own, type] = parts(one);
    const before = inner[index - 1]?.type === "parameter_modifiers" ? inner[index - 1] : undefined;
    return [{ name: own?.text ?? "", ...(type ? { type: type.text } : {}), ...annotated(before) }];
  });
}

/** A property: what it holds, how it is got, how it is set. */
export function propertyOf(node: Node): Statement[] {
  const single = childOf(node, "variable_declaration");
  const declared = single ? [single] : parts(childOf(node, "multi_variable_declaration"));
  const attributes = annotated(childOf(node, "modifiers"));
  const targets = declared.map((one) => {
    const [own, type] = parts(one);
    return { name: own?.text ?? "", ...(type ? { type: type.text } : {}), ...attributes };
  });
  return [...heldBy(node, targets), ...parts(node).flatMap((one) => accessorOf(one, node, single))];
}

function heldBy(node: Node, targets: Extract<Statement, { kind: "assign" }>["targets"]): Statement[] {
  const sign = node.children.findIndex((child) => child?.type === "=");
  const value = sign < 0 ? parts(childOf(node, "property_delegate"))[0] : (node.children[sign + 1] ?? undefined);
  if (!value) return [{ kind: "assign", targets, value: undefined, ...at(node) }];
  return given(node, targets, value);
}

/** `x = a ?: return` leaves when there is nothing, and `x = if (on) …` gives `x` a value in each branch. */
export function given(
  node: Node,
  targets: Extract<Statement, { kind: "assign" }>["targets"],
  value: Node,
): Statement[] {
  const kept = orLeave(value);
  const made = ended(kept?.value ?? value, (one) => ({ kind: "assign", targets, value: one, ...at(node) }));
  return kept ? [...made, kept.leave(name(value, targets[0]?.name ?? ""))] : made;
}

function accessorOf(node: Node, property: Node, own: Node | undefined): Statement[] {
  if (node.type !== "getter" && node.type !== "setter") return [];
  const body = childOf(node, "function_body");
  const receiver = own && receiverOf(property, own);
  const made: FunctionDeclaration = {
    name: parts(own)[0]?.text ?? "",
    parameters:
      node.type === "setter"
        ? parts(node)
            .filter(({ type }) => type === "identifier")
            .map(({ text }) => ({ name: text }))
        : [],
    attributes: annotationsIn(childOf(node, "modifiers")),
    modifiers: new Set([...wordsOf(node), node.type === "getter" ? "get" : "set"]),
    body: bodyOf(body),
    ...at(node),
    ...(receiver === undefined ? {} : { receiver }),
  };
  return body ? [{ kind: "function", function: made, ...at(node) }] : [];
}

export function classOf(node: Node): ClassDeclaration {
  const modifiers = wordsOf(node);
  const isInterface = node.children.some((child) => child?.type === "interface");
  const isObject = node.type !== "class_declaration";
  return {
    name: field(node, "name")?.text ?? "",
    bases: basesOf(node).map((one) => (one.type === "user_type" ? one : (childOf(one, "user_type") ?? one)).text),
    attributes: annotationsIn(childOf(node, "modifiers")),
    modifiers,
    body: [
      ...primaryConstructor(node),
      ...block(childOf(node, "class_body", "enum_class_body")).flatMap((one) =>
        // What stands in a companion is reached through the class.
        one.kind === "class" && one.class.modifiers.has("companion") ? one.class.body : [one],
      ),
    ],
    form: modifiers.has("enum") ? "enum" : isInterface ? "interface" : isObject ? "object" : "class",
    ...at(node),
  };
}

/** Classes and interfaces, called with arguments or not, or kept by another that does their work. */
function basesOf(node: Node): Node[] {
  return parts(childOf(node, "delegation_specifiers")).map(
    (one) => childOf(one, "constructor_invocation", "explicit_delegation", "user_type") ?? one,
  );
}

/** Its parameters say what the fields are, and what its base class is given. */
function primaryConstructor(node: Node): Statement[] {
  const own = childOf(node, "primary_constructor");
  const base = madeOf(node);
  const body =
    base && base.arguments.length > 0
      ? [run({ ...base, callee: { ...base.callee, kind: "name", name: "super" }, isNew: false })]
      : [];
  if (!own && body.length === 0) return [];
  const declaration: FunctionDeclaration = {
    name: "constructor",
    parameters: parts(childOf(own, "class_parameters")).map((one) => {
      const [parameter, type] = parts(one).filter((inner) => inner.type !== "modifiers");
      return {
        name: parameter?.text ?? "",
        ...(type ? { type: type.text } : {}),
        ...annotated(childOf(one, "modifiers")),
      };
    }),
    attributes: annotationsIn(childOf(own, "modifiers")),
    modifiers: own ? wordsOf(own) : new Set(),
    body,
    ...at(own ?? node),
  };
  return [{ kind: "function", function: declaration, ...at(own ?? node) }];
}

/** The base class as it is made: `B(x)` in `class A : B(x), C`; an interface without more where it is all there is. */
export function madeOf(node: Node): Extract<Expression, { kind: "call" }> | undefined {
  const bases = basesOf(node);
  const own = bases.find(({ type }) => type === "constructor_invocation") ?? bases[0];
  const type = own?.type === "user_type" ? own : childOf(own, "user_type");
  if (!own || !type) return undefined;
  const args = own.type === "constructor_invocation" ? argumentsOf(childOf(own, "value_arguments")) : [];
  return { kind: "call", callee: name(type, type.text.replace(/<.*$/s, "")), arguments: args, isNew: true, ...at(own) };
}

/** Its first argument, when that is all there is; else how it is made. */
export function constantOf(node: Node): Statement {
  const own = childOf(node, "identifier")?.text ?? "";
  const args = argumentsOf(childOf(node, "value_arguments"));
  const body = childOf(node, "class_body");
  const members = body ? [{ name: "&", value: membersOf(at(body), block(body)) }] : [];
  const type = name(node, field(node.parent?.parent ?? node, "name")?.text ?? "");
  const value = args.length + members.length > 1 ? call(node, type, [...args, ...members], true) : args[0]?.value;
  const targets = [{ name: own, ...annotated(childOf(node, "modifiers")) }];
  return { kind: "assign", targets, value: value ?? members[0]?.value, ...at(node) };
}

export function importOf(node: Node): Import[] {
  if (node.type !== "import") return [];
  const [path, alias] = parts(node).map(({ text }) => text);
  const isAll = node.text.trim().endsWith("*");
  const own = path?.slice(path.lastIndexOf(".") + 1) ?? "";
  return [{ from: path ?? "", name: isAll ? "*" : own, as: isAll ? "*" : (alias ?? own), ...at(node) }];
}
