import type { Node } from "web-tree-sitter";
import type { Attribute, Block, Case, ClassDeclaration, FunctionDeclaration, Import, Statement } from "../code.ts";
import { argumentsOf, expression } from "./kotlin/expressions.ts";
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

/** Annotations before a class come as expressions of their own when they stand on lines of their own. */
function statements(nodes: readonly Node[]): Statement[] {
  const found: Statement[] = [];
  let waiting: Attribute[] = [];
  for (const node of nodes) {
    if (node.type === "annotated_expression" || node.type === "annotation") {
      waiting.push(...annotationsIn(node));
      const disguised = bareClass(node);
      if (disguised) {
        found.push({ kind: "class", class: { ...disguised, attributes: waiting }, ...at(node) });
        waiting = [];
      }
      continue;
    }
    const made = statement(node);
    const [first] = made;
    if (waiting.length > 0 && first?.kind === "class")
      found.push({ ...first, class: { ...first.class, attributes: [...waiting, ...first.class.attributes] } });
    else if (waiting.length > 0 && first?.kind === "function")
      found.push({ ...first, function: { ...first.function, attributes: [...waiting, ...first.function.attributes] } });
    else found.push(...made);
    waiting = [];
  }
  return found;
}

/** `@A("x")` above a plain `class C { … }`: the grammar takes it for three words in a row. */
function bareClass(node: Node): Omit<ClassDeclaration, "attributes"> | undefined {
  const last = parts(node).at(-1);
  if (last?.type === "annotated_expression") return bareClass(last);
  const [keyword, own, body] = last?.type === "infix_expression" ? parts(last) : [];
  if (!/^(?:class|object|interface)$/.test(keyword?.text ?? "") || body?.type !== "lambda_literal") return undefined;
  return { name: own?.text ?? "", bases: [], modifiers: new Set(), body: block(body), form: "class", ...at(last!) };
}

function annotationsIn(node: Node): Attribute[] {
  if (node.type === "annotation") return [attributeOf(node)];
  const found: Attribute[] = [];
  for (const child of parts(node)) {
    if (child.type === "annotation") found.push(attributeOf(child));
    else if (child.type === "annotated_expression") found.push(...annotationsIn(child));
    else {
      // `@RequestMapping("/x")` before a line break: the parentheses came loose.
      const last = found.at(-1);
      if (last && last.arguments.length === 0)
        found[found.length - 1] = { ...last, arguments: [{ value: expression(child) }] };
    }
  }
  return found;
}

function attributeOf(node: Node): Attribute {
  const inner = parts(node).find(({ type }) => type === "constructor_invocation");
  const type = parts(inner ?? node).find((one) => one.type === "user_type");
  return {
    name: type?.text ?? "",
    arguments: argumentsOf(parts(inner).find((one) => one.type === "value_arguments")),
    ...at(node),
  };
}

function statement(node: Node): Statement[] {
  switch (node.type) {
    case "function_declaration":
    case "secondary_constructor":
      return [{ kind: "function", function: functionOf(node), ...at(node) }];
    case "class_declaration":
    case "object_declaration":
    case "companion_object":
      return [{ kind: "class", class: classOf(node), ...at(node) }];
    case "enum_entry": {
      const args = argumentsOf(parts(node).find(({ type }) => type === "value_arguments"));
      return [
        {
          kind: "assign",
          targets: [{ name: parts(node).find(({ type }) => type === "identifier")?.text ?? "" }],
          value: args[0]?.value,
          ...at(node),
        },
      ];
    }
    case "property_declaration": {
      const names = node
        .descendantsOfType("variable_declaration")
        .flatMap((one) => (one ? (parts(one)[0]?.text ?? []) : []));
      const value = parts(node).findLast(
        ({ type }) =>
          !/^(?:modifiers|variable_declaration|multi_variable_declaration|type_parameters|getter|setter|property_delegate|user_type|nullable_type)$/.test(
            type,
          ),
      );
      const targets = (value ? names.slice(0, Math.max(1, names.length)) : names).slice(0, 4).map((name) => ({ name }));
      return [{ kind: "assign", targets, value: value && expression(value), ...at(node) }];
    }
    case "assignment": {
      const right = field(node, "right");
      return [
        {
          kind: "assign",
          targets: [{ name: field(node, "left")?.text ?? "" }],
          value: right && expression(right),
          ...at(node),
        },
      ];
    }
    case "if_expression":
      return [conditional(node)];
    case "when_expression":
      return [when(node)];
    case "return_expression":
    case "throw_expression": {
      const value = parts(node).find(({ type }) => type !== "label");
      return [
        {
          kind: "exit",
          how: node.type === "throw_expression" ? "throw" : "return",
          value: value && expression(value),
          ...at(node),
        },
      ];
    }
    case "break_expression":
    case "continue_expression":
      return [
        { kind: "exit", how: node.type === "break_expression" ? "break" : "continue", value: undefined, ...at(node) },
      ];
    case "for_statement":
    case "while_statement":
    case "do_while_statement": {
      const inner = parts(node);
      const body = inner.find(({ type }) => type === "block" || type === "control_structure_body");
      const over = field(node, "condition") ?? inner.find((one) => one !== body && one.type !== "variable_declaration");
      return [{ kind: "loop", over: over && expression(over), body: block(body), ...at(node) }];
    }
    case "try_expression":
      return [tryOf(node)];
    case "package_header":
    case "import":
    case "type_alias":
      return [];
    case "anonymous_initializer":
      return [{ kind: "within", value: undefined, body: block(parts(node).at(-1)), ...at(node) }];
    default:
      return [run(expression(node))];
  }
}

