import type { Argument, At, CodeFile, Expression } from "../syntax/code.ts";
import { sdks } from "./gates/index.ts";
import type { Profile, Wrapper } from "./profile.ts";
import { asks, isKeyLike, saysFlag, withType } from "./says-flag.ts";
import type { FlagCall, FlagSdk } from "./sdk.ts";
import type { Call } from "./walk.ts";
import { calledPath, lastOf, textOf, wordsOf } from "./words.ts";

/** A place where code asks for a flag. */
export interface FlagCheck extends At {
  /** `unleash`, `openfeature`, …; `home-made` for the repo's own. */
  readonly sdk: string;
  /** Its key; `undefined` when that is only known as it runs. */
  readonly flag: string | undefined;
  /** What a true answer means for the feature: `disableX` means `off`. */
  readonly whenTrue: "on" | "off";
  /** The flag turns something off: it can stop a feature, and cannot let it in step by step. */
  readonly isOffSwitch: boolean;
  /** Answers "on" when the flag service cannot be reached. */
  readonly failsOpen: boolean;
  /** `boot`: the answer stays the same until the process starts again. */
  readonly decided: "request" | "boot";
  /** A call that does not come back when the flag is off: it throws. */
  readonly isGuard: boolean;
  /** The wrapper that was learned, when it is one. */
  readonly through?: { readonly path: string; readonly line: number };
}

export interface CheckContext {
  readonly file: CodeFile;
  readonly profile: Profile;
}

/** What an expression asks, when it is a call or a value that asks for a flag. */
export function flagCheck(expression: Expression, context: CheckContext): FlagCheck | undefined {
  switch (expression.kind) {
    case "call":
      if (context.profile.wrappers.get(lastOf(calledPath(expression.callee)))?.form === "none") return undefined;
      return (
        ofWrapper(expression, context) ??
        ofSymbol(expression.callee, context) ??
        ofSdk(expression, context) ??
        ofWords(expression, context)
      );
    case "member":
    case "name":
      return ofSymbol(expression, context) ?? ofValue(expression, context);
    default:
      return undefined;
  }
}

/** A function of the repo that was found to end in a flag check. */
function ofWrapper(call: Call, { profile, file }: CheckContext): FlagCheck | undefined {
  const name = lastOf(calledPath(call.callee));
  const wrapper = profile.wrappers.get(name);
  if (!wrapper || wrapper.form === "middleware" || wrapper.form === "none") return undefined;
  const key = wrapper.key === undefined ? undefined : argumentAt(call.arguments, wrapper.key);
  const flag = key ? keyOf(key, { profile, file }) : wrapper.flag;
  return made(call, {
    sdk: wrapper.sdk,
    flag,
    whenTrue: wrapper.whenTrue,
    isGuard: wrapper.form === "guard",
    failsOpen: wrapper.failsOpen,
    decided: wrapper.decided,
    ...throughOf(wrapper),
  });
}

/** Where a wrapper is, as far as that is known. */
export function throughOf({ path, line }: Wrapper): Pick<FlagCheck, "through"> {
  return path === "" ? {} : { through: { path, line } };
}

function ofSdk(call: Call, context: CheckContext): FlagCheck | undefined {
  const path = calledPath(call.callee);
  for (const sdk of sdks) {
    if (!sdk.languages.includes(context.file.language)) continue;
    const shape = sdk.calls.find((one) => matches(one, path, sdk, context.file));
    if (!shape) continue;
    const key = keyArgument(call, shape);
    const fallback = shape.fallback === undefined ? undefined : argumentAt(call.arguments, shape.fallback);
    return made(call, {
      sdk: sdk.id,
      flag:
        shape.key === "name"
          ? lastOf(path)
          : shape.key === "receiver"
            ? receiverKey(call, context)
            : key && keyOf(key, context),
      whenTrue: shape.whenTrue ?? "on",
      failsOpen: fallback?.kind === "literal" && fallback.value === true,
    });
  }
  return undefined;
}

function matches(shape: FlagCall, path: string, sdk: FlagSdk, file: CodeFile): boolean {
  if (!shape.name.test(lastOf(path))) return false;
  const receiver = path.slice(0, Math.max(0, path.length - lastOf(path).length - 1));
  if (shape.receiver && !shape.receiver.test(receiver)) return false;
  if (shape.receiver || shape.isDistinct) return true;
  if (sdk.imports && file.imports.some(({ from }) => sdk.imports!.test(from))) return true;
  return sdk.receivers !== undefined && sdk.receivers.test(receiver);
}

/** `MyFeatures.X.isActive()`, `Flipper[:x].enabled?`. */
function receiverKey(call: Call, context: CheckContext): string | undefined {
  if (call.callee.kind !== "member") return undefined;
  const { object } = call.callee;
  if (object.kind === "call") return object.arguments[0] && keyOf(object.arguments[0].value, context);
  return object.kind === "member" ? object.name : undefined;
}

function keyArgument(call: Call, { key }: FlagCall): Expression | undefined {
  if (key === "name" || key === "receiver") return undefined;
  return argumentAt(call.arguments, key);
}

