import type { Node } from "web-tree-sitter";
import type { Block, Statement } from "../code.ts";
import { at, call, field, name, parts, run, type LanguageReader } from "./reader.ts";
import { assigned } from "./ruby/assignments.ts";
import { conditional, loop } from "./ruby/conditions.ts";
import { classOf, functionOf } from "./ruby/declarations.ts";
import { expression } from "./ruby/expressions.ts";
import { importsOf } from "./ruby/imports.ts";
import { jump, jumpBehind, jumped } from "./ruby/jumps.ts";
import { casesOf } from "./ruby/matches.ts";
import { definedIn, isOnlyVisibility, opened, visible } from "./ruby/visibility.ts";

/** https://github.com/tree-sitter/tree-sitter-ruby */
export const ruby: LanguageReader = {
  language: "ruby",
  grammars: { rb: "tree-sitter-ruby", rake: "tree-sitter-ruby" },
  read: (root) => ({ imports: importsOf(root), body: block(root) }),
};

/** The statements of a body, and what rescues them. */
export function block(node: Node | null | undefined): Block {
  if (!node) return [];
  if (!lists.has(node.type)) return statement(node);
  const inner = parts(node);
  const clause = (type: string) => inner.filter((one) => one.type === type);
  const body = inner.filter(({ type }) => !clauses.has(type)).flatMap(statement);
  const handlers = clause("rescue");
  const last = clause("ensure");
  if (handlers.length === 0 && last.length === 0) return [...body, ...clause("else").flatMap(block)];
  return [
    {
      kind: "try",
      body: [...body, ...clause("else").flatMap(block)],
      handlers: handlers.map((one) => block(field(one, "body"))),
      last: last.flatMap(block),
      ...at(node),
    },
  ];
}

const clauses = new Set(["rescue", "ensure", "else"]);
const lists = new Set([
  "program",
  "body_statement",
  "block_body",
  "then",
  "else",
  "do",
  "begin",
  "begin_block",
  "end_block",
  "parenthesized_statements",
  "ensure",
]);

export function statement(node: Node): Statement[] {
  switch (node.type) {
    case "method":
    case "singleton_method":
      return [{ kind: "function", function: functionOf(node), ...at(node) }];
    case "class":
    case "module":
      return [{ kind: "class", class: classOf(node), ...at(node) }];
    case "singleton_class":
      return field(node, "value")?.type === "self"
        ? opened(node, visible(block(field(node, "body"))))
        : [{ kind: "class", class: classOf(node), ...at(node) }];
    case "if":
    case "elsif":
    case "unless":
    case "if_modifier":
    case "unless_modifier":
      return conditional(node);
    case "while":
    case "until":
    case "for":
    case "while_modifier":
    case "until_modifier":
      return [loop(node)];
    case "begin":
    case "begin_block":
    case "parenthesized_statements":
      return [...block(node)];
    case "end_block":
      return [{ kind: "other", parts: [], blocks: [block(node)], ...at(node) }];
    case "rescue_modifier":
      return [
        {
          kind: "try",
          body: block(field(node, "body")),
          handlers: [block(field(node, "handler"))],
          last: [],
          ...at(node),
        },
      ];
    case "case":
    case "case_match":
      return casesOf(node);
    case "assignment":
    case "operator_assignment":
      return assigned(node);
    case "identifier":
      // A name that stands alone is a call: `private`, `check_access`.
      return [jump(node) ?? run(call(node, name(node), []))];
    case "binary":
      return jumpBehind(node) ?? [run(expression(node))];
    case "call":
      return [...definedIn(node), ...(isOnlyVisibility(node) ? [] : [jump(node) ?? run(expression(node))])];
    case "return":
    case "next":
    case "break":
    case "redo":
    case "retry":
      return [...jumped(node)];
    case "alias":
    case "undef":
    case "empty_statement":
    case "uninterpreted":
      return [];
    case "ERROR":
      return [{ kind: "other", parts: [], blocks: [parts(node).flatMap(statement)], ...at(node) }];
    default:
      return [run(expression(node))];
  }
}
