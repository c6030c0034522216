import type { Node } from "web-tree-sitter";
import type { Block, Expression, Statement } from "../code.ts";
import { assignments } from "./php/assignments.ts";
import { classOf, enumCase, fieldsOf, functionOf } from "./php/declarations.ts";
import { expression } from "./php/expressions.ts";
import { importsOf } from "./php/imports.ts";
import { matchOf } from "./php/matches.ts";
import { switchOf } from "./php/switches.ts";
import { at, field, fields, parts, run, type LanguageReader } from "./reader.ts";
import { settled } from "./settle.ts";

/** https://github.com/tree-sitter/tree-sitter-php */
export const php: LanguageReader = {
  language: "php",
  grammars: { php: "tree-sitter-php" },
  read: (root) => ({ imports: importsOf(root), body: parts(root).flatMap(statement) }),
};

const lists = new Set(["compound_statement", "colon_block", "declaration_list", "enum_declaration_list"]);

/** The statements of a block, with braces or with `:` and `endif`; of anything else, that one. */
export function block(node: Node | null | undefined): Block {
  if (!node) return [];
  return lists.has(node.type) ? parts(node).flatMap(statement) : statement(node);
}

export function statement(node: Node): Statement[] {
  switch (node.type) {
    case "expression_statement":
      return parts(node).flatMap(onItsOwn);
    case "if_statement":
      return [conditional(node, fields(node, "alternative"))];
    case "return_statement": {
      const [value] = parts(node);
      const how = (value: Expression | undefined): Statement => ({ kind: "exit", how: "return", value, ...at(node) });
      return value?.type === "match_expression" ? settled(matchOf(value), how) : [how(value && expression(value))];
    }
    case "exit_statement":
      return [thrown(node)];
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: undefined, ...at(node) },
      ];
    case "foreach_statement":
      return [{ kind: "loop", over: expression(parts(node)[0]), body: block(field(node, "body")), ...at(node) }];
    case "while_statement":
    case "do_statement": {
      const over = expression(field(node, "condition"));
      return [{ kind: "loop", over, body: block(field(node, "body")), ...at(node) }];
    }
    case "for_statement":
      return counted(node);
    case "try_statement":
      return [
        {
          kind: "try",
          body: block(field(node, "body")),
          handlers: ofType(node, "catch_clause").map((one) => block(field(one, "body"))),
          last: ofType(node, "finally_clause").flatMap((one) => block(field(one, "body"))),
          ...at(node),
        },
      ];
    case "switch_statement":
      return [switchOf(node)];
    case "compound_statement":
      return [{ kind: "within", value: undefined, body: block(node), ...at(node) }];
    case "function_static_declaration":
      return parts(node).map((one): Statement => {
        const value = field(one, "value");
        const targets = [{ name: field(one, "name")?.text.slice(1) ?? "" }];
        return { kind: "assign", targets, value: value && expression(value), ...at(node) };
      });
    case "namespace_definition":
      return [...block(field(node, "body"))];
    // What the grammar gave up on still has statements in it.
    case "ERROR":
    case "declare_statement":
      return parts(node).flatMap(statement);
    case "function_definition":
    case "method_declaration":
      return [{ kind: "function", function: functionOf(node), ...at(node) }];
    case "class_declaration":
    case "interface_declaration":
    case "trait_declaration":
    case "enum_declaration":
      return [{ kind: "class", class: classOf(node), ...at(node) }];
    case "property_declaration":
    case "const_declaration":
      return fieldsOf(node);
    case "enum_case":
      return [enumCase(node)];
    case "echo_statement":
    case "unset_statement":
    case "goto_statement":
      return [{ kind: "other", parts: valuesOf(node), blocks: [], ...at(node) }];
    case "declare_directive":
    case "empty_statement":
    case "global_declaration":
    case "named_label_statement":
    case "namespace_use_declaration":
    case "php_tag":
    case "text":
    case "text_interpolation":
    case "use_declaration":
      return [];
    default:
      return [run(expression(node))];
  }
}

/** An expression where its value is thrown away. */
function onItsOwn(node: Node): Statement[] {
  switch (node.type) {
    case "throw_expression":
      return [thrown(node)];
    case "match_expression":
      return [matchOf(node)];
    default:
      return assignments(node) ?? [run(expression(node))];
  }
}

function thrown(node: Node): Statement {
  const [value] = parts(node);
  return { kind: "exit", how: "throw", value: value && expression(value), ...at(node) };
}

function ofType(node: Node, type: string): Node[] {
  return parts(node).filter((one) => one.type === type);
}

/** `echo $a, $b` is a sequence. */
function valuesOf(node: Node): Expression[] {
  return parts(node).flatMap((one) => (one.type === "sequence_expression" ? parts(one) : [one]).map(expression));
}

/** The alternatives of an `if` stand beside each other: each is the else of the one before. */
function conditional(node: Node, alternatives: readonly Node[]): Statement {
  const [next, ...others] = alternatives;
  const no =
    next === undefined ? [] : next.type === "else_if_clause" ? [conditional(next, others)] : block(field(next, "body"));
  return { kind: "if", test: expression(field(node, "condition")), yes: block(field(node, "body")), no, ...at(node) };
}

/** `for ($i = 0; $i < 3; $i++)`: what it does first stands before it, what it does after each round at the body's end. */
function counted(node: Node): Statement[] {
  const each = (name: string) =>
    fields(node, name)
      .flatMap((one) => (one.type === "sequence_expression" ? parts(one) : [one]))
      .flatMap(onItsOwn);
  const over = field(node, "condition");
  const body = [...fields(node, "body").flatMap(block), ...each("update")];
  return [...each("initialize"), { kind: "loop", over: over && expression(over), body, ...at(node) }];
}
