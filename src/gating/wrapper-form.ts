import type { Block, Expression, FunctionDeclaration, Statement } from "../syntax/code.ts";
import { told, type Locals } from "./condition.ts";
import { flowOf } from "./dominance.ts";
import { isRefusal } from "./effect.ts";
import type { CheckContext, FlagCheck } from "./flag-check.ts";
import type { Wrapper } from "./profile.ts";
import { calledPath } from "./words.ts";

/** How a function is a gate: what it does with the flag that it asks for. */
export interface Form {
  readonly form: Wrapper["form"];
  readonly check: FlagCheck;
  readonly whenTrue: "on" | "off";
}

export function form(declaration: FunctionDeclaration, context: CheckContext, isClass: boolean): Form | undefined {
  const { body } = declaration;
  if (body.length === 0 || body.length > 25) return undefined;
  const inner = innerFunction(body);
  // `requireFlag(key)` gives a middleware, a decorator gives a wrapped function: what they give decides.
  if (inner) {
    const check = refusedWithout(inner.body, context) ?? flowOf(inner.body, context).gates[0];
    return check && { form: "middleware", check, whenTrue: "on" };
  }
  const answer = answerOf(body, context);
  if (answer && isClass) return { form: "middleware", check: answer.check, whenTrue: "on" };
  if (answer) return { form: "answer", ...answer };
  const flow = flowOf(body, context);
  const [gate] = flow.gates;
  if (!gate) return undefined;
  const passes = declaration.parameters.some(({ name }) =>
    /^(?:next|_next|chain|filterChain|requestDelegate|block)$/i.test(name),
  );
  if (isClass || passes) return { form: "middleware", check: gate, whenTrue: "on" };
  if (declaration.parameters.some(({ name }) => name.includes("children")) && !flow.effect)
    return { form: "middleware", check: gate, whenTrue: "on" };
  const thrown = throwsWithout(body, context);
  if (thrown && isOnlyCheck(body)) return { form: "guard", check: thrown, whenTrue: "on" };
  // Rails: a `before_action` stops everything by answering itself.
  const refused = isOnlyCheck(body) ? refusedWithout(body, context) : undefined;
  return refused && { form: "middleware", check: refused, whenTrue: "on" };
}

/** The function that is returned, when that is what a function is for. */
function innerFunction(body: Block): FunctionDeclaration | undefined {
  const last = body.at(-1);
  const value = last?.kind === "exit" || last?.kind === "do" ? last.value : undefined;
  if (value?.kind === "function") return deepest(value.function);
  if (value?.kind === "call") {
    const callback = value.arguments.map((one) => one.value).find((one) => one.kind === "function");
    if (callback?.kind === "function" && value.callee.kind !== "member") return deepest(callback.function);
    if (calledPath(value.callee).endsWith("HandlerFunc") && callback?.kind === "function") return callback.function;
  }
  const named =
    value?.kind === "name"
      ? body.find((one) => one.kind === "function" && one.function.name === value.name)
      : undefined;
  return named?.kind === "function" ? deepest(named.function) : undefined;
}

/** The function that runs in the end, of one that only makes it: `func (s *Server) create() http.HandlerFunc { return … }`. */
export function deepest(declaration: FunctionDeclaration): FunctionDeclaration {
  return innerFunction(declaration.body) ?? declaration;
}

/** What a function answers, when that depends on a flag: whichever way out it takes, a true answer needs it. */
function answerOf(body: Block, context: CheckContext): { check: FlagCheck; whenTrue: "on" | "off" } | undefined {
  const locals = localsOf(body, context);
  const values = returned(body);
  const last = values.at(-1);
  if (!last) return undefined;
  const { whenTrue, whenFalse } = told(last, context, locals);
  const others = values.slice(0, -1);
  if (whenTrue && others.every(isNo)) return { check: whenTrue, whenTrue: "on" };
  if (whenFalse && others.every((one) => !isNo(one))) return { check: whenFalse, whenTrue: "off" };
  const flow = flowOf(body, context);
  const gate = flow.gates[0];
  if (!gate || flow.effect) return undefined;
  const literals = values.map((value) =>
    value.kind === "list" || (value.kind === "other" && value.parts.length > 1) ? lastItem(value) : value,
  );
  // `if on { return true }; return false`.
  if (literals.length >= 2 && literals.every((value) => isNo(value) || isYes(value)) && isNo(literals.at(-1)!))
    return { check: gate, whenTrue: "on" };
  // `if !on { return false }; return user.isStaff()`, `if !on { return nil, false }`.
  if (flow.behind && isNo(literals[0]!) && isQuestion(body)) return { check: gate, whenTrue: "on" };
  // Go: `if !on { return ErrDisabled }; return nil`.
  if (flow.behind && context.file.language === "go" && isNil(last) && isError(literals[0]!))
    return { check: gate, whenTrue: "off" };
  return undefined;
}

