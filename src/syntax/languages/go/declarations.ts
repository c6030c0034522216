import type { Node } from "web-tree-sitter";
import type { ClassDeclaration, FunctionDeclaration, Parameter, Statement } from "../../code.ts";
import { block } from "../go.ts";
import { at, field, fields, parts } from "../reader.ts";

/** Functions, methods, function literals, and the methods of interfaces. */
export function functionOf(node: Node): FunctionDeclaration {
  const name = field(node, "name")?.text ?? "";
  const [own] = parts(field(node, "receiver"));
  const receiver = own && receiverOf(own);
  const self = own && fields(own, "name")[0]?.text;
  return {
    name,
    parameters: parts(field(node, "parameters")).flatMap(parametersOf),
    attributes: [],
    modifiers: exported(name),
    body: block(field(node, "body")),
    ...(receiver === undefined ? {} : { receiver }),
    ...(self === undefined ? {} : { self }),
    ...at(node),
  };
}

/** What starts with a capital letter is seen outside of its package. */
function exported(name: string): ReadonlySet<string> {
  return new Set(/^\p{Lu}/u.test(name) ? ["export"] : []);
}

/** `a, b int` are two; a type may stand alone. */
function parametersOf(node: Node): Parameter[] {
  const type = field(node, "type")?.text ?? node.text;
  const written = node.type === "variadic_parameter_declaration" ? `...${type}` : type;
  const names = fields(node, "name");
  return names.length === 0 ? [{ name: "", type: written }] : names.map(({ text }) => ({ name: text, type: written }));
}

/** `(s *Server[T])` is `Server`. */
function receiverOf(own: Node): string | undefined {
  return field(own, "type")
    ?.text.replace(/^[(*\s]+/, "")
    .replace(/[[)\s].*$/s, "");
}

/** Types that have fields or methods; `type Kind string` and aliases do nothing. */
export function typesOf(node: Node): Statement[] {
  return parts(node).flatMap((spec): Statement[] => {
    const type = field(spec, "type");
    if (type?.type !== "struct_type" && type?.type !== "interface_type") return [];
    return [{ kind: "class", class: classOf(spec, type), ...at(spec) }];
  });
}

function classOf(spec: Node, type: Node): ClassDeclaration {
  const name = field(spec, "name")?.text ?? "";
  const isInterface = type.type === "interface_type";
  const members = isInterface ? parts(type) : parts(type).flatMap((list) => parts(list));
  return {
    name,
    // What is embedded.
    bases: members.flatMap((one) => (one.type === "method_elem" || fields(one, "name").length > 0 ? [] : baseOf(one))),
    attributes: [],
    modifiers: exported(name),
    body: members.flatMap(memberOf),
    form: isInterface ? "interface" : "class",
    ...at(spec),
  };
}

function baseOf(node: Node): string[] {
  const type = node.type === "field_declaration" ? field(node, "type") : node;
  return type ? [type.text] : [];
}

function memberOf(node: Node): Statement[] {
  if (node.type === "method_elem") return [{ kind: "function", function: functionOf(node), ...at(node) }];
  const type = field(node, "type")?.text ?? "";
  const targets =
    node.type === "field_declaration" ? fields(node, "name").map(({ text }) => ({ name: text, type })) : [];
  return targets.length === 0 ? [] : [{ kind: "assign", targets, value: undefined, ...at(node) }];
}
