import type { Node } from "web-tree-sitter";
import type { Attribute, Block, ClassDeclaration, FunctionDeclaration, Parameter } from "../../code.ts";
import { block } from "../python.ts";
import { at, field, parts } from "../reader.ts";
import { argumentsOf, expression } from "./expressions.ts";

export function functionOf(node: Node, decorators: readonly Node[]): FunctionDeclaration {
  const name = field(node, "name")?.text ?? "";
  const words = [
    ...(node.child(0)?.type === "async" ? ["async"] : []),
    // Names that both begin and end with two are the language's own.
    ...(/^_(?!.*__$)/.test(name) ? ["private"] : []),
    ...decorators.flatMap(({ text }) => (/^@(?:static|class)method$/.test(text) ? ["static"] : [])),
  ];
  return {
    name,
    parameters: parametersOf(node),
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

/** Without `self`: nobody gives it, so the first that is given is the next. */
export function parametersOf(node: Node): Parameter[] {
  const [first, ...rest] = parts(field(node, "parameters")).flatMap(parameterOf);
  if (!first) return [];
  return /^(?:self|cls|mcs|mcls|metacls)$/.test(first.name) ? rest : [first, ...rest];
}

function parameterOf(node: Node): Parameter[] {
  if (node.type === "identifier") return [{ name: node.text }];
  const type = field(node, "type");
  const name = (field(node, "name") ?? parts(node)[0])?.text.replace(/^\*+/, "");
  const value = field(node, "value");
  const attributes = type ? annotated(type) : [];
  if (name === undefined) return [];
  return [
    {
      name,
      ...(type ? { type: type.text } : {}),
      ...(attributes.length > 0 ? { attributes } : {}),
      ...(value ? { value: expression(value) } : {}),
    },
  ];
}

/** `Annotated[User, Depends(current_user)]` says more than the type. https://docs.python.org/3/library/typing.html#typing.Annotated */
function annotated(type: Node): Attribute[] {
  const [generic] = parts(type);
  const [name, given] = parts(generic);
  if (generic?.type !== "generic_type" || !/(?:^|\.)Annotated$/.test(name?.text ?? "")) return [];
  return parts(given)
    .slice(1)
    .flatMap(parts)
    .filter((one) => one.type === "call" || one.type === "identifier")
    .map(attribute);
}

export function classOf(node: Node, decorators: readonly Node[]): ClassDeclaration {
  const bases = parts(field(node, "superclasses")).filter(({ type }) => type !== "keyword_argument");
  return {
    name: field(node, "name")?.text ?? "",
    bases: bases.map(({ text }) => text),
    attributes: decorators.map(attributeOf),
    modifiers: new Set(),
    body: withoutDoc(block(field(node, "body"))),
    form: bases.some(({ text }) => /(?:^|\.)(?:Str|Int)?(?:Enum|Flag)$|(?:Text|Integer)Choices$/.test(text))
      ? "enum"
      : "class",
    ...at(node),
  };
}

function attributeOf(decorator: Node): Attribute {
  const [inner] = parts(decorator);
  return inner ? { ...attribute(inner), ...at(decorator) } : { name: "", arguments: [], ...at(decorator) };
}

function attribute(node: Node): Attribute {
  const isCall = node.type === "call";
  const callee = isCall ? field(node, "function") : node;
  return { name: callee?.text ?? "", arguments: isCall ? argumentsOf(field(node, "arguments")) : [], ...at(node) };
}
