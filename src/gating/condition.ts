import { pathOf, type Expression } from "../syntax/code.ts";
import { flagCheck, type CheckContext, type FlagCheck } from "./flag-check.ts";

/** What a condition tells: the flag that is surely on when it holds, and the one that surely is when it does not. */
export interface Told {
  readonly whenTrue?: FlagCheck;
  readonly whenFalse?: FlagCheck;
}

/** Variables that hold the answer of a check, or something that is part of it. */
export type Locals = ReadonlyMap<string, Told>;

/**
 * Asks an expression for flags. `flag && x` tells when it holds, `!flag || x` when it does not; `flag || x` tells
 * nothing, for it may hold without the flag.
 */
export function told(expression: Expression, context: CheckContext, locals: Locals): Told {
  switch (expression.kind) {
    case "name":
      return locals.get(expression.name) ?? ofCheck(flagCheck(expression, context));
    case "call":
      // `Boolean(on)`, `await_(on)`; a check first, for what it is given may be a check too.
      return ofCheck(flagCheck(expression, context)) ?? {};
    case "member": {
      // `this.on = flags.isOn(x)`, and later `if (this.on)`.
      const held = locals.get(pathOf(expression) ?? "");
      if (held) return held;
      const own = flagCheck(expression, context);
      // `answer.enabled`, `useFeature("x").on`, `(await check()).value`.
      return own ? ofCheck(own) : told(expression.object, context, locals);
    }
    case "not":
      return swapped(told(expression.of, context, locals));
    case "and":
    case "or":
      return joined(expression.kind, told(expression.left, context, locals), told(expression.right, context, locals));
    case "compare":
      return compared(expression, context, locals);
    case "other":
      return expression.parts.length === 1 ? told(expression.parts[0]!, context, locals) : {};
    default:
      return {};
  }
}

function ofCheck(check: FlagCheck | undefined): Told {
  if (!check) return {};
  return check.whenTrue === "on" ? { whenTrue: check } : { whenFalse: check };
}

function swapped({ whenTrue, whenFalse }: Told): Told {
  return { ...(whenFalse ? { whenTrue: whenFalse } : {}), ...(whenTrue ? { whenFalse: whenTrue } : {}) };
}

function joined(kind: "and" | "or", left: Told, right: Told): Told {
  if (kind === "or") return swapped(joined("and", swapped(left), swapped(right)));
  const whenTrue = left.whenTrue ?? right.whenTrue;
  const whenFalse = left.whenFalse && right.whenFalse ? left.whenFalse : undefined;
  return { ...(whenTrue ? { whenTrue } : {}), ...(whenFalse ? { whenFalse } : {}) };
}

/** Answers of SDKs whose flags are words. */
const off = new Set<unknown>([false, null, "off", "control", "disabled", "false", "", 0, "0"]);

function compared(
  { operator, left, right }: Extract<Expression, { kind: "compare" }>,
  context: CheckContext,
  locals: Locals,
): Told {
  if (operator !== "==" && operator !== "!=") return {};
  const [value, other] = left.kind === "literal" ? [right, left] : [left, right];
  const answer = told(value, context, locals);
  if (other.kind !== "literal" && !isNil(other)) return operator === "==" ? answer : swapped(answer);
  const isOff = isNil(other) || (other.kind === "literal" && off.has(other.value));
  return isOff === (operator === "==") ? swapped(answer) : answer;
}

function isNil(expression: Expression): boolean {
  return expression.kind === "name" && /^(?:nil|null|None|undefined)$/.test(expression.name);
}
