import type { Node } from "web-tree-sitter";
import type { Block, Case, ClassDeclaration, FunctionDeclaration, Parameter, Statement } from "../code.ts";
import { at, call, field, fields, name, parts, run, type LanguageReader } from "./reader.ts";
import { expression, stringOf } from "./ruby/expressions.ts";

/** https://github.com/tree-sitter/tree-sitter-ruby */
export const ruby: LanguageReader = {
  language: "ruby",
  grammars: { rb: "tree-sitter-ruby", rake: "tree-sitter-ruby" },
  read: (root) => ({ imports: importsOf(root), body: block(root) }),
};

/** The statements of a body, and what rescues them. */
export function block(node: Node | null | undefined): Block {
  if (!node) return [];
  if (!lists.has(node.type)) return statement(node);
  const inner = parts(node);
  const clause = (type: string) => inner.filter((one) => one.type === type);
  const body = inner
    .filter(({ type }) => !/^(?:rescue|ensure|exception_variable|exceptions)$/.test(type) && type !== "else")
    .flatMap(statement);
  const handlers = clause("rescue");
  const last = clause("ensure");
  if (handlers.length === 0 && last.length === 0) return [...body, ...clause("else").flatMap(block)];
  return [
    {
      kind: "try",
      body: [...body, ...clause("else").flatMap(block)],
      handlers: handlers.map((one) => block(field(one, "body"))),
      last: last.flatMap((one) => parts(one).flatMap(statement)),
      ...at(node),
    },
  ];
}

const lists = new Set([
  "program",
  "body_statement",
  "block_body",
  "then",
  "else",
  "do",
  "begin",
  "begin_block",
  "parenthesized_statements",
  "ensure",
]);

function statement(node: Node): Statement[] {
  switch (node.type) {
    case "method":
    case "singleton_method":
      return [{ kind: "function", function: functionOf(node), ...at(node) }];
    case "class":
    case "module":
    case "singleton_class":
      return [{ kind: "class", class: classOf(node), ...at(node) }];
    case "if":
    case "elsif":
    case "unless":
      return [conditional(node)];
    case "if_modifier":
    case "unless_modifier": {
      const test = expression(field(node, "condition"));
      const yes = block(field(node, "body"));
      return [
        {
          kind: "if",
          test: node.type === "unless_modifier" ? { kind: "not", of: test, ...at(node) } : test,
          yes,
          no: [],
          ...at(node),
        },
      ];
    }
    case "return":
    case "next":
    case "break": {
      const args = parts(parts(node)[0]);
      const value = args.length > 1 ? undefined : args[0];
      const isJump = node.type === "break";
      return [{ kind: "exit", how: isJump ? "break" : "return", value: value && expression(value), ...at(node) }];
    }
    case "while":
    case "until":
    case "for":
    case "while_modifier":
    case "until_modifier": {
      const over = field(node, "condition") ?? field(node, "value");
      return [{ kind: "loop", over: over && expression(over), body: block(field(node, "body")), ...at(node) }];
    }
    case "begin":
      return [...block(node)];
    case "rescue_modifier":
      return [...block(field(node, "body"))];
    case "case": {
      const value = field(node, "value");
      return [{ kind: "switch", on: value && expression(value), cases: parts(node).flatMap(caseOf), ...at(node) }];
    }
    case "assignment":
    case "operator_assignment": {
      const right = field(node, "right");
      return [
        { kind: "assign", targets: targetsOf(field(node, "left")), value: right && expression(right), ...at(node) },
      ];
    }
    case "identifier":
      // A name that stands alone is a call: `private`, `check_access`.
      return [run(call(node, name(node), []))];
    case "call": {
      const method = field(node, "method")?.text;
      if (method === "raise" && !field(node, "receiver")) {
        const [value] = parts(field(node, "arguments"));
        return [{ kind: "exit", how: "throw", value: value && expression(value), ...at(node) }];
      }
      return [run(expression(node))];
    }
    case "alias":
    case "undef":
    case "empty_statement":
      return [];
    case "parenthesized_statements":
      return parts(node).flatMap(statement);
    default:
      return [run(expression(node))];
  }
}