/** By position, by name, or `name` in an object that is given. */
export function argumentAt(args: readonly Argument[], key: number | string): Expression | undefined {
  if (typeof key === "number") return args.filter(({ name }) => name === undefined)[key]?.value ?? args[key]?.value;
  const named = args.find(({ name }) => name === key)?.value;
  if (named) return named;
  for (const { value } of args)
    if (value.kind === "object") {
      const entry = value.entries.find((one) => one.key === key);
      if (entry) return entry.value;
    }
  return undefined;
}

/** A name that says that it asks for a flag: two thirds of all checks are a team's own. */
function ofWords(call: Call, context: CheckContext): FlagCheck | undefined {
  const path = calledPath(call.callee);
  if (!saysFlag(withType(path, context.file), call)) return undefined;
  const keys = call.arguments.map(({ value }) => keyOf(value, context)).filter((key) => key !== undefined);
  const words = wordsOf(lastOf(path));
  const flag =
    keys.find((key) => !/^(?:true|false)$/.test(key)) ?? (call.arguments.length === 0 ? lastOf(path) : undefined);
  const isNegative = words.includes("disabled") || words.includes("inactive") || words.at(-1) === "off";
  const fallback = call.arguments.at(-1)?.value;
  return made(call, {
    sdk: "home-made",
    flag,
    whenTrue: isNegative ? "off" : "on",
    failsOpen: call.arguments.length > 1 && fallback?.kind === "literal" && fallback.value === true,
  });
}

/** A flag that is imported and called, or used, by its own name. */
function ofSymbol(expression: Expression, { profile, file }: CheckContext): FlagCheck | undefined {
  if (expression.kind !== "name") return undefined;
  const symbol = profile.symbols.get(expression.name);
  const isImported = symbol && (symbol.path === file.path || file.imports.some((one) => one.as === expression.name));
  return isImported ? made(expression, { sdk: symbol.sdk, flag: symbol.flag, whenTrue: "on" }) : undefined;
}

const holders = /(?:^|\.)(?:flags?|features?|feature_?flags?|toggles?|feature_?toggles?|glFeatures|experiments?)$/i;
const settings =
  /(?:^|\.)(?:env|environ|ENV|settings?|config|configuration|conf|SiteSetting|Setting|options|constants|appSettings|import\.meta\.env)$/i;
const switched = /^(?:enable|enabled|disable|disabled|feature|features|flag|toggle|killswitch)$/;

/** A value that is a flag: `flags.newCheckout`, `settings.FEATURE_CHECKOUT`, `env.ENABLE_CHECKOUT`. */
function ofValue(expression: Expression, { profile }: CheckContext): FlagCheck | undefined {
  const path = calledPath(expression);
  const own = lastOf(path);
  const holder = path.slice(0, Math.max(0, path.length - own.length - 1));
  const words = wordsOf(own);
  if (holders.test(holder))
    return made(expression, { sdk: "home-made", flag: profile.constants.get(path) ?? own, whenTrue: "on" });
  const isSwitch = words.some((word) => switched.test(word));
  if (settings.test(holder) && isSwitch)
    return made(expression, {
      sdk: "home-made",
      flag: own,
      whenTrue: "on",
      decided: /env(?:iron)?$/i.test(holder) ? "boot" : "request",
    });
  const isConstant = /^[A-Z][A-Z0-9_]+$/.test(own) && holder === "";
  const isNamedFlag =
    words.some((word) => /^(?:feature|flag|toggle|killswitch)$/.test(word)) && words.some((word) => asks.has(word));
  if ((isConstant && isSwitch && words.length > 1) || (isNamedFlag && words.length > 2))
    return made(expression, { sdk: "home-made", flag: own, whenTrue: "on", decided: isConstant ? "boot" : "request" });
  return undefined;
}

/** The key of a flag: a string, or a constant by what it holds or how it is called. */
export function keyOf(
  value: Expression,
  { profile }: Pick<CheckContext, "profile"> & Partial<CheckContext>,
): string | undefined {
  const text = textOf(value);
  if (value.kind === "literal") return text;
  if (value.kind === "list") return value.items[0] && keyOf(value.items[0], { profile });
  if (value.kind === "object") {
    const entry = value.entries.find(({ key }) => /^(?:key|flag|flagKey|name|feature|flags)$/i.test(key));
    return entry && keyOf(entry.value, { profile });
  }
  if (value.kind !== "member" && value.kind !== "name") return undefined;
  const path = calledPath(value);
  const known = profile.constants.get(path) ?? profile.constants.get(path.split(".").slice(-2).join("."));
  if (known !== undefined) return known;
  // A constant that is declared where we cannot look: its name stands for it.
  return /(?:^|\.)[A-Z]\w*$/.test(path) || isKeyLike(value)
    ? lastOf(path === "" ? "" : path.replace(/\.class$/, ""))
    : undefined;
}

const turnsOff = /^(?:disable|disabled|kill|killswitch|off|stop|block|hide)(?![a-z])|\bkill ?switch$/;

function made(at: At, check: Pick<FlagCheck, "sdk" | "flag" | "whenTrue"> & Partial<FlagCheck>): FlagCheck {
  const isOffSwitch = check.flag !== undefined && turnsOff.test(wordsOf(check.flag).join(" "));
  return {
    isGuard: false,
    failsOpen: false,
    decided: "request",
    ...check,
    isOffSwitch,
    whenTrue: isOffSwitch ? (check.whenTrue === "on" ? "off" : "on") : check.whenTrue,
    line: at.line,
    endLine: at.endLine,
  };
}
