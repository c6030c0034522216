import type { Node } from "web-tree-sitter";
import type { Block, Statement } from "../code.ts";
import { classOf, constantOf, delegated, functionOf, importOf, variables } from "./java/declarations.ts";
import { expression } from "./java/expressions.ts";
import { settledSwitch, switchOf } from "./java/switches.ts";
import { at, field, fields, parts, run, type LanguageReader } from "./reader.ts";
import type { End } from "./settle.ts";

/** https://github.com/tree-sitter/tree-sitter-java */
export const java: LanguageReader = {
  language: "java",
  grammars: { java: "tree-sitter-java" },
  read: (root) => ({ imports: parts(root).flatMap(importOf), body: parts(root).flatMap(statement) }),
};

export function block(node: Node | null | undefined): Block {
  if (!node) return [];
  const isList =
    /^(?:block|constructor_body|class_body|interface_body|enum_body|enum_body_declarations|annotation_type_body|switch_block_statement_group)$/.test(
      node.type,
    );
  return isList ? parts(node).flatMap(statement) : statement(node);
}

export function statement(node: Node): Statement[] {
  switch (node.type) {
    case "expression_statement":
      return parts(node).flatMap(statement);
    case "assignment_expression":
      return given(node, field(node, "right"));
    case "update_expression": {
      const targets = parts(node).map(({ text }) => ({ name: text }));
      return [{ kind: "assign", targets, value: expression(node), ...at(node) }];
    }
    case "local_variable_declaration":
    case "field_declaration":
    case "constant_declaration":
      return variables(node, given);
    case "enum_constant":
      return [constantOf(node)];
    case "if_statement":
      return [
        {
          kind: "if",
          test: expression(field(node, "condition")),
          yes: block(field(node, "consequence")),
          no: block(field(node, "alternative")),
          ...at(node),
        },
      ];
    case "return_statement":
    case "yield_statement":
    case "throw_statement":
      return exit(node);
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: undefined, ...at(node) },
      ];
    case "for_statement":
    case "enhanced_for_statement":
    case "while_statement":
    case "do_statement":
      return loop(node);
    case "try_statement":
    case "try_with_resources_statement":
      return [
        {
          kind: "try",
          body: [...parts(field(node, "resources")).flatMap(resource), ...block(field(node, "body"))],
          handlers: parts(node)
            .filter(({ type }) => type === "catch_clause")
            .map((one) => block(field(one, "body"))),
          last: parts(node)
            .filter(({ type }) => type === "finally_clause")
            .flatMap((one) => block(parts(one)[0])),
          ...at(node),
        },
      ];
    case "switch_expression":
    case "switch_statement":
      return [switchOf(node)];
    case "synchronized_statement": {
      const value = parts(node).find(({ type }) => type === "parenthesized_expression");
      return [{ kind: "within", value: value && expression(value), body: block(field(node, "body")), ...at(node) }];
    }
    case "labeled_statement":
      return [{ kind: "within", value: undefined, body: block(parts(node).at(-1)), ...at(node) }];
    case "block":
    case "static_initializer":
      return [
        { kind: "within", value: undefined, body: block(node.type === "block" ? node : parts(node)[0]), ...at(node) },
      ];
    case "method_declaration":
    case "constructor_declaration":
    case "compact_constructor_declaration":
    case "annotation_type_element_declaration":
      return [{ kind: "function", function: functionOf(node), ...at(node) }];
    case "class_declaration":
    case "interface_declaration":
    case "enum_declaration":
    case "record_declaration":
    case "annotation_type_declaration":
      return [{ kind: "class", class: classOf(node), ...at(node) }];
    case "enum_body_declarations":
      return [...block(node)];
    case "explicit_constructor_invocation":
      return [delegated(node)];
    case "package_declaration":
    case "import_declaration":
    case "module_declaration":
      return [];
    default:
      return [run(expression(node))];
  }
}

/** Where one stands alone, it was opened before. */
function resource(node: Node): Statement[] {
  const value = field(node, "value");
  return value ? given(node, value) : parts(node).map((one) => run(expression(one)));
}

function given(node: Node, value: Node | undefined): Statement[] {
  const targets = [{ name: (field(node, "name") ?? field(node, "left"))?.text ?? "" }];
  const position = at(node.type === "variable_declarator" ? (node.parent ?? node) : node);
  const end: End = (one) => ({ kind: "assign", targets, value: one, ...position });
  if (value?.type === "switch_expression") return [settledSwitch(value, end)];
  return [value ? end(expression(value)) : { kind: "assign", targets, value: undefined, ...position }];
}

function exit(node: Node): Statement[] {
  const [value] = parts(node);
  const how = node.type === "throw_statement" ? "throw" : "return";
  const end: End = (one) => ({ kind: "exit", how, value: one, ...at(node) });
  if (value?.type === "switch_expression") return [settledSwitch(value, end)];
  return [value ? end(expression(value)) : { kind: "exit", how, value: undefined, ...at(node) }];
}

/** A loop, with what is done before it, and after each turn of it. */
function loop(node: Node): Statement[] {
  const over = field(node, "value") ?? field(node, "condition");
  const started = fields(node, "init").flatMap(statement);
  const turned = fields(node, "update").flatMap(statement);
  const body = [...block(field(node, "body")), ...turned];
  return [...started, { kind: "loop", over: over && expression(over), body, ...at(node) }];
}
