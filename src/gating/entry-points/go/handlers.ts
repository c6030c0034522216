import { pathOf, type CodeFile, type Expression, type FunctionDeclaration } from "../../../syntax/code.ts";
import type { Before, EntryPoint } from "../../entry-point.ts";
import type { Call } from "../../walk.ts";
import { calledPath, lastOf } from "../../words.ts";

/** The functions and methods of a file, by their own name, as far as that tells which. */
export type Functions = ReadonlyMap<string, FunctionDeclaration>;

export function functionsOf({ body }: Pick<CodeFile, "body">): Functions {
  const functions = new Map<string, FunctionDeclaration>();
  const ambiguous = new Set<string>();
  for (const one of body) {
    if (one.kind !== "function") continue;
    const { name } = one.function;
    if (functions.has(name)) ambiguous.add(name);
    functions.set(name, one.function);
  }
  for (const name of ambiguous) functions.delete(name);
  return functions;
}

export interface Handled {
  readonly handler: EntryPoint["handler"];
  /** The functions that it is wrapped in, the outermost first. */
  readonly before: readonly Before[];
}

/**
 * What an argument stands for as a handler. Go has no bound arguments: what is given is a function, a method, a value
 * with `ServeHTTP`, a call that makes one (`s.handleOrders()`), or one that wraps one (`requireFlag("x", s.orders)`).
 */
export function handledBy(expression: Expression | undefined, functions: Functions): Handled {
  if (!expression) return { handler: undefined, before: [] };
  if (expression.kind === "function") return { handler: expression.function, before: [] };
  if (expression.kind !== "call") return { handler: pathOf(expression), before: [] };
  const path = calledPath(expression.callee);
  if (expression.isNew) return { handler: `${lastOf(path)}.ServeHTTP`, before: [] };
  const given = expression.arguments.map(({ value }) => value);
  if (conversions.test(path) && given.length > 0) return handledBy(given.at(-1), functions);
  // `alice.New(logged, gated).ThenFunc(handler)`
  if (expression.callee.kind === "member" && /^Then(?:Func)?$/.test(expression.callee.name) && given.length === 1) {
    const { object } = expression.callee;
    const chain = object.kind === "call" ? object.arguments.map(({ value }) => asMiddleware(value)) : [];
    const inner = handledBy(given[0], functions);
    return { ...inner, before: [...chain, ...inner.before] };
  }
  const wrapped = wrappedIn(expression, functions);
  if (!wrapped) return { handler: madeBy(functions.get(lastOf(path))) ?? path, before: [] };
  const inner = handledBy(wrapped, functions);
  // `requireFlag("x")(handler)`: the flag stands in the call that is called.
  const wrapper = expression.callee.kind === "call" ? expression.callee : expression;
  return { ...inner, before: [asMiddleware(wrapper), ...inner.before] };
}

/** Types that functions are turned into, and adapters of one framework's handlers to another's: they ask nothing. */
const conversions =
  /(?:^|\.)(?:\w*HandlerFunc|Wrap[FH]?|WrapHandler|HTTPHandler(?:Func)?|HandlerWithError|NewHandlerFunc)$/;
const makers = /^(?:new|make|build|handle|serve)|(?:handler|handle|endpoint)$/i;

/** The argument that a wrapper wraps: a function, one that stands in the file, one that says so, or any other. */
function wrappedIn({ callee, arguments: args }: Call, functions: Functions): Expression | undefined {
  const isMaker = callee.kind !== "call" && makers.test(lastOf(calledPath(callee)));
  let best: { readonly value: Expression; readonly rank: number } | undefined;
  for (const { value } of args) {
    const rank = rankOf(value, functions);
    if (rank > (isMaker ? 2 : 0) && rank >= (best?.rank ?? 0)) best = { value, rank };
  }
  return best?.value;
}

function rankOf(value: Expression, functions: Functions): number {
  if (value.kind === "function") return 4;
  if (value.kind === "call") {
    if (value.isNew) return 0;
    const path = calledPath(value.callee);
    if (functions.has(lastOf(path)) || conversions.test(path)) return 3;
    return Math.max(makers.test(lastOf(path)) ? 2 : 0, ...value.arguments.map((one) => rankOf(one.value, functions)));
  }
  const path = value.kind === "name" || value.kind === "member" ? pathOf(value) : undefined;
  if (path === undefined || path.startsWith("http.")) return 0;
  if (functions.has(lastOf(path))) return 3;
  return /handle|^h$|^next$/i.test(path) ? 2 : 1;
}

/** Is this surely a handler, by what it is or is called? */
export function saysHandler(value: Expression | undefined, functions: Functions): boolean {
  return value !== undefined && rankOf(value, functions) > 1;
}

/** `func handleOrders() http.HandlerFunc { return func(…) {…} }`: what it gives back. */
function madeBy(maker: FunctionDeclaration | undefined): FunctionDeclaration | undefined {
  const last = maker?.body.at(-1);
  const value = last?.kind === "exit" ? last.value : undefined;
  if (value?.kind === "function") return value.function;
  const inner = value?.kind === "call" ? value.arguments.at(-1)?.value : undefined;
  return inner?.kind === "function" ? inner.function : undefined;
}

export function asMiddleware(value: Expression): Before {
  return { form: "middleware", value, line: value.line, endLine: value.endLine };
}
