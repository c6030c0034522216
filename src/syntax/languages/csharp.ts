import type { Node } from "web-tree-sitter";
import type { Block, Expression, Statement } from "../code.ts";
import { assignments, declared } from "./csharp/assignments.ts";
import { classOf, functionOf, ofType } from "./csharp/declarations.ts";
import { expression } from "./csharp/expressions.ts";
import { importsOf } from "./csharp/imports.ts";
import { enumMember, fieldsOf, propertyOf } from "./csharp/properties.ts";
import { ending, switchExpression, switchOf } from "./csharp/switches.ts";
import { at, field, fields, parts, run, type LanguageReader } from "./reader.ts";

/** https://github.com/tree-sitter/tree-sitter-c-sharp */
export const csharp: LanguageReader = {
  language: "csharp",
  grammars: { cs: "tree-sitter-c_sharp" },
  read: (root) => ({ imports: importsOf(root), body: parts(root).flatMap(statement) }),
};

const lists = new Set(["block", "declaration_list", "enum_member_declaration_list"]);

/** The statements of a block; of anything else, that one. */
export function block(node: Node | null | undefined): Block {
  if (!node) return [];
  return lists.has(node.type) ? parts(node).flatMap(statement) : statement(node);
}

export function statement(node: Node): Statement[] {
  switch (node.type) {
    // What the grammar gave up on still has statements in it.
    case "ERROR":
    case "declaration_list":
    case "global_statement":
    case "labeled_statement":
      return parts(node).flatMap((one) => (one.type === "identifier" ? [] : statement(one)));
    case "expression_statement":
      return parts(node).flatMap(onItsOwn);
    case "local_declaration_statement":
    case "field_declaration":
    case "event_field_declaration":
      return fieldsOf(node);
    case "property_declaration":
    case "indexer_declaration":
    case "event_declaration":
      return propertyOf(node);
    case "enum_member_declaration":
      return [enumMember(node)];
    case "if_statement": {
      const test = expression(field(node, "condition"));
      return [
        {
          kind: "if",
          test,
          yes: block(field(node, "consequence")),
          no: block(field(node, "alternative")),
          ...at(node),
        },
      ];
    }
    case "return_statement":
    case "throw_statement":
      return leaving(node, node.type === "throw_statement" ? "throw" : "return");
    // `yield break` leaves, `yield return x` goes on.
    case "yield_statement":
      return parts(node).length === 0 ? leaving(node, "return") : [other(node)];
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: undefined, ...at(node) },
      ];
    case "foreach_statement":
    case "while_statement":
    case "do_statement": {
      const over = expression(field(node, "right") ?? field(node, "condition"));
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
          last: ofType(node, "finally_clause").flatMap((one) => block(ofType(one, "block")[0])),
          ...at(node),
        },
      ];
    case "switch_statement":
      return [switchOf(node)];
    case "block":
    case "checked_statement":
    case "fixed_statement":
    case "lock_statement":
    case "unsafe_statement":
    case "using_statement":
      return [within(node)];
    case "preproc_if":
    case "preproc_elif":
    case "preproc_else":
      return conditional(node);
    case "method_declaration":
    case "constructor_declaration":
    case "destructor_declaration":
    case "operator_declaration":
    case "conversion_operator_declaration":
    case "local_function_statement":
      return [{ kind: "function", function: functionOf(node), ...at(node) }];
    case "class_declaration":
    case "interface_declaration":
    case "struct_declaration":
    case "record_declaration":
    case "enum_declaration":
      return [{ kind: "class", class: classOf(node), ...at(node) }];
    case "namespace_declaration":
    case "file_scoped_namespace_declaration":
      return [...block(field(node, "body"))];
    case "goto_statement":
      return [other(node)];
    case "attribute_list":
    case "delegate_declaration":
    case "empty_statement":
    case "extern_alias_directive":
    case "global_attribute":
    case "using_directive":
      return [];
    default:
      return node.type.startsWith("preproc_") || node.type === "shebang_directive" ? [] : [run(expression(node))];
  }
}

/** An expression where its value is thrown away. */
function onItsOwn(node: Node): Statement[] {
  if (node.type === "switch_expression") return [switchExpression(node)];
  return assignments(node) ?? [run(expression(node))];
}

function other(node: Node): Statement {
  return { kind: "other", parts: parts(node).map(expression), blocks: [], ...at(node) };
}

function leaving(node: Node, how: "return" | "throw"): Statement[] {
  const value = parts(node)[0] ?? node.children.find((child) => child?.type === "this") ?? undefined;
  const end = (made: Expression | undefined): Statement => ({ kind: "exit", how, value: made, ...at(node) });
  return value ? ending(value, end) : [end(undefined)];
}

/** A block in a setting; what it gives a name to stands first in it. */
function within(node: Node): Statement {
  const all = node.type === "block" ? [node] : parts(node);
  const body = block(field(node, "body") ?? all.at(-1));
  const [value] = all.slice(0, -1);
  const made = value?.type === "variable_declaration" ? declared(value, value, undefined) : [];
  const bare = value && made.length === 0 ? expression(value) : undefined;
  return { kind: "within", value: bare, body: [...made, ...body], ...at(node) };
}

/** `for (var i = 0; i < 3; i++)`: what it does first stands before it, what it does after each round at the body's end. */
function counted(node: Node): Statement[] {
  const over = field(node, "condition");
  const first = fields(node, "initializer").flatMap((one) =>
    one.type === "variable_declaration" ? declared(one, one, undefined) : onItsOwn(one),
  );
  const body = [...block(field(node, "body")), ...fields(node, "update").flatMap(onItsOwn)];
  return [...first, { kind: "loop", over: over && expression(over), body, ...at(node) }];
}

/** `#if DEBUG` among statements is asked when the code is built; of members all are there. */
function conditional(node: Node): Statement[] {
  const condition = field(node, "condition");
  const alternative = field(node, "alternative");
  const yes = parts(node)
    .filter(({ id }) => id !== condition?.id && id !== alternative?.id)
    .flatMap(statement);
  const no = alternative ? statement(alternative) : [];
  const isInBlock = node.type === "preproc_if" && node.parent?.type === "block";
  const isInOne = node.type === "preproc_elif" && isBlockOf(node);
  if (!condition || (!isInBlock && !isInOne)) return [...yes, ...no];
  return [{ kind: "if", test: expression(condition), yes, no, ...at(node) }];
}

function isBlockOf(node: Node): boolean {
  const parent = node.parent;
  return parent?.type.startsWith("preproc_") ? isBlockOf(parent) : parent?.type === "block";
}
