import type { Node } from "web-tree-sitter";
import type { Entry, Expression, FunctionDeclaration, Parameter, Statement } from "../../code.ts";
import { binary } from "../operators.ts";
import { at, call, field, literal, name, parts } from "../reader.ts";
import { valueOf } from "../settle.ts";
import { argumentsOf } from "./arguments.ts";
import { controlled } from "./control.ts";
import { parameterOf, returning } from "./declarations.ts";
import { keyOf } from "./macros.ts";
import { caseOf, partsOf } from "./patterns.ts";
import { joined, sigil, text } from "./strings.ts";

export function expression(node: Node | undefined): Expression {
  if (!node) return { kind: "other", parts: [], line: 0, endLine: 0 };
  switch (node.type) {
    case "identifier":
    case "alias":
      return name(node);
    case "atom":
      return literal(node, node.text.slice(1));
    case "quoted_atom":
    case "string":
    case "charlist":
      return text(node);
    case "sigil":
      return sigil(node);
    case "char":
      return literal(node, node.text.slice(1));
    case "integer":
    case "float":
      return literal(node, Number(node.text.replaceAll("_", "")));
    case "boolean":
      return literal(node, node.text === "true");
    case "nil":
      return literal(node, null);
    case "dot":
      return member(node);
    case "call":
      return called(node);
    case "access_call":
      return accessed(node);
    case "binary_operator":
      return operated(node);
    case "unary_operator":
      return prefixed(node);
    case "anonymous_function":
      return { kind: "function", function: anonymous(node), ...at(node) };
    case "map":
      return map(node);
    case "keywords":
      return { kind: "object", entries: parts(node).map(pairOf), ...at(node) };
    case "list": {
      const inner = parts(node);
      if (inner.length === 1 && inner[0]!.type === "keywords") return expression(inner[0]);
      return { kind: "list", items: inner.map(expression), ...at(node) };
    }
    case "tuple":
      return { kind: "list", items: parts(node).map(expression), ...at(node) };
    case "block":
      return parts(node).length === 1 ? expression(parts(node)[0]) : other(node);
    default:
      return other(node);
  }
}

function other(node: Node): Expression {
  return { kind: "other", parts: parts(node).map(expression), ...at(node) };
}

function member(node: Node): Expression {
  const own = field(node, "right");
  const left = field(node, "left");
  // Modules of Erlang are atoms.
  const object = left?.type === "atom" ? name(left, left.text.slice(1)) : expression(left);
  // `f.(x)` calls what `f` holds.
  return own ? { kind: "member", object, name: own.text.replaceAll('"', ""), ...at(own) } : object;
}

/** `conn.assigns` is a member, `Mod.on?` a call, and so is everything with arguments. */
function called(node: Node): Expression {
  const controls = controlled(node);
  if (controls) return valueOf(controls);
  const target = field(node, "target");
  const isBare = parts(node).length === 1 && target?.type === "dot";
  if (isBare && !/^(?:alias|atom)$/.test(field(target, "left")?.type ?? "")) return member(target);
  return call(node, expression(target), argumentsOf(node));
}

/** `a[:b]` is a member, `a[i]` nobody knows which. */
function accessed(node: Node): Expression {
  const object = expression(field(node, "target"));
  const key = expression(field(node, "key"));
  if (key.kind === "literal" && typeof key.value === "string")
    return { kind: "member", object, name: key.value, ...at(node) };
  return { kind: "other", parts: [object, key], ...at(node) };
}

const dialect = { joins: "", words: { and: "&&", or: "||" } };

function operated(node: Node): Expression {
  const right = field(node, "right");
  switch (field(node, "operator")?.type) {
    case "|>": {
      const controls = controlled(node);
      return controls ? valueOf(controls) : piped(node, expression(field(node, "left")), right);
    }
    case "=":
    case "<-":
      return expression(right);
    case "<>":
      return joined(node);
    case "not in":
      return { kind: "not", of: other(node), ...at(node) };
    default:
      return binary(node, expression, dialect);
  }
}

/** `a |> f(b)` is `f(a, b)`. */
function piped(node: Node, left: Expression, right: Node | undefined): Expression {
  const value = expression(right);
  if (value.kind !== "call") return call(node, value, [{ value: left }]);
  return { ...value, arguments: [{ value: left }, ...value.arguments] };
}

function prefixed(node: Node): Expression {
  const operator = field(node, "operator")?.type;
  const operand = parts(node).at(-1);
  if (operator === "&") return captured(node, operand);
  // `@flag` is what the attribute holds.
  if (operator === "@") return name(node, `@${operand?.text ?? ""}`);
  const of = expression(operand);
  if (operator === "!" || operator === "not") return { kind: "not", of, ...at(node) };
  if (operator === "-" && of.kind === "literal" && typeof of.value === "number") return literal(node, -of.value);
  return { kind: "other", parts: [of], ...at(node) };
}

/** `&Mod.fun/1` is the function itself, `&f(&1, 2)` one that is made here, `&1` what that is given. */
function captured(node: Node, operand: Node | undefined): Expression {
  if (operand?.type === "integer") return name(node, `&${operand.text}`);
  const function_ = operand?.type === "binary_operator" ? field(operand, "left") : undefined;
  const isReference =
    function_ && field(operand!, "operator")?.type === "/" && field(operand!, "right")?.type === "integer";
  if (isReference) return expression(function_.type === "call" ? field(function_, "target") : function_);
  const value = expression(operand);
  return { kind: "function", function: functionAt(node, [], [{ kind: "do", value, ...at(node) }]), ...at(node) };
}

/** With several clauses it is a switch on what it is given. */
function anonymous(node: Node): FunctionDeclaration {
  const clauses = parts(node).filter(({ type }) => type === "stab_clause");
  const [only] = clauses;
  if (only && clauses.length === 1) return functionAt(node, partsOf(only).patterns.map(parameterOf), caseOf(only).body);
  return functionAt(node, [], [{ kind: "switch", on: undefined, cases: clauses.map(caseOf), ...at(node) }]);
}

function functionAt(node: Node, parameters: readonly Parameter[], body: readonly Statement[]): FunctionDeclaration {
  return { name: "", parameters, attributes: [], modifiers: new Set(), body: returning(body), ...at(node) };
}

/** `%{a: 1}` and `%{"a" => 1}` are objects, `%User{a: 1}` is made. */
function map(node: Node): Expression {
  const entries = parts(node)
    .filter(({ type }) => type === "map_content")
    .flatMap(parts)
    .flatMap(entriesOf);
  const struct = parts(node).find(({ type }) => type === "struct");
  if (!struct) return { kind: "object", entries, ...at(node) };
  const args = entries.map(({ key, value }) => (key === "..." ? { value } : { name: key, value }));
  return call(node, expression(parts(struct)[0]), args, true);
}

function entriesOf(node: Node): Entry[] {
  if (node.type === "keywords") return parts(node).map(pairOf);
  const operator = node.type === "binary_operator" ? field(node, "operator")?.type : undefined;
  const left = field(node, "left");
  const right = field(node, "right");
  // `%{user | name: x}`
  if (operator === "|" && right) return [{ key: "...", value: expression(left) }, ...entriesOf(right)];
  if (operator !== "=>") return [{ key: "...", value: expression(node) }];
  const key = expression(left);
  return [{ key: key.kind === "literal" ? String(key.value) : (left?.text ?? ""), value: expression(right) }];
}

function pairOf(node: Node): Entry {
  return { key: keyOf(node), value: expression(field(node, "value")) };
}
