import type { Node } from "web-tree-sitter";
import type { Attribute, Block, Case, ClassDeclaration, FunctionDeclaration, Import, Statement } from "../code.ts";
import { argumentsOf, expression, nameOf, targetOf } from "./php/expressions.ts";
import { at, field, fields, parts, run, type LanguageReader } from "./reader.ts";

/** https://github.com/tree-sitter/tree-sitter-php */
export const php: LanguageReader = {
  language: "php",
  grammars: { php: "tree-sitter-php" },
  read: (root) => ({ imports: importsOf(root), body: parts(root).flatMap(statement) }),
};

export function block(node: Node | null | undefined): Block {
  if (!node) return [];
  const isList = /^(?:compound_statement|colon_block|declaration_list|enum_declaration_list)$/.test(node.type);
  return isList ? parts(node).flatMap(statement) : statement(node);
}

function statement(node: Node): Statement[] {
  switch (node.type) {
    case "expression_statement":
      return parts(node).flatMap((inner) => assignment(inner) ?? thrown(inner) ?? run(expression(inner)));
    case "if_statement":
      return [conditional(node, fields(node, "alternative"))];
    case "return_statement":
      return [{ kind: "exit", how: "return", value: valueIn(node), ...at(node) }];
    case "exit_statement":
      return [{ kind: "exit", how: "throw", value: valueIn(node), ...at(node) }];
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: undefined, ...at(node) },
      ];
    case "foreach_statement":
    case "for_statement":
    case "while_statement":
    case "do_statement": {
      const over = field(node, "condition") ?? parts(node)[0];
      return [{ kind: "loop", over: over && expression(over), body: block(field(node, "body")), ...at(node) }];
    }
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
    case "switch_statement": {
      const on = field(node, "condition");
      return [{ kind: "switch", on: on && expression(on), cases: parts(field(node, "body")).map(caseOf), ...at(node) }];
    }
    case "echo_statement":
    case "unset_statement":
      return [{ kind: "other", parts: parts(node).map(expression), blocks: [], ...at(node) }];
    case "compound_statement":
    case "declare_statement":
      return [
        {
          kind: "within",
          value: undefined,
          body: block(node.type === "compound_statement" ? node : field(node, "body")),
          ...at(node),
        },
      ];
    case "namespace_definition":
      return [...block(field(node, "body"))];
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
      return ofType(node, node.type === "const_declaration" ? "const_element" : "property_element").map(
        (one): Statement => {
          const [own, other] = parts(one);
          const value = field(one, "default_value") ?? (own === other ? undefined : other);
          const type = field(node, "type")?.text;
          const target = { name: own?.text.replace(/^\$/, "") ?? "", ...(type === undefined ? {} : { type }) };
          return { kind: "assign", targets: [target], value: value && expression(value), ...at(node) };
        },
      );
    case "enum_case": {
      const value = field(node, "value");
      return [
        {
          kind: "assign",
          targets: [{ name: field(node, "name")?.text ?? "" }],
          value: value && expression(value),
          ...at(node),
        },
      ];
    }
    case "php_tag":
    case "text":
    case "text_interpolation":
    case "use_declaration":
    case "namespace_use_declaration":
    case "global_declaration":
      return [];
    default:
      return [run(expression(node))];
  }
}

function ofType(node: Node, type: string): Node[] {
  return parts(node).filter((one) => one.type === type);
}

function valueIn(node: Node) {
  const [value] = parts(node);
  return value && expression(value);
}

function thrown(node: Node): Statement | undefined {
  return node.type === "throw_expression"
    ? { kind: "exit", how: "throw", value: valueIn(node), ...at(node) }
    : undefined;
}

function conditional(node: Node, alternatives: readonly Node[]): Statement {
  const [next, ...others] = alternatives;
  const no =
    next === undefined ? [] : next.type === "else_if_clause" ? [conditional(next, others)] : block(field(next, "body"));
  return { kind: "if", test: expression(field(node, "condition")), yes: block(field(node, "body")), no, ...at(node) };
}

function caseOf(node: Node): Case {
  const value = field(node, "value");
  const body = parts(node).filter((one) => one.id !== value?.id);
  return { values: value ? [expression(value)] : [], body: body.flatMap(statement) };
}

function assignment(node: Node): Statement | undefined {
  if (node.type !== "assignment_expression" && node.type !== "augmented_assignment_expression") return undefined;
  const right = field(node, "right");
  return { kind: "assign", targets: targetOf(field(node, "left")), value: right && expression(right), ...at(node) };
}

function attributesOf(node: Node): Attribute[] {
  return ofType(node, "attribute_list")
    .flatMap((list) => parts(list).flatMap(parts))
    .filter(({ type }) => type === "attribute")
    .map((one) => ({ name: nameOf(parts(one)[0]), arguments: argumentsOf(field(one, "parameters")), ...at(one) }));
}

function wordsOf(node: Node): ReadonlySet<string> {
  return new Set(
    parts(node)
      .filter(({ type }) => type.endsWith("_modifier"))
      .map(({ text }) => text),
  );
}

export function functionOf(node: Node): FunctionDeclaration {
  const own = field(node, "name");
  const body = field(node, "body");
  const isExpression = node.type === "arrow_function" && body;
  return {
    name: own?.text ?? "",
    parameters: parts(field(node, "parameters")).map((one) => {
      const type = field(one, "type")?.text;
      return { name: field(one, "name")?.text.replace(/^\$/, "") ?? "", ...(type === undefined ? {} : { type }) };
    }),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: isExpression ? [{ kind: "exit", how: "return", value: expression(body), ...at(body) }] : block(body),
    ...at(node),
    ...(own ? { line: own.startPosition.row + 1 } : {}),
  };
}

const forms: Readonly<Record<string, ClassDeclaration["form"]>> = {
  interface_declaration: "interface",
  trait_declaration: "module",
  enum_declaration: "enum",
};

function classOf(node: Node): ClassDeclaration {
  const body = field(node, "body");
  const bases = [
    ...ofType(node, "base_clause"),
    ...ofType(node, "class_interface_clause"),
    ...(body ? ofType(body, "use_declaration") : []),
  ].flatMap(parts);
  return {
    name: field(node, "name")?.text ?? "",
    bases: bases.filter(({ type }) => type.endsWith("name")).map(nameOf),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: block(body),
    form: forms[node.type] ?? "class",
    ...at(node),
  };
}

function importsOf(root: Node): Import[] {
  return root.descendantsOfType("namespace_use_declaration").flatMap((node) => {
    if (!node) return [];
    const group = field(node, "body");
    const prefix = group ? `${parts(node).find(({ type }) => type === "namespace_name")?.text ?? ""}\\` : "";
    return parts(group ?? node)
      .filter(({ type }) => type === "namespace_use_clause")
      .map((clause): Import => {
        const from = prefix + (parts(clause)[0]?.text ?? "");
        const name = from.slice(from.lastIndexOf("\\") + 1);
        return { from, name, as: field(clause, "alias")?.text ?? name, ...at(node) };
      });
  });
}
