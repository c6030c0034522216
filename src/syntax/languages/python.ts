import type { Node } from "web-tree-sitter";
import type { Block, Expression, Statement } from "../code.ts";
import { assigned, bound } from "./python/assignments.ts";
import { classOf, functionOf } from "./python/declarations.ts";
import { expression } from "./python/expressions.ts";
import { importsOf } from "./python/imports.ts";
import { casesOf } from "./python/match.ts";
import { at, field, fields, parts, run, type LanguageReader } from "./reader.ts";

/** https://github.com/tree-sitter/tree-sitter-python */
export const python: LanguageReader = {
  language: "python",
  grammars: { py: "tree-sitter-python" },
  read: (root) => ({ imports: importsOf(root), body: block(root) }),
};

export function block(node: Node | null | undefined): Block {
  return parts(node).flatMap((one) => statement(one));
}

function statement(node: Node, decorators: readonly Node[] = []): Statement[] {
  switch (node.type) {
    case "expression_statement": {
      // `...` is a body that is written elsewhere, or nowhere.
      const inner = parts(node).filter(({ type }) => type !== "ellipsis");
      return [...inner.flatMap(bound), ...inner.flatMap((one) => assigned(one) ?? run(expression(one)))];
    }
    case "decorated_definition":
      return statement(
        field(node, "definition")!,
        parts(node).filter(({ type }) => type === "decorator"),
      );
    case "function_definition":
      return [{ kind: "function", function: functionOf(node, decorators), ...at(node) }];
    case "class_definition":
      return [{ kind: "class", class: classOf(node, decorators), ...at(node) }];
    case "if_statement":
      return conditional(node, fields(node, "alternative"));
    case "return_statement":
    case "raise_statement": {
      const [value] = parts(node);
      const how = node.type === "return_statement" ? "return" : "throw";
      return [...bound(value), { kind: "exit", how, value: value && expression(value), ...at(node) }];
    }
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: undefined, ...at(node) },
      ];
    case "for_statement":
    case "while_statement":
      return loop(node);
    case "with_statement":
      return [...within(node, parts(parts(node)[0]))];
    case "try_statement":
      return [
        {
          kind: "try",
          body: [...block(field(node, "body")), ...clauses(node, "else_clause").flatMap(bodyOf)],
          handlers: clauses(node, "except_clause").map(bodyOf),
          last: clauses(node, "finally_clause").flatMap(bodyOf),
          ...at(node),
        },
      ];
    case "match_statement": {
      const subjects = fields(node, "subject");
      const [first] = subjects;
      const on: Expression | undefined =
        subjects.length > 1
          ? { kind: "list", items: subjects.map(expression), ...at(node) }
          : first && expression(first);
      const alternatives = fields(field(node, "body") ?? node, "alternative");
      return [...subjects.flatMap(bound), { kind: "switch", on, cases: casesOf(alternatives, on), ...at(node) }];
    }
    case "assert_statement": {
      const [test, message] = parts(node);
      const fail: Statement = { kind: "exit", how: "throw", value: message && expression(message), ...at(node) };
      const not: Expression = { kind: "not", of: expression(test), ...at(node) };
      return [...bound(test), { kind: "if", test: not, yes: [fail], no: [], ...at(node) }];
    }
    case "pass_statement":
    case "import_statement":
    case "import_from_statement":
    case "future_import_statement":
    case "global_statement":
    case "nonlocal_statement":
    case "type_alias_statement":
      return [];
    default:
      return [other(node)];
  }
}

/** What the grammar could not make sense of, too: the statements in it stay statements. */
function other(node: Node): Statement {
  const isStatement = ({ type }: Node) => /(?:_statement|_definition|^block|^ERROR)$/.test(type);
  const inner = parts(node);
  const statements = inner.filter(isStatement).flatMap((one) => (one.type === "block" ? block(one) : statement(one)));
  return {
    kind: "other",
    parts: inner.filter((one) => !isStatement(one)).map(expression),
    blocks: statements.length > 0 ? [statements] : [],
    ...at(node),
  };
}

function clauses(node: Node, type: string): Node[] {
  return parts(node).filter((one) => one.type === type);
}

function bodyOf(clause: Node): Block {
  return block(field(clause, "body") ?? parts(clause).findLast(({ type }) => type === "block"));
}

/** `elif` is an `if` in the `else`, and what its test gives a name to comes first in there. */
function conditional(node: Node, alternatives: readonly Node[]): Statement[] {
  const [next, ...others] = alternatives;
  const test = field(node, "condition");
  return [
    ...bound(test),
    {
      kind: "if",
      test: expression(test),
      yes: block(field(node, "consequence")),
      no: next === undefined ? [] : next.type === "elif_clause" ? conditional(next, others) : bodyOf(next),
      ...at(node),
    },
  ];
}

/** The `else` of a loop comes after it. `while (line := read()):` asks anew each time. */
function loop(node: Node): Statement[] {
  const over = field(node, "right");
  const condition = field(node, "condition");
  const each = bound(condition);
  const stop: Statement[] =
    condition && each.length > 0
      ? [
          {
            kind: "if",
            test: { kind: "not", of: expression(condition), ...at(condition) },
            yes: [{ kind: "exit", how: "break", value: undefined, ...at(condition) }],
            no: [],
            ...at(condition),
          },
        ]
      : [];
  const asked = over ?? (each.length > 0 ? undefined : condition);
  const body = [...each, ...stop, ...block(field(node, "body"))];
  const after = field(node, "alternative");
  return [
    ...bound(over),
    { kind: "loop", over: asked && expression(asked), body, ...at(node) },
    ...(after ? bodyOf(after) : []),
  ];
}

/** `with a() as x, b():` is one in the other; what `as` names is given its name before. */
function within(node: Node, [item, ...rest]: readonly Node[]): Block {
  const body = field(node, "body");
  if (!item) return block(body);
  const value = field(item, "value");
  const alias = value?.type === "as_pattern" ? field(value, "alias") : undefined;
  const named = alias && value ? assigned(value) : undefined;
  const setting = named ? parts(alias)[0] : value;
  return [
    ...(named ?? bound(value)),
    {
      kind: "within",
      value: setting && expression(setting),
      body: rest.length > 0 ? within(node, rest) : block(body),
      ...at(node),
    },
  ];
}
