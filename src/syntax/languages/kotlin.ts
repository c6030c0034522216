import type { Node } from "web-tree-sitter";
import type { Block, Statement } from "../code.ts";
import { statements } from "./kotlin/annotated.ts";
import { conditional, ended, isJump, orLeave, tryOf, when } from "./kotlin/branches.ts";
import { classOf, constantOf, functionOf, given, importOf, propertyOf } from "./kotlin/declarations.ts";
import { expression } from "./kotlin/expressions.ts";
import { at, field, parts, run, type LanguageReader } from "./reader.ts";

/** https://github.com/tree-sitter-grammars/tree-sitter-kotlin */
export const kotlin: LanguageReader = {
  language: "kotlin",
  grammars: { kt: "tree-sitter-kotlin", kts: "tree-sitter-kotlin" },
  read: (root) => ({ imports: parts(root).flatMap(importOf), body: statements(parts(root)) }),
};

export function block(node: Node | null | undefined): Block {
  if (!node) return [];
  const isList =
    /^(?:block|function_body|class_body|enum_class_body|lambda_literal|statements|control_structure_body)$/.test(
      node.type,
    );
  return isList ? statements(parts(node).filter(({ type }) => type !== "lambda_parameters")) : statements([node]);
}

export function statement(node: Node): Statement[] {
  switch (node.type) {
    case "function_declaration":
    case "secondary_constructor":
      return [{ kind: "function", function: functionOf(node), ...at(node) }];
    case "class_declaration":
    case "object_declaration":
    case "companion_object":
      return [{ kind: "class", class: classOf(node), ...at(node) }];
    case "enum_entry":
      return [constantOf(node)];
    case "property_declaration":
      return propertyOf(node);
    case "assignment": {
      const right = field(node, "right");
      return right ? given(node, [{ name: field(node, "left")?.text ?? "" }], right) : [];
    }
    case "unary_expression": {
      const isStep = /^(?:\+\+|--)$/.test(field(node, "operator")?.text ?? "");
      const targets = [{ name: field(node, "argument")?.text ?? "" }];
      return isStep ? [{ kind: "assign", targets, value: expression(node), ...at(node) }] : [run(expression(node))];
    }
    case "if_expression":
      return [conditional(node)];
    case "when_expression":
      return when(node);
    case "try_expression":
      return [tryOf(node)];
    case "return_expression":
    case "throw_expression":
      return exit(node);
    case "for_statement":
    case "while_statement":
    case "do_while_statement":
      return [loop(node)];
    case "parenthesized_expression":
    case "annotated_expression": {
      const inner = parts(node).find(({ type }) => type !== "annotation");
      return inner ? statement(inner) : [];
    }
    case "labeled_expression":
      return isJump(node) ? [jump(node)] : parts(node).slice(1).flatMap(statement);
    case "anonymous_initializer":
      return [{ kind: "within", value: undefined, body: block(parts(node).at(-1)), ...at(node) }];
    case "annotation":
    case "file_annotation":
    case "package_header":
    case "import":
    case "type_alias":
      return [];
    default: {
      if (isJump(node)) return [jump(node)];
      const kept = orLeave(node);
      return kept ? [kept.leave(expression(kept.value))] : [run(expression(node))];
    }
  }
}

function exit(node: Node): Statement[] {
  const how = node.type === "throw_expression" ? "throw" : "return";
  // `return@label x`.
  const label = field(node, "label");
  const value = parts(node).find(({ id }) => id !== label?.id);
  if (!value) return [{ kind: "exit", how, value: undefined, ...at(node) }];
  return ended(value, (one) => ({ kind: "exit", how, value: one, ...at(node) }));
}

function jump(node: Node): Statement {
  return { kind: "exit", how: node.text.startsWith("break") ? "break" : "continue", value: undefined, ...at(node) };
}

const variables = new Set(["variable_declaration", "multi_variable_declaration", "label", "annotation"]);

/** `for` has what it goes over before its body, `while` and `do` have a condition. */
function loop(node: Node): Statement {
  const condition = field(node, "condition");
  const inner = parts(node).filter(({ id, type }) => id !== condition?.id && !variables.has(type));
  const [over, body] = condition ? [condition, inner[0]] : inner;
  return { kind: "loop", over: over && expression(over), body: block(body), ...at(node) };
}
