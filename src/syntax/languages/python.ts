import type { Node } from "web-tree-sitter";
import type { Block, ClassDeclaration, FunctionDeclaration, Import, Parameter, Statement, Target } from "../code.ts";
import { attributeOf, expression } from "./python/expressions.ts";
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
    case "expression_statement":
      return parts(node).flatMap((inner) => assignment(inner) ?? run(expression(inner)));
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
      return [conditional(node, fields(node, "alternative"))];
    case "return_statement":
    case "raise_statement": {
      const [value] = parts(node);
      const how = node.type === "return_statement" ? "return" : "throw";
      return [{ kind: "exit", how, value: value && expression(value), ...at(node) }];
    }
    case "break_statement":
    case "continue_statement":
      return [
        { kind: "exit", how: node.type === "break_statement" ? "break" : "continue", value: undefined, ...at(node) },
      ];
    case "for_statement":
    case "while_statement": {
      const over = field(node, "right") ?? field(node, "condition");
      return [{ kind: "loop", over: over && expression(over), body: block(field(node, "body")), ...at(node) }];
    }
    case "with_statement": {
      const [item] = parts(parts(node)[0]);
      const value = item && field(item, "value");
      return [{ kind: "within", value: value && expression(value), body: block(field(node, "body")), ...at(node) }];
    }
    case "try_statement":
      return [
        {
          kind: "try",
          body: [
            ...block(field(node, "body")),
            ...clauses(node, "else_clause").flatMap((one) => block(field(one, "body"))),
          ],
          handlers: clauses(node, "except_clause").map((one) => block(parts(one).at(-1))),
          last: clauses(node, "finally_clause").flatMap((one) => block(parts(one).at(-1))),
          ...at(node),
        },
      ];
    case "match_statement": {
      const on = field(node, "subject");
      const cases = fields(field(node, "body") ?? node, "alternative").map((one) => {
        const patterns = parts(one).filter(({ type }) => type === "case_pattern");
        const isRest = patterns.every(({ text }) => text === "_");
        return {
          values: isRest ? [] : patterns.flatMap((pattern) => parts(pattern).map(expression)),
          body: block(field(one, "consequence")),
        };
      });
      return [{ kind: "switch", on: on && expression(on), cases, ...at(node) }];
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
      return [{ kind: "other", parts: parts(node).map(expression), blocks: [], ...at(node) }];
  }
}

function clauses(node: Node, type: string): Node[] {
  return parts(node).filter((one) => one.type === type);
}

/** `elif` is an `if` in the `else`. */
function conditional(node: Node, alternatives: readonly Node[]): Statement {
  const [next, ...others] = alternatives;
  const no =
    next === undefined ? [] : next.type === "elif_clause" ? [conditional(next, others)] : block(field(next, "body"));
  return {
    kind: "if",
    test: expression(field(node, "condition")),
    yes: block(field(node, "consequence")),
    no,
    ...at(node),
  };
}

function assignment(node: Node): Statement | undefined {
  if (node.type !== "assignment" && node.type !== "augmented_assignment") return undefined;
  const right = field(node, "right");
  return { kind: "assign", targets: targetsOf(field(node, "left")), value: right && expression(right), ...at(node) };
}

function targetsOf(node: Node | undefined): Target[] {
  if (!node) return [];
  const isList = /^(?:pattern_list|tuple_pattern|list_pattern|list_splat_pattern)$/.test(node.type);
  return isList ? parts(node).flatMap(targetsOf) : [{ name: node.text.replace(/^self\./, "this.") }];
}

function functionOf(node: Node, decorators: readonly Node[]): FunctionDeclaration {
  const name = field(node, "name")?.text ?? "";
  const words = [
    ...(node.child(0)?.type === "async" ? ["async"] : []),
    ...(/^_(?!_)/.test(name) ? ["private"] : []),
    ...decorators.flatMap(({ text }) => (/^@(?:static|class)method$/.test(text) ? ["static"] : [])),
  ];
  return {
    name,
    parameters: parts(field(node, "parameters")).flatMap(parameterOf),
    attributes: decorators.map(attributeOf),
    modifiers: new Set(words),
    body: withoutDoc(block(field(node, "body"))),
    ...at(node),
  };
}

/** What a function says about itself does nothing. */
function withoutDoc(body: Block): Block {
  const [first] = body;
  return first?.kind === "do" && first.value.kind === "literal" ? body.slice(1) : body;
}

export function parameterOf(node: Node): Parameter[] {
  if (node.type === "identifier") return [{ name: node.text }];
  const type = field(node, "type")?.text;
  const name = (field(node, "name") ?? parts(node)[0])?.text;
  return name === undefined ? [] : [{ name, ...(type === undefined ? {} : { type }) }];
}

function classOf(node: Node, decorators: readonly Node[]): ClassDeclaration {
  const bases = parts(field(node, "superclasses")).filter(({ type }) => type !== "keyword_argument");
  return {
    name: field(node, "name")?.text ?? "",
    bases: bases.map(({ text }) => text),
    attributes: decorators.map(attributeOf),
    modifiers: new Set(),
    body: withoutDoc(block(field(node, "body"))),
    form: bases.some(({ text }) => /(?:^|\.)(?:Str|Int)?Enum$|TextChoices$/.test(text)) ? "enum" : "class",
    ...at(node),
  };
}

/** Those of functions and conditions too: many are there to come late. */
function importsOf(root: Node): Import[] {
  return root
    .descendantsOfType(["import_statement", "import_from_statement"])
    .flatMap((node) => (node ? importOf(node) : []));
}

function importOf(node: Node): Import[] {
  const from = field(node, "module_name")?.text;
  const names = fields(node, "name");
  if (from !== undefined && names.length === 0) return [{ from, name: "*", as: "*", ...at(node) }];
  return names.map((one) => {
    const name = field(one, "name")?.text ?? one.text;
    const as = field(one, "alias")?.text ?? name;
    return from === undefined ? { from: name, name: "*", as, ...at(node) } : { from, name, as, ...at(node) };
  });
}