function lastItem(value: Expression): Expression {
  return (value.kind === "list" ? value.items.at(-1) : value.kind === "other" ? value.parts.at(-1) : value) ?? value;
}

function isQuestion(body: Block): boolean {
  return body.length <= 6;
}

function isNo(value: Expression): boolean {
  return (value.kind === "literal" && (value.value === false || value.value === null)) || isNil(value);
}

function isYes(value: Expression): boolean {
  return value.kind === "literal" && value.value === true;
}

function isNil(value: Expression): boolean {
  return (
    (value.kind === "name" && /^(?:nil|null|None|undefined)$/.test(value.name)) ||
    (value.kind === "literal" && value.value === null)
  );
}

function isError(value: Expression): boolean {
  return /err/i.test(calledPath(value));
}

function localsOf(body: Block, context: CheckContext): Locals {
  const locals = new Map<string, ReturnType<typeof told>>();
  for (const one of body)
    if (one.kind === "assign" && one.value) {
      const answer = told(one.value, context, locals);
      if (answer.whenTrue || answer.whenFalse) for (const { name } of one.targets) locals.set(name, answer);
    }
  return locals;
}

/** The values of all ways out of a block, the last statement's value too where that is what a language returns. */
function returned(body: Block): Expression[] {
  const values: Expression[] = [];
  const visit = (block: Block, isTail: boolean) => {
    for (const [index, one] of block.entries()) {
      const isLast = isTail && index === block.length - 1;
      if (one.kind === "exit" && one.how === "return" && one.value) values.push(one.value);
      else if (one.kind === "if") {
        visit(one.yes, isLast);
        visit(one.no, isLast);
      } else if (one.kind === "try") {
        visit(one.body, isLast);
        for (const handler of one.handlers) visit(handler, false);
      } else if (isLast && one.kind === "do") values.push(one.value);
    }
  };
  visit(body, true);
  return values;
}

/** Throws when the flag is off, and does nothing else. */
function throwsWithout(body: Block, context: CheckContext): FlagCheck | undefined {
  return offBranch(
    body,
    context,
    (block) => block.at(-1)?.kind === "exit" && (block.at(-1) as { how?: string }).how === "throw",
  );
}

/** Answers "no" itself when the flag is off. */
function refusedWithout(body: Block, context: CheckContext): FlagCheck | undefined {
  return offBranch(body, context, (block) => {
    const last = block.at(-1);
    if (last?.kind === "exit") return last.how === "throw" || isRefusal(last.value) || block.length > 1;
    return last?.kind === "do" && isRefusal(last.value);
  });
}

function offBranch(body: Block, context: CheckContext, test: (block: Block) => boolean): FlagCheck | undefined {
  const locals = localsOf(body, context);
  for (const one of body) {
    if (one.kind !== "if") continue;
    const { whenTrue, whenFalse } = told(one.test, context, locals);
    if (whenFalse && one.yes.length > 0 && test(one.yes)) return whenFalse;
    if (whenTrue && one.no.length > 0 && test(one.no)) return whenTrue;
    if (whenTrue && one.no.length === 0 && one === body.at(-2) && test(body.slice(-1))) return whenTrue;
  }
  return undefined;
}

/** Nothing but reading, asking and refusing: what a check does, and a handler that has one does not. */
function isOnlyCheck(body: Block): boolean {
  const rest = body.filter(({ kind }) => kind !== "if" && kind !== "assign");
  return rest.every((one: Statement) => one.kind === "exit" && (!one.value || one.value.kind !== "call"));
}