function conditional(node: Node): Statement {
  const condition = field(node, "condition");
  const [yes, no] = parts(node).filter((one) => one.id !== condition?.id);
  return { kind: "if", test: expression(condition), yes: block(yes), no: block(no), ...at(node) };
}

function when(node: Node): Statement {
  const subject = parts(node).find(({ type }) => type === "when_subject");
  const on = subject && parts(subject).at(-1);
  const cases = parts(node)
    .filter(({ type }) => type === "when_entry")
    .map((one): Case => {
      const conditions = one.childrenForFieldName("condition").flatMap((child) => (child ? [child] : []));
      const ids = new Set(conditions.map(({ id }) => id));
      return { values: conditions.map(expression), body: block(parts(one).findLast(({ id }) => !ids.has(id))) };
    });
  return { kind: "switch", on: on && expression(on), cases, ...at(node) };
}

function tryOf(node: Node): Statement {
  const inner = parts(node);
  const blockOf = (one: Node) => block(parts(one).findLast(({ type }) => type === "block"));
  return {
    kind: "try",
    body: block(inner.find(({ type }) => type === "block")),
    handlers: inner.filter(({ type }) => type === "catch_block").map(blockOf),
    last: inner.filter(({ type }) => type === "finally_block").flatMap(blockOf),
    ...at(node),
  };
}

function modifiersOf(node: Node): Node | undefined {
  return parts(node).find(({ type }) => type === "modifiers");
}

function attributesOf(node: Node): Attribute[] {
  return parts(modifiersOf(node))
    .filter(({ type }) => type === "annotation")
    .map(attributeOf);
}

function wordsOf(node: Node): ReadonlySet<string> {
  return new Set(
    parts(modifiersOf(node))
      .filter(({ type }) => type !== "annotation")
      .map(({ text }) => text),
  );
}

function functionOf(node: Node): FunctionDeclaration {
  const parameters = parts(node).find(({ type }) => type === "function_value_parameters");
  const body = parts(node).find(({ type }) => type === "function_body");
  const only = parts(body);
  const isExpression = body !== undefined && body.child(0)?.type === "=";
  const receiver = parts(node).find(({ type }) => type === "user_type");
  const own = field(node, "name");
  return {
    name: own?.text ?? "constructor",
    parameters: parts(parameters)
      .filter(({ type }) => type === "parameter")
      .map((one) => {
        const [name, type] = parts(one);
        return { name: name?.text ?? "", ...(type ? { type: type.text } : {}) };
      }),
    attributes: attributesOf(node),
    modifiers: wordsOf(node),
    body:
      isExpression && only[0]
        ? [{ kind: "exit", how: "return", value: expression(only[0]), ...at(only[0]) }]
        : block(only[0]?.type === "block" ? only[0] : body),
    ...at(node),
    ...(own ? { line: own.startPosition.row + 1 } : {}),
    ...(receiver && own && receiver.startIndex < own.startIndex ? { receiver: receiver.text } : {}),
  };
}

function classOf(node: Node): ClassDeclaration {
  const specifiers = parts(parts(node).find(({ type }) => type === "delegation_specifiers"));
  const bases = specifiers.map((one) => one.descendantsOfType("user_type")[0]?.text ?? one.text);
  const words = wordsOf(node);
  const isInterface = node.children.some((child) => child?.type === "interface");
  return {
    name: field(node, "name")?.text ?? "",
    bases,
    attributes: attributesOf(node),
    modifiers: words,
    body: [
      ...primaryConstructor(node),
      ...block(parts(node).find(({ type }) => type === "class_body" || type === "enum_class_body")).flatMap((one) =>
        // What stands in a companion is reached through the class.
        one.kind === "class" && one.class.name === "" ? one.class.body : [one],
      ),
    ],
    form: words.has("enum")
      ? "enum"
      : isInterface
        ? "interface"
        : node.type === "class_declaration"
          ? "class"
          : "object",
    ...at(node),
  };
}

/** Its parameters say what the fields are. */
function primaryConstructor(node: Node): Statement[] {
  const own = parts(node).find(({ type }) => type === "primary_constructor");
  if (!own) return [];
  const parameters = own.descendantsOfType("class_parameter").flatMap((one) => {
    const inner = parts(one).filter(({ type }) => type !== "modifiers");
    return inner[0] ? [{ name: inner[0].text, ...(inner[1] ? { type: inner[1].text } : {}) }] : [];
  });
  const declaration = {
    name: "constructor",
    parameters,
    attributes: [],
    modifiers: new Set<string>(),
    body: [],
    ...at(own),
  };
  return [{ kind: "function", function: declaration, ...at(own) }];
}

function importOf(node: Node): Import[] {
  if (node.type !== "import") return [];
  const path = parts(node)[0]?.text ?? "";
  const isAll = node.text.trim().endsWith("*");
  const own = path.slice(path.lastIndexOf(".") + 1);
  const alias = parts(node)[1]?.text;
  return [{ from: path, name: isAll ? "*" : own, as: isAll ? "*" : (alias ?? own), ...at(node) }];
}
