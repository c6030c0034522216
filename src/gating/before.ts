import type { Attribute, Expression } from "../syntax/code.ts";
import { told } from "./condition.ts";
import { flowOf } from "./dominance.ts";
import { elementCheck } from "./element-check.ts";
import type { Before } from "./entry-point.ts";
import { argumentAt, flagCheck, keyOf, throughOf, type CheckContext, type FlagCheck } from "./flag-check.ts";
import { sdks } from "./gates/index.ts";
import type { Wrapper } from "./profile.ts";
import { calledPath, lastOf, textOf, wordsOf } from "./words.ts";

/** The flag check that stands before a handler, when this is one. */
export function gateBefore(before: Before, context: CheckContext): FlagCheck | undefined {
  switch (before.form) {
    case "attribute":
      return ofAttribute(before.attribute, context);
    case "middleware":
      return ofMiddleware(before.value, context);
    case "hook":
      return flowOf(before.function.body, context).behind;
    case "property":
      return isFlagWord(before.entry.key) ? plain(before, keyOf(before.entry.value, context)) : undefined;
    case "boot": {
      const { whenTrue, whenFalse } = told(before.test, context, new Map());
      const check = before.branch === "yes" ? whenTrue : whenFalse;
      return check && { ...check, decided: "boot" };
    }
  }
}

function ofAttribute(attribute: Attribute, context: CheckContext): FlagCheck | undefined {
  const name = lastOf(attribute.name);
  const args = attribute.arguments;
  const isNegated = args.some(
    ({ name: key, value }) => /^negate$/i.test(key ?? "") && value.kind === "literal" && value.value === true,
  );
  for (const sdk of sdks) {
    if (!sdk.languages.includes(context.file.language)) continue;
    const shape = sdk.attributes?.find((one) => one.name.test(name.replace(/Attribute$/, "")));
    if (!shape) continue;
    const key = argumentAt(args, shape.key) ?? firstKey(attribute, context);
    return plain(attribute, key && keyOf(key, context), sdk.id, isNegated);
  }
  const wrapper = context.profile.wrappers.get(name) ?? context.profile.wrappers.get(`${name}Attribute`);
  if (wrapper?.form === "none") return undefined;
  if (wrapper)
    return ofWrapper(
      attribute,
      wrapper,
      args.map(({ value }) => value),
      context,
    );
  const key = firstKey(attribute, context);
  if (saysGate(name)) return plain(attribute, key && keyOf(key, context), "home-made", isNegated);
  // `@UseGuards(FeatureFlagGuard("x"))`, `#[Middleware("feature:x")]`.
  if (
    !/^(?:Use[A-Z]\w*|use_\w+|Middleware|TypeFilter|ServiceFilter|method_decorator|decorators?|before_action)$/.test(
      name,
    )
  )
    return undefined;
  for (const { value } of args) {
    const found = ofMiddleware(value, context);
    if (found) return found;
  }
  return undefined;
}

function firstKey({ arguments: args }: Attribute, context: CheckContext): Expression | undefined {
  return args.map(({ value }) => value).find((value) => keyOf(value, context) !== undefined && !isRequirement(value));
}

/** `[FeatureGate(RequirementType.Any, "A")]`: not the flag. */
function isRequirement(value: Expression): boolean {
  return value.kind === "member" && calledPath(value).startsWith("RequirementType.");
}

/** `requireFlag("x")`, `EnsureFeaturesAreActive::using("x")`, `"features:x"`, a function that asks before `next()`. */
function ofMiddleware(value: Expression, context: CheckContext): FlagCheck | undefined {
  switch (value.kind) {
    case "function": {
      const { behind, gates } = flowOf(value.function.body, context);
      return behind ?? gates[0];
    }
    case "literal": {
      const [, name = "", keys] = /^([\w.\\-]+)(?::(.+))?$/.exec(textOf(value) ?? "") ?? [];
      const wrapper = context.profile.wrappers.get(name);
      if (wrapper) return ofWrapper(value, wrapper, [], context, keys?.split(",")[0]);
      return keys !== undefined && isFlagWord(name) ? plain(value, keys.split(",")[0]) : undefined;
    }
    case "list": {
      for (const one of value.items) {
        const found = ofMiddleware(one, context);
        if (found) return found;
      }
      return undefined;
    }
    case "element":
      return elementCheck(value, context);
    case "call":
    case "member":
    case "name":
      return ofNamed(value, context);
    default:
      return undefined;
  }
}

