import type { Block, CodeFile, Expression, FunctionDeclaration, Statement } from "../syntax/code.ts";
import { told, type Locals } from "./condition.ts";
import { flowOf } from "./dominance.ts";
import { isRefusal } from "./effect.ts";
import { flagCheck, keyOf, type CheckContext, type FlagCheck } from "./flag-check.ts";
import type { FlagSymbol, Profile, Wrapper } from "./profile.ts";
import type { GatingSettings } from "./settings.ts";
import { classAround, eachClass, eachFunction, walkBlock } from "./walk.ts";
import { calledPath, lastOf, textOf, wordsOf } from "./words.ts";

/** Wrappers of wrappers of wrappers: further than this nobody hides a flag. */
const rounds = 3;

/**
 * Learns what a repo calls its own gates: functions, decorators, filters and components that end in a flag check, and
 * the constants that hold flags. The same files give the same profile, in whatever order they come. What the config says
 * comes first, and takes the place of what would have been learned.
 */
export function learnProfile(
  files: readonly CodeFile[],
  handlers: ReadonlySet<FunctionDeclaration> = new Set(),
  taught: GatingSettings["gates"] = [],
): Profile {
  const { constants, declared } = constantsIn(files);
  const wrappers = new Map(taught.map((gate) => [gate.name, taughtWrapper(gate)] as const));
  const symbols = new Map<string, FlagSymbol>();
  const profile: Profile = { wrappers, symbols, constants, declared };
  const inOrder = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (let round = 0; round < rounds; round++) {
    const before = wrappers.size + symbols.size;
    for (const file of inOrder) learnFrom(file, profile, handlers, wrappers, symbols);
    if (wrappers.size + symbols.size === before) break;
  }
  return profile;
}

function taughtWrapper({ form, flag, whenTrue }: GatingSettings["gates"][number]): Wrapper {
  return {
    path: "",
    line: 0,
    form,
    sdk: "home-made",
    flag,
    key: flag === undefined ? 0 : undefined,
    whenTrue,
    failsOpen: false,
    decided: "request",
  };
}

function learnFrom(
  file: CodeFile,
  profile: Profile,
  handlers: ReadonlySet<FunctionDeclaration>,
  wrappers: Map<string, Wrapper>,
  symbols: Map<string, FlagSymbol>,
): void {
  const context: CheckContext = { file, profile };
  eachFunction(file, (declaration, within) => {
    // What stands within a function is called there alone.
    if (handlers.has(declaration) || within.some(({ kind }) => kind === "function")) return;
    const owner = classAround(within);
    const isEntryOfClass = owner !== undefined && classMethods.test(declaration.name);
    const name = isEntryOfClass ? lastOf(owner.name) : declaration.name;
    if (wrappers.has(name) || (!isEntryOfClass && tooCommon.test(name))) return;
    const wrapper = wrapperOf(declaration, context, isEntryOfClass);
    if (wrapper) wrappers.set(name, wrapper);
  });
  for (const one of file.body) {
    if (one.kind !== "assign" || !one.value || one.targets.length !== 1) continue;
    const symbol = symbolOf(one, context);
    if (symbol && !symbols.has(one.targets[0]!.name)) symbols.set(one.targets[0]!.name, symbol);
  }
}

/** The method by which a filter, guard or middleware class is called. */
const classMethods =
  /^(?:canActivate|handle|__invoke|invoke|Invoke|InvokeAsync|OnActionExecution(?:Async|ing)?|OnAuthorization(?:Async)?|OnPageHandlerExecution\w*|matches\?|call|__call__|intercept|preHandle|has_permission|use|init)$/;
/** Names that too many things have: a call of one says nothing. */
const tooCommon =
  /^(?:|default|get|set|run|main|index|show|create|update|destroy|delete|handle|handler|execute|process|list|store|save|find|load|render|call|perform|new|init|setup|configure|register|constructor|__init__|initialize|test|it|describe|GET|POST|PUT|PATCH|DELETE|loader|action|App|Page|Layout|build|start|use|apply|map|filter|check|is|has|enabled|is_enabled|isEnabled|IsEnabled|enabled\?|on|off)$/;

