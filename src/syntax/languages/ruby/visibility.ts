import type { Node } from "web-tree-sitter";
import type { Block, FunctionDeclaration, Statement } from "../../code.ts";
import { at, field, parts } from "../reader.ts";
import { functionOf } from "./declarations.ts";

const words: Readonly<Record<string, string | undefined>> = {
  private: "private",
  protected: "protected",
  public: "",
  module_function: "static",
  private_class_method: "private",
};

/** What stands below `private` is, and what it names: `private :a, :b`. */
export function visible(body: Block): Block {
  const named = namedIn(body);
  let visibility = "";
  return body.map((one): Statement => {
    if (one.kind === "do" && one.value.kind === "call" && one.value.callee.kind === "name") {
      const { callee, arguments: args } = one.value;
      const word = Object.hasOwn(words, callee.name) ? words[callee.name] : undefined;
      if (word !== undefined && args.length === 0) visibility = word;
    }
    if (one.kind !== "function") return one;
    const own = named.get(one.function.name) ?? (one.function.modifiers.size > 0 ? "" : visibility);
    return own === "" ? one : { ...one, function: withWords(one.function, [own]) };
  });
}

function namedIn(body: Block): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const one of body) {
    if (one.kind !== "do" || one.value.kind !== "call" || one.value.callee.kind !== "name") continue;
    const { callee, arguments: args } = one.value;
    const word = Object.hasOwn(words, callee.name) ? words[callee.name] : undefined;
    if (word === undefined) continue;
    const given = args.flatMap(({ value }) => (value.kind === "list" ? value.items : [value]));
    for (const value of given) if (value.kind === "literal") named.set(String(value.value), word);
  }
  return named;
}

function withWords(declaration: FunctionDeclaration, more: readonly string[]): FunctionDeclaration {
  return { ...declaration, modifiers: new Set([...declaration.modifiers, ...more]) };
}

/** `private def x`, `memoize def x`: methods that are made where a call is given their names. */
export function definedIn(call: Node): Statement[] {
  const method = field(call, "method")?.text ?? "";
  const word = Object.hasOwn(words, method) ? words[method] : undefined;
  return parts(field(call, "arguments")).flatMap((one): Statement[] => {
    const made = isMethod(one)
      ? [{ kind: "function" as const, function: functionOf(one), ...at(one) }]
      : one.type === "call"
        ? definedIn(one)
        : [];
    if (!word) return made;
    return made.map((each) =>
      each.kind === "function" ? { ...each, function: withWords(each.function, [word]) } : each,
    );
  });
}

/** Does a call do nothing but say who may see the method that is made in it? */
export function isOnlyVisibility(call: Node): boolean {
  const [only, ...others] = parts(field(call, "arguments"));
  const isWord = Object.hasOwn(words, field(call, "method")?.text ?? "");
  if (!isWord || !only || others.length > 0) return false;
  return isMethod(only) || (only.type === "call" && isOnlyVisibility(only));
}

export function isMethod({ type }: Node): boolean {
  return type === "method" || type === "singleton_method";
}

/** `class << self`: its methods are the class's own. */
export function opened(node: Node, body: Block): Statement[] {
  const rest = body.filter(({ kind }) => kind !== "function");
  const methods = body.flatMap((one) =>
    one.kind === "function" ? [{ ...one, function: withWords(one.function, ["static"]) }] : [],
  );
  return rest.length > 0 ? [...methods, { kind: "within", value: undefined, body: rest, ...at(node) }] : methods;
}
