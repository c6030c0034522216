import type { Node } from "web-tree-sitter";
import type { Argument, Expression } from "../../code.ts";
import { at, call, field, parts } from "../reader.ts";
import { expression } from "./expressions.ts";
import { stringOf } from "./literals.ts";

/**
 * `T{Field: x}` makes a `T` with named arguments, `[]T{…}` is a list, `map[K]T{…}` an object. What stands in those may
 * leave out its type: it is theirs.
 */
export function composite(body: Node | undefined, type: Node | undefined): Expression {
  if (!body) return { kind: "other", parts: [], line: 0, endLine: 0 };
  const made = type && bare(type);
  const elements = parts(body);
  const keyed = elements.filter((one) => one.type === "keyed_element");
  const inner = made && innerOf(made);
  const position = type ? { line: at(type).line, endLine: at(body).endLine } : at(body);

  if (made?.type.endsWith("array_type") || made?.type === "slice_type")
    return { kind: "list", items: elements.map((one) => valueOf(one, inner)), ...position };
  // Keys that are strings are never fields: `gin.H{"error": x}` is a map by another name.
  const isMap = made?.type === "map_type" || keyed.some((one) => keyText(one) !== undefined);
  const isNamed = made !== undefined && /^(?:type_identifier|qualified_type|generic_type)$/.test(made.type);
  if (isNamed && !isMap) return { ...call(body, expression(made), elements.map(argumentOf), true), ...position };
  if (isMap || keyed.length > 0 || made) {
    const entries = elements.map((one) => ({
      key: keyText(one) ?? field(one, "key")?.text ?? "...",
      value: valueOf(one, inner),
    }));
    return { kind: "object", entries, ...position };
  }
  return { kind: "list", items: elements.map((one) => valueOf(one, undefined)), ...position };
}

function argumentOf(element: Node): Argument {
  const key = element.type === "keyed_element" ? field(element, "key")?.text : undefined;
  return { ...(key === undefined ? {} : { name: key }), value: valueOf(element, undefined) };
}

function keyText(element: Node): string | undefined {
  const key = element.type === "keyed_element" ? field(element, "key") : undefined;
  return key && stringOf(key);
}

function valueOf(element: Node, type: Node | undefined): Expression {
  const value = element.type === "keyed_element" ? field(element, "value") : element;
  const inner = value?.type === "literal_element" ? parts(value)[0] : value;
  return inner?.type === "literal_value" ? composite(inner, type) : expression(inner);
}

/** The type of what stands in a list or a map. */
function innerOf(type: Node): Node | undefined {
  return field(type, type.type === "map_type" ? "value" : "element");
}

function bare(type: Node): Node {
  const [inner] = type.type === "pointer_type" || type.type === "parenthesized_type" ? parts(type) : [];
  return inner ? bare(inner) : type;
}