function wrapperOf(declaration: FunctionDeclaration, context: CheckContext, isClass: boolean): Wrapper | undefined {
  const made = form(declaration, context, isClass);
  if (!made) return undefined;
  const { check } = made;
  return {
    path: context.file.path,
    line: declaration.line,
    form: made.form,
    sdk: check.sdk,
    flag: check.flag,
    key: check.flag === undefined ? keyParameter(declaration, check, context) : undefined,
    whenTrue: made.whenTrue,
    failsOpen: check.failsOpen,
    decided: check.decided,
  };
}

interface Form {
  readonly form: Wrapper["form"];
  readonly check: FlagCheck;
  readonly whenTrue: "on" | "off";
}

function form(declaration: FunctionDeclaration, context: CheckContext, isClass: boolean): Form | undefined {
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

/** Which parameter is the key of the check, when the function is asked about any flag. */
function keyParameter(declaration: FunctionDeclaration, check: FlagCheck, context: CheckContext): number | undefined {
  const names = declaration.parameters.map(({ name }) => name.replace(/^[$@*&]+|\??:.*$/g, ""));
  let found: number | undefined;
  walkBlock(
    declaration.body,
    {
      expression(one) {
        if (found !== undefined || one.kind !== "call" || one.line < check.line || one.line > check.endLine) return;
        if (!flagCheck(one, context)) return;
        const index = one.arguments
          .map(({ value }) => (value.kind === "name" ? names.indexOf(value.name) : -1))
          .find((at) => at >= 0);
        if (index !== undefined) found = index;
      },
    },
    [],
  );
  return found;
}

/** `export const newCheckout = flag({ key: "new-checkout" })`; an answer that is asked for once, when the file is loaded. */
function symbolOf(statement: Extract<Statement, { kind: "assign" }>, context: CheckContext): FlagSymbol | undefined {
  const { value } = statement;
  if (value?.kind !== "call") return undefined;
  const own = lastOf(calledPath(value.callee));
  const isDeclared = /^(?:flag|defineFlag|createFlag|featureFlag|defineFeatureFlag|createFeatureFlag|makeFlag)$/.test(
    own,
  );
  if (!isDeclared) return undefined;
  const key = value.arguments.map((one) => keyOf(one.value, context)).find((one) => one !== undefined);
  const sdk = context.file.imports.some(({ from }) => /^(?:flags|@vercel\/flags)/.test(from))
    ? "vercel-flags"
    : "home-made";
  return { path: context.file.path, line: statement.line, sdk, flag: key };
}

const holdsFlags = /(?:feature|flag|toggle|experiment)/i;

/** Constants of classes, enums, objects and blocks whose name says that they hold flags. */
function constantsIn(files: readonly CodeFile[]): Pick<Profile, "constants" | "declared"> {
  const constants = new Map<string, string>();
  const declared = new Map<string, { path: string; line: number }>();
  const add = (file: CodeFile, holder: string, name: string, value: Expression | undefined, line: number) => {
    const key =
      textOf(value) ??
      textOf(value?.kind === "call" ? value.arguments[0]?.value : undefined) ??
      (value === undefined ? name : undefined);
    if (key === undefined || !/^[\w.:/-]{2,80}$/.test(key)) return;
    if (holder !== "") constants.set(`${holder}.${name}`, key);
    else constants.set(name, key);
    if (!declared.has(key)) declared.set(key, { path: file.path, line });
  };
  for (const file of files) {
    eachClass(file, (one) => {
      if (
        !holdsFlags.test(one.name) ||
        /(?:Service|Controller|Repository|Module|Client|Provider|Manager)$/.test(one.name)
      )
        return;
      for (const member of one.body)
        if (member.kind === "assign" && member.targets[0] && (member.value !== undefined || one.form === "enum"))
          add(file, lastOf(one.name), member.targets[0].name, member.value, member.line);
    });
    for (const one of file.body) {
      if (one.kind !== "assign" || !one.targets[0]) continue;
      const { name } = one.targets[0];
      const value = one.value?.kind === "call" ? one.value.arguments[0]?.value : one.value;
      if (value?.kind === "object" && holdsFlags.test(name))
        for (const entry of value.entries)
          add(file, name, entry.key, entry.value.kind === "object" ? undefined : entry.value, entry.value.line);
      else if (value?.kind === "literal" && wordsOf(name).some((word) => /^(?:flag|feature|toggle)$/.test(word)))
        add(file, "", name, value, one.line);
    }
  }
  return { constants, declared };
}
