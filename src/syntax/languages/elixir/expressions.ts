import type { Node } from "web-tree-sitter";
import type { Argument, Entry, Expression } from "../../code.ts";
import { block, operatorOf, returning, statement } from "../elixir.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
      return name(node);
    case "alias":
      return name(node, node.text);
    case "atom":
      return literal(node, node.text.slice(1));
    case "quoted_atom":
      return literal(
        node,
        parts(node)
          .map((one) => one.text)
          .join(""),
      );
    case "string":
    case "charlist":
    case "sigil":
      return text(node);
    case "integer":
    case "float":
      return literal(node, Number(node.text.replaceAll("_", "")));
    case "boolean":
      return literal(node, node.text === "true");
    case "nil":
      return literal(node, null);
    case "dot":
      return {
        kind: "member",
        object: expression(field(node, "left")),
        name: field(node, "right")?.text ?? "",
        ...at(node),
      };
    case "call":
      return callOf(node);
    case "access_call": {
      const key = field(node, "key");
      const own = key && expression(key);
      const object = expression(field(node, "target"));
      return own?.kind === "literal" && typeof own.value === "string"
        ? { kind: "member", object, name: own.value, ...at(node) }
        : { kind: "other", parts: [object], ...at(node) };
    }
    case "binary_operator":
      return binary(node);
    case "unary_operator": {
      const operator = node.child(0)?.type ?? "";
      const of = expression(parts(node)[0]);
      if (operator === "!" || operator === "not") return { kind: "not", of, ...at(node) };
      // `@flag` is what the attribute holds.
      if (operator === "@") return name(node, `@${parts(node)[0]?.text ?? ""}`);
      return { kind: "other", parts: [of], ...at(node) };
    }
    case "anonymous_function": {
      const body = parts(node).flatMap((clause) => parts(field(clause, "right")).flatMap(statement));
      return {
        kind: "function",
        function: {
          name: "",
          parameters: [],
          attributes: [],
          modifiers: new Set(),
          body: returning(body),
          ...at(node),
        },
        ...at(node),
      };
    }
    case "map":
    case "keywords":
      return { kind: "object", entries: entriesOf(node), ...at(node) };
    case "list":
    case "tuple": {
      const inner = parts(node);
      if (inner.length === 1 && inner[0]!.type === "keywords")
        return { kind: "object", entries: entriesOf(inner[0]!), ...at(node) };
      return { kind: "list", items: inner.map(expression), ...at(node) };
    }
    default:
      return { kind: "other", parts: parts(node).map(expression), ...at(node) };
  }
}

/** `if on, do: a, else: b` gives a value too. */
function callOf(node: Node): Expression {
  const target = field(node, "target");
  if (target?.text === "if" || target?.text === "unless") {
    const [made] = statement(node);
    if (made?.kind === "if") {
      const value = (body: typeof made.yes): Expression => {
        const last = body.at(-1);
        return last?.kind === "do" || (last?.kind === "exit" && last.value)
          ? (last.value as Expression)
          : literal(node, null);
      };
      return { kind: "choose", test: made.test, yes: value(made.yes), no: value(made.no), ...at(node) };
    }
  }
  const inner = parts(node).find(({ type }) => type === "do_block");
  const given: Argument[] = inner
    ? [
        {
          name: "&",
          value: {
            kind: "function",
            function: {
              name: "",
              parameters: [],
              attributes: [],
              modifiers: new Set(),
              body: block(inner),
              ...at(inner),
            },
            ...at(inner),
          },
        },
      ]
    : [];
  return call(node, expression(target), [...argumentsOf(node), ...given]);
}

export function argumentsOf(node: Node): Argument[] {
  return parts(parts(node).find(({ type }) => type === "arguments")).flatMap((one): Argument[] => {
    if (one.type !== "keywords") return [{ value: expression(one) }];
    return parts(one).map((pair) => ({ name: keyOf(pair), value: expression(field(pair, "value")) }));
  });
}

/** The value of a keyword among arguments. */
export function named(nodes: readonly Node[], key: string): Node | undefined {
  for (const one of nodes)
    if (one.type === "keywords") for (const pair of parts(one)) if (keyOf(pair) === key) return field(pair, "value");
  return undefined;
}

function keyOf(pair: Node): string {
  return field(pair, "key")?.text.replace(/:\s*$/, "").replaceAll('"', "") ?? "";
}

function entriesOf(node: Node): Entry[] {
  const pairs =
    node.type === "keywords" ? parts(node) : node.descendantsOfType("pair").filter((one): one is Node => one !== null);
  const arrows = parts(node)
    .flatMap((one) => (one.type === "map_content" ? parts(one) : []))
    .filter(({ type }) => type === "binary_operator");
  return [
    ...pairs.map((pair): Entry => ({ key: keyOf(pair), value: expression(field(pair, "value")) })),
    ...arrows.map((one): Entry => {
      const [key, value] = parts(one);
      const own = key && expression(key);
      return { key: own?.kind === "literal" ? String(own.value) : (key?.text ?? ""), value: expression(value) };
    }),
  ];
}

const comparisons: Readonly<Record<string, "==" | "!=" | "<" | ">">> = {
  "==": "==",
  "===": "==",
  "!=": "!=",
  "!==": "!=",
  "<": "<",
  "<=": "<",
  ">": ">",
  ">=": ">",
};

function binary(node: Node): Expression {
  const operator = operatorOf(node);
  const [leftNode, rightNode] = parts(node);
  const left = expression(leftNode);
  const right = expression(rightNode);
  if (operator === "&&" || operator === "and") return { kind: "and", left, right, ...at(node) };
  if (operator === "||" || operator === "or") return { kind: "or", left, right, ...at(node) };
  // `a |> f(b)` is `f(a, b)`.
  if (operator === "|>" && right.kind === "call") return { ...right, arguments: [{ value: left }, ...right.arguments] };
  if (operator === "|>") return call(node, right, [{ value: left }]);
  if (operator === "=") return right;
  const comparison = comparisons[operator];
  return comparison
    ? { kind: "compare", operator: comparison, left, right, ...at(node) }
    : { kind: "other", parts: [left, right], ...at(node) };
}

function text(node: Node): Expression {
  const pieces = parts(node).filter(({ type }) => type === "quoted_content" || type === "interpolation");
  if (pieces.every(({ type }) => type === "quoted_content"))
    return literal(node, pieces.map((one) => one.text).join(""));
  return {
    kind: "template",
    parts: pieces.map((one) => (one.type === "interpolation" ? expression(parts(one)[0]) : literal(one, one.text))),
    ...at(node),
  };
}
