import type { Node } from "web-tree-sitter";
import type { Attribute, Block, Case, ClassDeclaration, FunctionDeclaration, Import, Statement } from "../code.ts";
import { argumentsOf, expression } from "./java/expressions.ts";
import { at, field, fields, parts, run, type LanguageReader } from "./reader.ts";

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
      return parts(node).flatMap((inner) => assignment(inner) ?? run(expression(inner)));
    case "local_variable_declaration":
    case "field_declaration":
    case "constant_declaration":
      return fields(node, "declarator").map((one): Statement => {
        const value = field(one, "value");
        return {
          kind: "assign",
          targets: [{ name: field(one, "name")?.text ?? "", type: field(node, "type")?.text ?? "" }],
          value: value && expression(value),
          ...at(node),
        };
      });
    case "enum_constant": {
      const args = argumentsOf(field(node, "arguments"));
      return [
        { kind: "assign", targets: [{ name: field(node, "name")?.text ?? "" }], value: args[0]?.value, ...at(node) },
      ];
    }
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
    case "throw_statement": {
      const [value] = parts(node);
      const how = node.type === "throw_statement" ? "throw" : "return";
      return [{ kind: "exit", how, value: value && expression(value), ...at(node) }];
    }
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: undefined, ...at(node) },
      ];
    case "for_statement":
    case "enhanced_for_statement":
    case "while_statement":
    case "do_statement": {
      const over = field(node, "value") ?? field(node, "condition");
      return [{ kind: "loop", over: over && expression(over), body: block(field(node, "body")), ...at(node) }];
    }
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
    case "synchronized_statement":
    case "labeled_statement":
      return [
        { kind: "within", value: undefined, body: block(field(node, "body") ?? parts(node).at(-1)), ...at(node) },
      ];
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
    case "package_declaration":
    case "import_declaration":
    case "explicit_constructor_invocation":
      return [];
    default:
      return [run(expression(node))];
  }
}

function resource(node: Node): Statement[] {
  const value = field(node, "value");
  return value
    ? [{ kind: "assign", targets: [{ name: field(node, "name")?.text ?? "" }], value: expression(value), ...at(node) }]
    : [];
}

function assignment(node: Node): Statement | undefined {
  if (node.type !== "assignment_expression") return undefined;
  const right = field(node, "right");
  return {
    kind: "assign",
    targets: [{ name: field(node, "left")?.text ?? "" }],
    value: right && expression(right),
    ...at(node),
  };
}

function switchOf(node: Node): Statement {
  const on = field(node, "condition");
  const cases = parts(field(node, "body")).map((group): Case => {
    const labels = parts(group).filter(({ type }) => type === "switch_label");
    const isRest = labels.some(({ text }) => text.startsWith("default"));
    const body = parts(group)
      .filter(({ type }) => type !== "switch_label")
      .flatMap((one) => (one.type === "block" ? block(one) : statement(one)));
    return { values: isRest ? [] : labels.flatMap((label) => parts(label).map(expression)), body };
  });
  return { kind: "switch", on: on && expression(on), cases, ...at(node) };
}

function modifiersOf(node: Node): Node | undefined {
  return parts(node).find(({ type }) => type === "modifiers");
}

function wordsOf(node: Node): ReadonlySet<string> {
  const words = modifiersOf(node)?.children.flatMap((child) => (child && !child.isNamed ? [child.type] : []));
  return new Set(words);
}

function attributesOf(node: Node): Attribute[] {
  return parts(modifiersOf(node))
    .filter(({ type }) => type === "annotation" || type === "marker_annotation")
    .map((one) => ({
      name: field(one, "name")?.text ?? "",
      arguments: argumentsOf(field(one, "arguments")),
      ...at(one),
    }));
}

function functionOf(node: Node): FunctionDeclaration {
  const isConstructor = node.type.includes("constructor");
  return {
    name: isConstructor ? "constructor" : (field(node, "name")?.text ?? ""),
    parameters: parts(field(node, "parameters")).map((one) => ({
      name: field(one, "name")?.text ?? one.text,
      type: field(one, "type")?.text ?? "",
    })),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: block(field(node, "body")),
    ...at(node),
    // The line of the name: annotations stand above it.
    line: (field(node, "name") ?? node).startPosition.row + 1,
  };
}

const forms: Readonly<Record<string, ClassDeclaration["form"]>> = {
  interface_declaration: "interface",
  annotation_type_declaration: "interface",
  enum_declaration: "enum",
};

function classOf(node: Node): ClassDeclaration {
  const bases = [
    field(node, "superclass"),
    field(node, "interfaces"),
    parts(node).find(({ type }) => type === "extends_interfaces"),
  ]
    .flatMap((one) => parts(one))
    .flatMap((one) => (one.type === "type_list" ? parts(one) : [one]));
  return {
    name: field(node, "name")?.text ?? "",
    bases: bases.map(({ text }) => text),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: block(field(node, "body")),
    form: forms[node.type] ?? "class",
    ...at(node),
  };
}

function importOf(node: Node): Import[] {
  if (node.type !== "import_declaration") return [];
  const path = parts(node)[0]?.text ?? "";
  const isAll = parts(node).some(({ type }) => type === "asterisk");
  const own = path.slice(path.lastIndexOf(".") + 1);
  return [{ from: path, name: isAll ? "*" : own, as: isAll ? "*" : own, ...at(node) }];
}
