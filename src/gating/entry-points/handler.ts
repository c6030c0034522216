import { pathOf, type CodeFile, type Expression, type FunctionDeclaration } from "../../syntax/code.ts";
import type { EntryPoint } from "../entry-point.ts";

/** What an expression stands for as a handler: a function, what a wrapper wraps, or the name of one. */
export function handlerOf(expression: Expression | undefined): EntryPoint["handler"] {
  if (!expression) return undefined;
  if (expression.kind === "function") return expression.function;
  if (expression.kind === "list") return handlerOf(expression.items.at(-1));
  // `asyncHandler(async (req, res) => …)`, `controller.create.bind(controller)`.
  if (expression.kind === "call") {
    const { callee } = expression;
    if (callee.kind === "member" && callee.name === "bind") return handlerOf(callee.object);
    const wrapped = expression.arguments.map(({ value }) => handlerOf(value)).filter((one) => typeof one === "object");
    return wrapped.at(-1) ?? wrappedName(expression);
  }
  return pathOf(expression);
}

/** The functions that wrap a handler where it is given: `requireFlag("x")(handler)`, `withFlag("x", handler)`. */
export function wrappersOf(expression: Expression | undefined): Expression[] {
  if (expression?.kind === "list") return expression.items.slice(0, -1).flatMap((one) => [one]);
  if (expression?.kind !== "call") return [];
  return [expression, ...wrappersOf(expression.arguments.at(-1)?.value)];
}

/** Does the file take anything out of one of these packages? */
export function importsAny({ imports }: CodeFile, packages: RegExp): boolean {
  return imports.some(({ from }) => packages.test(from));
}

export function isFunction(handler: EntryPoint["handler"]): handler is FunctionDeclaration {
  return typeof handler === "object";
}

/** `asyncHandler(orders.create)`: which of the two it is that runs, only their declarations tell. */
function wrappedName({ callee, arguments: args }: Extract<Expression, { kind: "call" }>): string | undefined {
  const wrapper = pathOf(callee) ?? (callee.kind === "call" ? pathOf(callee.callee) : undefined);
  const last = args.at(-1)?.value;
  const inner = last && /^(?:name|member|call)$/.test(last.kind) ? handlerOf(last) : undefined;
  return typeof inner === "string" && wrapper !== undefined ? `${wrapper}(${inner})` : wrapper;
}
