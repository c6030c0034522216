import type { Node } from "web-tree-sitter";
import type { Statement } from "../../code.ts";
import { at, field, parts } from "../reader.ts";
import { declared } from "./assignments.ts";
import { attributesOf, bodyOf, ofType, parametersOf, wordsOf } from "./declarations.ts";
import { expression } from "./expressions.ts";
import { ending } from "./switches.ts";

export function fieldsOf(node: Node): Statement[] {
  const attributes = attributesOf(node);
  return ofType(node, "variable_declaration").flatMap((one) =>
    declared(one, node, attributes.length > 0 ? attributes : undefined),
  );
}

/** A property is what it is given, or what it returns; one that does more has functions of its name. */
export function propertyOf(node: Node): Statement[] {
  const name = field(node, "name")?.text ?? "this";
  const value = field(node, "value");
  const accessors = parts(field(node, "accessors")).filter((one) => field(one, "body"));
  const attributes = attributesOf(node);
  const type = field(node, "type")?.text;
  const target = {
    name,
    ...(type === undefined ? {} : { type }),
    ...(attributes.length > 0 ? { attributes } : {}),
  };
  const targets = [target];
  const given = value?.type === "arrow_expression_clause" ? parts(value)[0] : value;
  const functions = accessors.map((one) => accessorOf(one, node, name));
  if (!given) return [{ kind: "assign", targets, value: undefined, ...at(node) }, ...functions];
  return [...ending(given, (made) => ({ kind: "assign", targets, value: made, ...at(node) })), ...functions];
}

function accessorOf(node: Node, property: Node, name: string): Statement {
  const word = field(node, "name")?.text ?? "get";
  return {
    kind: "function",
    function: {
      name,
      parameters: parametersOf(field(property, "parameters")),
      attributes: attributesOf(node),
      modifiers: new Set([...wordsOf(property), ...wordsOf(node), word]),
      body: bodyOf(field(node, "body")),
      ...at(node),
    },
    ...at(node),
  };
}

export function enumMember(node: Node): Statement {
  const value = field(node, "value");
  const attributes = attributesOf(node);
  const target = { name: field(node, "name")?.text ?? "", ...(attributes.length > 0 ? { attributes } : {}) };
  return { kind: "assign", targets: [target], value: value && expression(value), ...at(node) };
}