function conditional(node: Node): Statement {
  const test = expression(field(node, "condition"));
  const alternative = field(node, "alternative");
  const no = !alternative ? [] : alternative.type === "elsif" ? [conditional(alternative)] : block(alternative);
  return {
    kind: "if",
    test: node.type === "unless" ? { kind: "not", of: test, ...at(node) } : test,
    yes: block(field(node, "consequence")),
    no,
    ...at(node),
  };
}

function caseOf(node: Node): Case[] {
  if (node.type === "else") return [{ values: [], body: block(node) }];
  if (node.type !== "when" && node.type !== "in_clause") return [];
  const values = fields(node, "pattern").flatMap((one) => parts(one).map(expression));
  return [{ values, body: block(field(node, "body")) }];
}

function targetsOf(node: Node | undefined): { readonly name: string }[] {
  if (!node) return [];
  if (node.type === "left_assignment_list") return parts(node).flatMap(targetsOf);
  return [{ name: node.text.replace(/^@+/, "this.") }];
}

/** What a method ends with is what it returns. */
function functionOf(node: Node): FunctionDeclaration {
  const words = node.type === "singleton_method" ? ["static"] : [];
  return {
    name: field(node, "name")?.text ?? "",
    parameters: parametersOf(field(node, "parameters")),
    attributes: [],
    modifiers: new Set(words),
    body: returning(block(field(node, "body"))),
    ...at(node),
  };
}

export function returning(body: Block): Block {
  const last = body.at(-1);
  if (last?.kind !== "do") return body;
  return [
    ...body.slice(0, -1),
    { kind: "exit", how: "return", value: last.value, line: last.line, endLine: last.endLine },
  ];
}

export function parametersOf(node: Node | undefined): Parameter[] {
  return parts(node).map((one) => ({ name: field(one, "name")?.text ?? one.text }));
}

function classOf(node: Node): ClassDeclaration {
  const body = block(field(node, "body"));
  const superclass = parts(field(node, "superclass"))[0]?.text;
  const included = body.flatMap((one) => {
    if (one.kind !== "do" || one.value.kind !== "call" || one.value.callee.kind !== "name") return [];
    const isMixin = /^(?:include|prepend|extend)$/.test(one.value.callee.name);
    return isMixin
      ? one.value.arguments.flatMap(({ value }) =>
          value.kind === "name" || value.kind === "member" ? [nameOf(value)] : [],
        )
      : [];
  });
  return {
    name: field(node, "name")?.text ?? "",
    bases: [...(superclass === undefined ? [] : [superclass]), ...included],
    attributes: [],
    modifiers: new Set(),
    body: withVisibility(body),
    form: node.type === "module" ? "module" : "class",
    ...at(node),
  };
}

function nameOf(value: { readonly kind: string }): string {
  const one = value as { kind: string; name: string; object?: { kind: string } };
  return one.kind === "member" && one.object ? `${nameOf(one.object)}::${one.name}` : one.name;
}

/** What stands below `private` is. */
function withVisibility(body: Block): Block {
  let visibility: string | undefined;
  return body.map((one): Statement => {
    if (one.kind === "do" && one.value.kind === "call" && one.value.callee.kind === "name") {
      const { callee, arguments: args } = one.value;
      const isWord = /^(?:private|protected|public)$/.test(callee.name);
      if (isWord && args.length === 0) visibility = callee.name === "public" ? undefined : callee.name;
    }
    if (one.kind !== "function" || visibility === undefined) return one;
    return { ...one, function: { ...one.function, modifiers: new Set([...one.function.modifiers, visibility]) } };
  });
}

function importsOf(root: Node) {
  return parts(root).flatMap((node) => {
    const isRequire = node.type === "call" && /^require(?:_relative)?$/.test(field(node, "method")?.text ?? "");
    const [argument] = isRequire ? parts(field(node, "arguments")) : [];
    const from = argument && stringOf(argument);
    return from === undefined ? [] : [{ from, name: "*", as: from.split("/").at(-1) ?? from, ...at(node) }];
  });
}
