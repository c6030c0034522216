import type { Node } from "web-tree-sitter";
import type { Block, Case, Statement, Target } from "../code.ts";
import { at, field, fields, parts, run, type LanguageReader } from "./reader.ts";
import { classOf, functionOf } from "./typescript/declarations.ts";
import { expression } from "./typescript/expressions.ts";
import { importsOf } from "./typescript/imports.ts";

/** JavaScript and TypeScript, with and without JSX. https://github.com/tree-sitter/tree-sitter-typescript */
export const typescript: LanguageReader = {
  language: "typescript",
  grammars: {
    ts: "tree-sitter-typescript",
    mts: "tree-sitter-typescript",
    cts: "tree-sitter-typescript",
    tsx: "tree-sitter-tsx",
    jsx: "tree-sitter-tsx",
    js: "tree-sitter-tsx",
    mjs: "tree-sitter-tsx",
    cjs: "tree-sitter-tsx",
  },
  read: (root) => ({ imports: importsOf(root), body: block(root) }),
};

/** The statements of a block; of anything else, that one. */
export function block(node: Node | null | undefined): Block {
  if (!node) return [];
  const isList = node.type === "statement_block" || node.type === "program" || node.type === "class_static_block";
  return (isList ? parts(node) : [node]).flatMap(statement);
}

export function statement(node: Node): Statement[] {
  switch (node.type) {
    case "expression_statement":
      return parts(node).flatMap((inner) => assignment(inner) ?? run(expression(inner)));
    case "lexical_declaration":
    case "variable_declaration":
      return parts(node).map((one) => declared(one));
    case "if_statement":
      return [
        {
          kind: "if",
          test: expression(field(node, "condition")),
          yes: block(field(node, "consequence")),
          no: block(parts(field(node, "alternative"))[0]),
          ...at(node),
        },
      ];
    case "return_statement":
      return [{ kind: "exit", how: "return", value: valueOf(node), ...at(node) }];
    case "throw_statement":
      return [{ kind: "exit", how: "throw", value: valueOf(node), ...at(node) }];
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: undefined, ...at(node) },
      ];
    case "for_statement":
    case "for_in_statement":
    case "while_statement":
    case "do_statement": {
      const over = field(node, "right") ?? field(node, "condition");
      return [{ kind: "loop", over: over && expression(over), body: block(field(node, "body")), ...at(node) }];
    }
    case "try_statement": {
      const handler = field(node, "handler");
      const last = field(node, "finalizer");
      return [
        {
          kind: "try",
          body: block(field(node, "body")),
          handlers: handler ? [block(field(handler, "body"))] : [],
          last: last ? block(field(last, "body")) : [],
          ...at(node),
        },
      ];
    }
    case "switch_statement":
      return [
        {
          kind: "switch",
          on: expression(field(node, "value")),
          cases: parts(field(node, "body")).map(caseOf),
          ...at(node),
        },
      ];
    case "statement_block":
    case "labeled_statement":
      return [{ kind: "within", value: undefined, body: block(field(node, "body") ?? node), ...at(node) }];
    case "export_statement":
      return exported(node);
    case "function_declaration":
    case "generator_function_declaration":
    case "function_signature":
      return [{ kind: "function", function: functionOf(node), ...at(node) }];
    case "class_declaration":
    case "abstract_class_declaration":
    case "interface_declaration":
    case "enum_declaration":
      return [{ kind: "class", class: classOf(node), ...at(node) }];
    case "ambient_declaration":
    case "internal_module":
    case "module":
      return parts(field(node, "body") ?? node).flatMap(statement);
    case "import_statement":
    case "empty_statement":
    case "type_alias_declaration":
      return [];
    default:
      return [run(expression(node))];
  }
}

function valueOf(node: Node) {
  const [value] = parts(node);
  return value && expression(value);
}

/** `export default async function x() {}`: the words go onto what is exported. */
function exported(node: Node): Statement[] {
  const declaration = field(node, "declaration");
  const value = field(node, "value");
  const words = new Set(["export", ...(node.children.some((child) => child?.type === "default") ? ["default"] : [])]);
  if (value) {
    const made = expression(value);
    if (made.kind === "function") {
      const modifiers = new Set([...made.function.modifiers, ...words]);
      return [{ kind: "function", function: { ...made.function, modifiers }, ...at(node) }];
    }
    return [{ kind: "assign", targets: [{ name: "default" }], value: made, ...at(node) }];
  }
  if (!declaration) return [];
  const attributes = fields(node, "decorator");
  return statement(declaration).map((one): Statement => {
    if (one.kind === "function")
      return { ...one, function: { ...one.function, modifiers: new Set([...one.function.modifiers, ...words]) } };
    if (one.kind !== "class") return one;
    const own = classOf(declaration, attributes);
    return { ...one, class: { ...own, modifiers: new Set([...own.modifiers, ...words]) } };
  });
}

function declared(node: Node): Statement {
  const value = field(node, "value");
  const own = field(node, "name");
  return { kind: "assign", targets: own ? targetsOf(own) : [], value: value && expression(value), ...at(node) };
}

function assignment(node: Node): Statement | undefined {
  if (node.type !== "assignment_expression" && node.type !== "augmented_assignment_expression") return undefined;
  const left = field(node, "left");
  return { kind: "assign", targets: left ? targetsOf(left) : [], value: expression(field(node, "right")), ...at(node) };
}

/** `{ on: enabled, ...rest }`: what each variable is taken from. */
function targetsOf(node: Node): Target[] {
  switch (node.type) {
    case "object_pattern":
      return parts(node).flatMap((one) => {
        if (one.type === "shorthand_property_identifier_pattern") return [{ name: one.text, from: one.text }];
        if (one.type === "pair_pattern") {
          const from = field(one, "key")?.text ?? "";
          return targetsOf(field(one, "value")!).map((target) => ({ name: target.name, from }));
        }
        const left = field(one, "left");
        return left ? [{ name: left.text, from: left.text }] : parts(one).flatMap(targetsOf);
      });
    case "array_pattern":
      return parts(node).flatMap(targetsOf);
    case "assignment_pattern":
      return targetsOf(field(node, "left")!);
    default:
      return [{ name: node.text }];
  }
}

function caseOf(node: Node): Case {
  const value = field(node, "value");
  const body = fields(node, "body").flatMap(block);
  return { values: value ? [expression(value)] : [], body };
}