function ofNamed(value: Expression, context: CheckContext): FlagCheck | undefined {
  const path = calledPath(value);
  const args = value.kind === "call" ? value.arguments.map((one) => one.value) : [];
  const parts = path.split(/[.\\]|::/);
  for (const part of [...parts].reverse()) {
    const wrapper = context.profile.wrappers.get(part);
    if (wrapper?.form === "none") return undefined;
    if (wrapper) return ofWrapper(value, wrapper, args, context);
  }
  if (parts.some(saysGate)) {
    const key = args.find((one) => keyOf(one, context) !== undefined);
    const own = lastOf(path);
    return plain(
      value,
      key ? keyOf(key, context) : /(?:Guard|Middleware|Filter|Constraint|Gate)$/.test(own) ? undefined : own,
    );
  }
  // `compose(a, requireFlag("x"))`; `asyncHandler(handler)` is no gate.
  for (const one of args) {
    const found =
      one.kind === "function"
        ? undefined
        : one.kind === "call"
          ? (flagCheck(one, context) ?? ofNamed(one, context))
          : undefined;
    if (found) return found;
  }
  return undefined;
}

function ofWrapper(
  at: { readonly line: number; readonly endLine: number },
  wrapper: Wrapper,
  args: readonly Expression[],
  context: CheckContext,
  key?: string,
): FlagCheck {
  const given = args.map((one) => keyOf(one, context)).find((one) => one !== undefined);
  return {
    ...plain(at, key ?? wrapper.flag ?? given, wrapper.sdk),
    failsOpen: wrapper.failsOpen,
    decided: wrapper.decided,
    ...throughOf(wrapper),
  };
}

const flagWords =
  /^(?:flags?|features?|featureflags?|toggles?|featuretoggles?|killswitch|experiment|waffle|flipper|unleash|launchdarkly|pennant)$/;
const gateWords =
  /^(?:require|requires|required|ensure|gate|gated|guard|check|enabled|enable|only|active|are|middleware|constraint|filter|policy|switch|if|when|with|use|using|by|is|has|for|in|toggle|flag)$/;

function isFlagWord(name: string): boolean {
  const words = wordsOf(name);
  return words.length <= 3 && words.some((word) => flagWords.test(word));
}

/** `RequireFeature`, `featureFlagGuard`, `ensure_feature_enabled`: a flag, and something that is done with it. */
function saysGate(name: string): boolean {
  const words = wordsOf(name);
  if (
    !words.some((word) => flagWords.test(word)) ||
    words.some((word) =>
      /^(?:service|controller|repository|provider|module|router|routes?|page|list|create|update|delete)$/.test(word),
    )
  )
    return false;
  const strong = words.some((word) => /^(?:flags?|featureflags?|toggles?|featuretoggles?|killswitch)$/.test(word));
  return strong || words.some((word) => gateWords.test(word)) || words.length === 1;
}

function plain(
  at: { readonly line: number; readonly endLine: number },
  flag: string | undefined,
  sdk = "home-made",
  isNegated = false,
): FlagCheck {
  const isOff = isNegated || flag?.startsWith("!") === true;
  return {
    sdk,
    flag: flag?.replace(/^!/, ""),
    whenTrue: isOff ? "off" : "on",
    isOffSwitch: isOff || (flag !== undefined && /^(?:disable|disabled|kill)(?![a-z])/.test(wordsOf(flag).join(" "))),
    failsOpen: false,
    decided: "request",
    isGuard: false,
    line: at.line,
    endLine: at.endLine,
  };
}
