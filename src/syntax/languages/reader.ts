import type { Node } from "web-tree-sitter";
import type { Argument, At, CodeFile, Expression, Language, Statement } from "../code.ts";

/** How one language's trees become `Code`. */
export interface LanguageReader {
  readonly language: Language;
  /** File name endings, without the dot, and the grammar for each: `tsx`, `typescript`. */
  readonly grammars: Readonly<Record<string, string>>;
  read(root: Node): Pick<CodeFile, "imports" | "body">;
}

export function at(node: Node): At {
  return { line: node.startPosition.row + 1, endLine: node.endPosition.row + 1 };
}

/** The named children, without comments. */
export function parts(node: Node | null | undefined): Node[] {
  return node
    ? node.namedChildren.filter(
        (child): child is Node => child !== null && !child.isExtra && !child.type.endsWith("comment"),
      )
    : [];
}

export function field(node: Node, name: string): Node | undefined {
  return node.childForFieldName(name) ?? undefined;
}

export function fields(node: Node, name: string): Node[] {
  return node.childrenForFieldName(name).filter((child): child is Node => child !== null && child.isNamed);
}

export function name(node: Node, text: string = node.text): Expression {
  return { kind: "name", name: text, ...at(node) };
}

export function literal(node: Node, value: string | number | boolean | null): Expression {
  return { kind: "literal", value, ...at(node) };
}

export function call(node: Node, callee: Expression, args: readonly Argument[], isNew = false): Expression {
  return { kind: "call", callee, arguments: args, isNew, ...at(node) };
}

export function run(value: Expression): Statement {
  return { kind: "do", value, line: value.line, endLine: value.endLine };
}

/** Lines at which the grammar gave up. */
export function brokenLines(root: Node): readonly number[] {
  if (!root.hasError) return [];
  const lines = new Set<number>();
  const waiting = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.isError || node.isMissing) lines.add(node.startPosition.row + 1);
    else for (const child of node.children) if (child?.hasError) waiting.push(child);
  }
  return [...lines].sort((a, b) => a - b);
}
