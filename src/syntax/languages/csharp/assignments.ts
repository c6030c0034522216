import type { Node } from "web-tree-sitter";
import { pathOf, type Expression, type Statement, type Target } from "../../code.ts";
import { at, field, parts } from "../reader.ts";
import { expression } from "./expressions.ts";
import { ending } from "./switches.ts";

/** `a = b = f()` gives to `b` first. `undefined` for what assigns nothing. */
export function assignments(node: Node): Statement[] | undefined {
  switch (node.type) {
    case "assignment_expression": {
      const left = field(node, "left");
      const right = field(node, "right");
      const targets = left ? targetsOf(left) : [];
      const given = (value: Expression): Statement => ({ kind: "assign", targets, value, ...at(node) });
      const operator = field(node, "operator")?.text ?? "=";
      if (operator !== "=") return [given(augmented(node, operator))];
      const before = right && assignments(right);
      return before ? [...before, given(expression(field(right, "left")))] : ending(right, given);
    }
    case "postfix_unary_expression":
    case "prefix_unary_expression": {
      const [own] = parts(node);
      if (!own || !node.children.some((child) => child?.type === "++" || child?.type === "--")) return undefined;
      return [
        {
          kind: "assign",
          targets: targetsOf(own),
          value: { kind: "other", parts: [expression(own)], ...at(node) },
          ...at(node),
        },
      ];
    }
    default:
      return undefined;
  }
}

/** `a ??= b` keeps what is there. */
function augmented(node: Node, operator: string): Expression {
  const left = expression(field(node, "left"));
  const right = expression(field(node, "right"));
  return operator === "??="
    ? { kind: "or", left, right, ...at(node) }
    : { kind: "other", parts: [left, right], ...at(node) };
}

/** `(a, var b) = f()` has two. */
function targetsOf(node: Node): Target[] {
  switch (node.type) {
    case "tuple_expression":
    case "tuple_pattern":
    case "argument":
      return parts(node).flatMap(targetsOf);
    case "declaration_expression":
      return [{ name: field(node, "name")?.text ?? "" }];
    default:
      return [{ name: pathOf(expression(node)) ?? node.text }];
  }
}

/** Variables and fields: one statement each, unless they are taken from one value. */
export function declared(node: Node, whole: Node, attributes: Target["attributes"]): Statement[] {
  const type = field(node, "type");
  const said = type && type.type !== "implicit_type" ? { type: type.text } : {};
  return parts(node)
    .filter((one) => one.type === "variable_declarator")
    .flatMap((one) => {
      const own = field(one, "name") ?? parts(one).find((inner) => inner.type === "tuple_pattern");
      const given = parts(one).findLast(({ id, type: kind }) => id !== own?.id && kind !== "bracketed_argument_list");
      const names = own?.type === "tuple_pattern" ? targetsOf(own) : [{ name: own?.text ?? "" }];
      const targets = names.map((target) => ({ ...target, ...said, ...(attributes ? { attributes } : {}) }));
      if (!given) return [{ kind: "assign", targets, value: undefined, ...at(whole) } satisfies Statement];
      return ending(given, (value) => ({ kind: "assign", targets, value, ...at(whole) }));
    });
}
