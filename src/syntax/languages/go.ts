import type { Node } from "web-tree-sitter";
import type { Block, Case, Expression, Statement, Target } from "../code.ts";
import { functionOf, typesOf } from "./go/declarations.ts";
import { expression } from "./go/expressions.ts";
import { importsOf } from "./go/imports.ts";
import { at, field, fields, name, parts, run, type LanguageReader } from "./reader.ts";

/** https://github.com/tree-sitter/tree-sitter-go */
export const go: LanguageReader = {
  language: "go",
  grammars: { go: "tree-sitter-go" },
  read: (root) => ({ imports: importsOf(root), body: block(root) }),
};

export function block(node: Node | null | undefined): Block {
  return parts(node).flatMap(statement);
}

function statement(node: Node): Statement[] {
  switch (node.type) {
    case "statement_list":
      return parts(node).flatMap(statement);
    case "expression_statement":
      return parts(node).map((inner) => run(expression(inner)));
    case "defer_statement":
    case "go_statement":
      return parts(node).map((inner) => ({ ...run(expression(inner)), ...at(node) }));
    case "short_var_declaration":
    case "assignment_statement":
    case "receive_statement":
      return [assignment(node, parts(field(node, "left")))];
    case "inc_statement":
    case "dec_statement":
      return [{ kind: "assign", targets: parts(node).map(targetOf), value: otherOf(node), ...at(node) }];
    case "var_declaration":
    case "const_declaration":
    case "var_spec_list":
      return parts(node).flatMap(statement);
    case "var_spec":
    case "const_spec":
      return [assignment(node, fields(node, "name"))];
    case "if_statement":
      return [
        ...initializer(node),
        {
          kind: "if",
          test: expression(field(node, "condition")),
          yes: block(field(node, "consequence")),
          no: alternative(field(node, "alternative")),
          ...at(node),
        },
      ];
    case "expression_switch_statement":
    case "type_switch_statement":
      return [...initializer(node), ...switched(node)];
    case "select_statement":
      return [{ kind: "switch", on: undefined, cases: parts(node).map(caseOf), ...at(node) }];
    case "for_statement":
      return loop(node);
    case "return_statement": {
      const [value] = parts(node);
      return [{ kind: "exit", how: "return", value: value && expression(value), ...at(node) }];
    }
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: undefined, ...at(node) },
      ];
    case "block":
      return [{ kind: "within", value: undefined, body: block(node), ...at(node) }];
    case "labeled_statement":
      return [{ kind: "within", value: undefined, body: parts(node).slice(1).flatMap(statement), ...at(node) }];
    case "function_declaration":
    case "method_declaration":
      return [{ kind: "function", function: functionOf(node), ...at(node) }];
    case "type_declaration":
      return typesOf(node);
    case "package_clause":
    case "import_declaration":
    case "empty_statement":
    case "label_name":
      return [];
    default:
      return [{ kind: "other", parts: parts(node).map(expression), blocks: [], ...at(node) }];
  }
}

function assignment(node: Node, left: readonly Node[]): Statement {
  const right = field(node, "right") ?? field(node, "value");
  const type = field(node, "type")?.text;
  const targets = left.map((one) => ({ ...targetOf(one), ...(type === undefined ? {} : { type }) }));
  return { kind: "assign", targets, value: right && expression(right), ...at(node) };
}

function targetOf(node: Node): Target {
  return { name: node.text };
}

function otherOf(node: Node): Expression {
  return { kind: "other", parts: parts(node).map(expression), ...at(node) };
}

/** `if x := f(); …`: what is done first. */
function initializer(node: Node): Statement[] {
  const first = field(node, "initializer");
  return first ? statement(first) : [];
}

function alternative(node: Node | undefined): Block {
  return node?.type === "block" ? block(node) : node ? statement(node) : [];
}

/** `switch v := x.(type)` gives `x` a name first. */
function switched(node: Node): Statement[] {
  const value = field(node, "value");
  const on = value && expression(value);
  const cases = parts(node).filter(({ type }) => type.endsWith("_case"));
  if (!on && !cases.some(fallsThrough)) return conditional(cases);
  const alias = field(node, "alias");
  const named: Statement[] = alias
    ? [{ kind: "assign", targets: parts(alias).map(targetOf), value: on, ...at(alias) }]
    : [];
  return [...named, { kind: "switch", on, cases: cases.map(caseOf), ...at(node) }];
}

function fallsThrough(node: Node): boolean {
  return parts(parts(node).at(-1)).some(({ type }) => type === "fallthrough_statement");
}

/** A switch on nothing is an `if` with an `else if` for each further case, wherever its default stands. */
function conditional(cases: readonly Node[]): Statement[] {
  const rest = cases.find(({ type }) => type === "default_case");
  const tested = cases.filter((one) => one !== rest);
  return tested.reduceRight<Statement[]>(
    (no, one) => {
      const { values, body } = caseOf(one);
      const [first, ...others] = values;
      if (!first) return no;
      const test = others.reduce<Expression>(
        (left, right) => ({ kind: "or", left, right, line: left.line, endLine: right.endLine }),
        first,
      );
      return [{ kind: "if", test, yes: body, no, ...at(one) }];
    },
    rest ? [...caseOf(rest).body] : [],
  );
}

function caseOf(node: Node): Case {
  const statements = parts(node)
    .filter(({ type }) => type === "statement_list")
    .flatMap(parts);
  // A break only ends its case, which ends there anyway; with a label it ends what stands around.
  const isEnded = statements.at(-1)?.type === "break_statement" && parts(statements.at(-1)).length === 0;
  const body = (isEnded ? statements.slice(0, -1) : statements).flatMap(statement);
  const communication = field(node, "communication");
  if (communication) return { values: [communicated(communication)], body: [...received(communication), ...body] };
  const values = field(node, "value");
  if (values) return { values: parts(values).map(expression), body };
  return { values: fields(node, "type").map((type) => name(type)), body };
}

/** What a `select` waits for. */
function communicated(node: Node): Expression {
  const value = field(node, "right");
  return value ? expression(value) : otherOf(node);
}

function received(node: Node): Statement[] {
  return field(node, "left") ? statement(node) : [];
}

/** `for`, with what is done before it, and after each turn of it. */
function loop(node: Node): Statement[] {
  const head = parts(node).find(({ type }) => type !== "block");
  const body = block(field(node, "body"));
  if (head?.type !== "for_clause") {
    const over = head?.type === "range_clause" ? field(head, "right") : head;
    return [{ kind: "loop", over: over && expression(over), body, ...at(node) }];
  }
  const condition = field(head, "condition");
  const update = field(head, "update");
  return [
    ...initializer(head),
    {
      kind: "loop",
      over: condition && expression(condition),
      body: [...body, ...(update ? statement(update) : [])],
      ...at(node),
    },
  ];
}
