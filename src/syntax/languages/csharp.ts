import type { Node } from "web-tree-sitter";
import type {
  Attribute,
  Block,
  Case,
  ClassDeclaration,
  FunctionDeclaration,
  Import,
  Parameter,
  Statement,
} from "../code.ts";
import { argumentsOf, expression } from "./csharp/expressions.ts";
import { at, field, parts, run, type LanguageReader } from "./reader.ts";

/** https://github.com/tree-sitter/tree-sitter-c-sharp */
export const csharp: LanguageReader = {
  language: "csharp",
  grammars: { cs: "tree-sitter-c_sharp" },
  read: (root) => ({ imports: importsOf(root), body: parts(root).flatMap(statement) }),
};

export function block(node: Node | null | undefined): Block {
  if (!node) return [];
  const isList = /^(?:block|declaration_list|enum_member_declaration_list)$/.test(node.type);
  return isList ? parts(node).flatMap(statement) : statement(node);
}

function statement(node: Node): Statement[] {
  switch (node.type) {
    case "global_statement":
      return parts(node).flatMap(statement);
    case "expression_statement":
      return parts(node).flatMap((inner) => assignment(inner) ?? run(expression(inner)));
    case "local_declaration_statement":
    case "field_declaration":
    case "event_field_declaration":
      return parts(node)
        .filter(({ type }) => type === "variable_declaration")
        .flatMap((one) => declared(one, node));
    case "property_declaration":
      return [property(node)];
    case "enum_member_declaration": {
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
      return [
        {
          kind: "exit",
          how: node.type === "throw_statement" ? "throw" : "return",
          value: value && expression(value),
          ...at(node),
        },
      ];
    }
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: undefined, ...at(node) },
      ];
    case "foreach_statement":
    case "for_statement":
    case "while_statement":
    case "do_statement": {
      const over = field(node, "right") ?? field(node, "condition");
      return [{ kind: "loop", over: over && expression(over), body: block(field(node, "body")), ...at(node) }];
    }
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
    case "switch_statement": {
      const on = field(node, "value");
      return [{ kind: "switch", on: on && expression(on), cases: parts(field(node, "body")).map(caseOf), ...at(node) }];
    }
    case "using_statement":
    case "lock_statement":
    case "checked_statement":
    case "fixed_statement": {
      const [value] = parts(node);
      const made = value?.type === "variable_declaration" ? declared(value, value) : [];
      return [
        {
          kind: "within",
          value: value && made.length === 0 ? expression(value) : undefined,
          body: [...made, ...block(field(node, "body"))],
          ...at(node),
        },
      ];
    }
    case "block":
      return [{ kind: "within", value: undefined, body: block(node), ...at(node) }];
    case "method_declaration":
    case "constructor_declaration":
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
    case "using_directive":
    case "empty_statement":
    case "attribute_list":
      return [];
    default:
      return [run(expression(node))];
  }
}

function ofType(node: Node, type: string): Node[] {
  return parts(node).filter((one) => one.type === type);
}

function declared(node: Node, whole: Node): Statement[] {
  const type = field(node, "type")?.text;
  return ofType(node, "variable_declarator").map((one) => {
    const own = field(one, "name");
    const value = parts(one).findLast((inner) => inner.id !== own?.id && inner.type !== "bracketed_argument_list");
    const target = { name: own?.text ?? "", ...(type === undefined ? {} : { type }) };
    return { kind: "assign", targets: [target], value: value && expression(value), ...at(whole) };
  });
}

function property(node: Node): Statement {
  const value = field(node, "value");
  const inner = value?.type === "arrow_expression_clause" ? parts(value)[0] : value;
  const target = { name: field(node, "name")?.text ?? "", type: field(node, "type")?.text ?? "" };
  return { kind: "assign", targets: [target], value: inner && expression(inner), ...at(node) };
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

function caseOf(node: Node): Case {
  const labels = parts(node).filter(({ type }) => /_pattern$|^pattern$|^when_clause$|^discard$/.test(type));
  const ids = new Set(labels.map(({ id }) => id));
  const values = labels.flatMap((one) => parts(one).map(expression));
  return {
    values,
    body: parts(node)
      .filter(({ id }) => !ids.has(id))
      .flatMap(statement),
  };
}

function attributesOf(node: Node): Attribute[] {
  return ofType(node, "attribute_list")
    .flatMap((list) => ofType(list, "attribute"))
    .map((one) => ({
      name: field(one, "name")?.text.replace(/<.*$/s, "").replace(/^.*\./, "") ?? "",
      arguments: argumentsOf(ofType(one, "attribute_argument_list")[0]),
      ...at(one),
    }));
}

function wordsOf(node: Node): ReadonlySet<string> {
  return new Set(ofType(node, "modifier").map(({ text }) => text));
}

function parametersOf(node: Node | undefined): Parameter[] {
  return parts(node)
    .filter(({ type }) => type === "parameter")
    .map((one) => ({ name: field(one, "name")?.text ?? "", type: field(one, "type")?.text ?? "" }));
}

function functionOf(node: Node): FunctionDeclaration {
  const own = field(node, "name");
  const body = field(node, "body");
  const [only] = body?.type === "arrow_expression_clause" ? parts(body) : [];
  return {
    name: node.type === "constructor_declaration" ? "constructor" : (own?.text ?? ""),
    parameters: parametersOf(field(node, "parameters")),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: only
      ? [
          {
            kind: "exit",
            how: only.type === "throw_expression" ? "throw" : "return",
            value: expression(only),
            ...at(only),
          },
        ]
      : block(body),
    ...at(node),
    ...(own ? { line: own.startPosition.row + 1 } : {}),
  };
}

const forms: Readonly<Record<string, ClassDeclaration["form"]>> = {
  interface_declaration: "interface",
  enum_declaration: "enum",
};

function classOf(node: Node): ClassDeclaration {
  const own = ofType(node, "parameter_list")[0];
  // What a primary constructor takes, all methods have.
  const constructor: Statement[] = own
    ? [
        {
          kind: "function",
          function: {
            name: "constructor",
            parameters: parametersOf(own),
            attributes: [],
            modifiers: new Set(),
            body: [],
            ...at(own),
          },
          ...at(own),
        },
      ]
    : [];
  return {
    name: field(node, "name")?.text ?? "",
    bases: ofType(node, "base_list").flatMap((list) => parts(list).map(({ text }) => text)),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body: [...constructor, ...block(field(node, "body"))],
    form: forms[node.type] ?? "class",
    ...at(node),
  };
}

function importsOf(root: Node): Import[] {
  return root.descendantsOfType("using_directive").flatMap((node) => {
    if (!node) return [];
    const alias = field(node, "name")?.text;
    const from = parts(node).at(-1)?.text ?? "";
    return [{ from, name: "*", as: alias ?? "*", ...at(node) }];
  });
}
