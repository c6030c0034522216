import type { Attribute, ClassDeclaration, FunctionDeclaration } from "../../syntax/code.ts";
import type { Before } from "../entry-point.ts";

/** What is written on a class and on its method, the class first. */
export function attributesOf(owner: ClassDeclaration | undefined, method: FunctionDeclaration): Before[] {
  return [...(owner?.attributes ?? []), ...method.attributes].map(asBefore);
}

export function asBefore(attribute: Attribute): Before {
  return { form: "attribute", attribute, line: attribute.line, endLine: attribute.endLine };
}

const constructors = new Set(["constructor", "__init__", "__construct", "initialize", "dispatch", "setup"]);

/** A constructor that throws keeps everybody out. */
export function constructorOf(owner: ClassDeclaration): Before[] {
  return owner.body.flatMap((one): Before[] =>
    one.kind === "function" && constructors.has(one.function.name) && one.function.body.length > 0
      ? [{ form: "hook", function: one.function, line: one.line, endLine: one.endLine }]
      : [],
  );
}

/** The methods of a class, in order. */
export function methodsOf(owner: ClassDeclaration): FunctionDeclaration[] {
  return owner.body.flatMap((one) => (one.kind === "function" ? [one.function] : []));
}
