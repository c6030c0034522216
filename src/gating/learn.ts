import type { CodeFile, FunctionDeclaration, Statement } from "../syntax/code.ts";
import { flagCheck, keyOf, type CheckContext, type FlagCheck } from "./flag-check.ts";
import { constantsIn } from "./flag-constants.ts";
import type { FlagSymbol, Profile, Wrapper } from "./profile.ts";
import type { GatingSettings } from "./settings.ts";
import { classAround, eachFunction, walkBlock } from "./walk.ts";
import { calledPath, lastOf } from "./words.ts";
import { form } from "./wrapper-form.ts";

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
