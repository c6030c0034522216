import type { Node } from "web-tree-sitter";
import type { Attribute, Block, ClassDeclaration, Statement } from "../../code.ts";
import { block, statement } from "../kotlin.ts";
import { at, parts } from "../reader.ts";
import { attributeOf } from "./declarations.ts";
import { expression } from "./expressions.ts";

/** Where the grammar is at a loss, annotations before a declaration come as expressions of their own. */
export function statements(nodes: readonly Node[]): Statement[] {
  const found: Statement[] = [];
  let waiting: Node[] = [];
  for (const node of nodes) {
    if (node.type === "annotated_expression" || node.type === "annotation") {
      waiting.push(node);
      const disguised = bareClass(node);
      if (!disguised) continue;
      found.push({ kind: "class", class: { ...disguised, attributes: waiting.flatMap(annotationsIn) }, ...at(node) });
    } else {
      const made = statement(node);
      const attributes = waiting.flatMap(annotationsIn);
      found.push(
        ...(attributes.length > 0 ? (attached(made, attributes) ?? [...waiting.flatMap(statement), ...made]) : made),
      );
    }
    waiting = [];
  }
  return [...found, ...waiting.flatMap(statement)];
}

function attached(made: readonly Statement[], attributes: readonly Attribute[]): Statement[] | undefined {
  const [first, ...rest] = made;
  if (first?.kind === "class")
    return [{ ...first, class: { ...first.class, attributes: [...attributes, ...first.class.attributes] } }, ...rest];
  if (first?.kind !== "function") return undefined;
  const all = [...attributes, ...first.function.attributes];
  return [{ ...first, function: { ...first.function, attributes: all } }, ...rest];
}

function annotationsIn(node: Node): Attribute[] {
  if (node.type === "annotation") return [attributeOf(node)];
  const found: Attribute[] = [];
  for (const child of parts(node)) {
    if (child.type === "annotation" || child.type === "annotated_expression") found.push(...annotationsIn(child));
    else if (child.type !== "infix_expression") {
      // `@RequestMapping("/x")` before a line break: the parentheses came loose.
      const last = found.at(-1);
      if (last && last.arguments.length === 0)
        found[found.length - 1] = { ...last, arguments: [{ value: expression(child) }] };
    }
  }
  return found;
}

/** `@A("x")` above a plain `class C { … }`: the grammar takes it for three words in a row. */
function bareClass(node: Node): Omit<ClassDeclaration, "attributes"> | undefined {
  const last = parts(node).at(-1);
  if (last?.type === "annotated_expression") return bareClass(last);
  const [keyword, own, braces] = last?.type === "infix_expression" ? parts(last) : [];
  const form = forms[keyword?.text ?? ""];
  if (!last || !form || braces?.type !== "lambda_literal") return undefined;
  const body: Block = block(braces);
  return { name: own?.text ?? "", bases: [], modifiers: new Set(), body, form, ...at(last) };
}

const forms: Readonly<Record<string, ClassDeclaration["form"]>> = {
  class: "class",
  object: "object",
  interface: "interface",
};
