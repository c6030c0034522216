import type { Node } from "web-tree-sitter";
import type { Block, Case, Expression, Statement } from "../../code.ts";
import { block } from "../python.ts";
import { at, field, literal, parts } from "../reader.ts";
import { bound } from "./assignments.ts";
import { expression } from "./expressions.ts";

/** https://docs.python.org/3/reference/compound_stmts.html#the-match-statement */
export function casesOf(clauses: readonly Node[], on: Expression | undefined): Case[] {
  return clauses.map((clause) => {
    const patterns = parts(clause).filter(({ type }) => type === "case_pattern");
    const [only] = patterns;
    const captured = patterns.length === 1 && only ? capturedBy(only) : undefined;
    const guard = parts(field(clause, "guard"))[0];
    const takesRest = captured !== undefined && !guard;
    const named: Statement[] =
      captured === undefined || captured === "_"
        ? []
        : [{ kind: "assign", targets: [{ name: captured }], value: on, ...at(clause) }];
    return {
      values: takesRest ? [] : patterns.flatMap(valuesOf),
      body: [...named, ...guarded(guard, block(field(clause, "consequence")))],
    };
  });
}

/** A name alone takes whatever comes; one with dots is a value. */
function capturedBy(pattern: Node): string | undefined {
  const { text } = pattern;
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(text) && !/^(?:None|True|False)$/.test(text) ? text : undefined;
}

function guarded(guard: Node | undefined, body: Block): Block {
  return guard ? [...bound(guard), { kind: "if", test: expression(guard), yes: body, no: [], ...at(guard) }] : body;
}

function valuesOf(pattern: Node): Expression[] {
  if (pattern.text === "_") return [{ kind: "other", parts: [], ...at(pattern) }];
  return parts(pattern).flatMap((one) => {
    if (one.type === "union_pattern") return parts(one).map(valueOf);
    return valueOf(one);
  });
}

function valueOf(node: Node): Expression {
  const value = expression(node);
  const isNegative = value.kind === "literal" && node.previousSibling?.type === "-";
  return isNegative ? literal(node, -Number(value.value)) : value;
}
