import type { Node } from "web-tree-sitter";
import type { Attribute, ClassDeclaration, FunctionDeclaration, Parameter, Statement } from "../../code.ts";
import { at, field, fields, parts } from "../reader.ts";
import { block } from "../typescript.ts";
import { argumentsOf, expression } from "./expressions.ts";

/** Functions of every form: declarations, expressions, arrows, methods. */
export function functionOf(node: Node, attributes: readonly Node[] = []): FunctionDeclaration {
  const body = field(node, "body");
  const isExpression = body !== undefined && body.type !== "statement_block";
  return {
    name: keyOf(field(node, "name")),
    parameters: parametersOf(node),
    attributes: [...attributes, ...fields(node, "decorator")].map(attributeOf),
    modifiers: wordsOf(node),
    body: isExpression ? [{ kind: "exit", how: "return", value: expression(body), ...at(body) }] : block(body),
    ...at(node),
  };
}

function parametersOf(node: Node): Parameter[] {
  const single = field(node, "parameter");
  if (single) return [{ name: single.text }];
  return parts(field(node, "parameters")).map((one) => {
    const type = field(one, "type");
    const name = field(one, "pattern")?.text ?? field(one, "left")?.text ?? one.text;
    return { name, ...(type ? { type: type.text.replace(/^:\s*/, "") } : {}) };
  });
}

const words = new Set(["async", "static", "abstract", "override", "readonly", "get", "set", "accessibility_modifier"]);

function wordsOf(node: Node): ReadonlySet<string> {
  const found = new Set<string>();
  for (const child of node.children) {
    if (!child || !words.has(child.type)) continue;
    found.add(child.type === "accessibility_modifier" ? child.text : child.type);
  }
  return found;
}

export function classOf(node: Node, attributes: readonly Node[] = fields(node, "decorator")): ClassDeclaration {
  const form =
    node.type === "interface_declaration" ? "interface" : node.type === "enum_declaration" ? "enum" : "class";
  return {
    name: field(node, "name")?.text ?? "",
    bases: basesOf(node),
    attributes: attributes.map(attributeOf),
    modifiers: wordsOf(node),
    body: membersOf(field(node, "body")),
    form,
    ...at(node),
  };
}

function basesOf(node: Node): string[] {
  const heritage = parts(node).filter(({ type }) => type === "class_heritage");
  return heritage.flatMap((one) => {
    const clauses = parts(one);
    return clauses
      .flatMap((clause) => (clause.type.endsWith("_clause") ? parts(clause) : [clause]))
      .map(({ text }) => text);
  });
}

/** Decorators stand before the member that they are on, as members of their own. */
function membersOf(body: Node | undefined): Statement[] {
  const members: Statement[] = [];
  let decorators: Node[] = [];
  for (const node of parts(body)) {
    if (node.type === "decorator") decorators.push(node);
    else {
      const member = memberOf(node, decorators);
      if (member) members.push(member);
      decorators = [];
    }
  }
  return members;
}

function memberOf(node: Node, decorators: readonly Node[]): Statement | undefined {
  switch (node.type) {
    case "method_definition":
    case "abstract_method_signature":
    case "method_signature":
      return { kind: "function", function: functionOf(node, decorators), ...at(node) };
    case "public_field_definition":
    case "field_definition":
    case "enum_assignment": {
      const value = field(node, "value");
      const target = field(node, "name") ?? field(node, "property");
      const made = value && expression(value);
      if (made?.kind !== "function")
        return { kind: "assign", targets: [{ name: keyOf(target), ...typed(node) }], value: made, ...at(node) };
      const attributes = [...decorators, ...fields(node, "decorator")].map(attributeOf);
      return { kind: "function", function: { ...made.function, name: keyOf(target), attributes }, ...at(node) };
    }
    case "class_static_block":
      return { kind: "within", value: undefined, body: block(field(node, "body")), ...at(node) };
    default:
      return undefined;
  }
}

function typed(node: Node): { readonly type?: string } {
  const type = field(node, "type");
  return type ? { type: type.text.replace(/^:\s*/, "") } : {};
}

/** `"quoted"` and `[computed]` names too. */
function keyOf(node: Node | undefined): string {
  return node?.text.replace(/^["'`[]|["'`\]]$/g, "") ?? "";
}

function attributeOf(node: Node): Attribute {
  const [inner] = parts(node);
  const callee = inner?.type === "call_expression" ? field(inner, "function") : inner;
  const args = inner?.type === "call_expression" ? argumentsOf(inner) : [];
  return { name: callee?.text ?? "", arguments: args, ...at(node) };
}
