import type { CodeFile, Expression } from "../syntax/code.ts";
import { declaredTypes } from "./declared-types.ts";
import type { Call } from "./walk.ts";
import { calledPath, lastOf, wordsOf } from "./words.ts";

const strong = new Set(
  "flag flags featureflag featureflags toggle toggles featuretoggle featuretoggles killswitch killswitches flipper unleash launchdarkly waffle growthbook featuremgmt pennant openfeature glfeatures".split(
    " ",
  ),
);
const weak = new Set("feature features experiment experiments rollout beta gate gates gatekeeper".split(" "));
/** Words that ask. */
export const asks = new Set(
  "enabled enable active on allowed available is has check checks bool boolean variation evaluate treatment disabled inactive off visible".split(
    " ",
  ),
);
const reads = new Set("get value use lookup fetch read".split(" "));
/** Arguments of a command line are flags too, and what a parser makes of them is no gate. */
const commandLine =
  /(?:^|\.)(?:cmd|command|argv|args?|argparse|pflag|viper|FlagSet|process\.argv)\b|\bFlags\.(?:Get|Set|Lookup|Changed|String|Int|Bool)|^flag\.(?:Parse|String|Int|Bool|Var|Args?|Duration)/;

/** `toggles.isOn(x)` where `toggles` is declared a `FeatureToggleService`. */
export function withType(path: string, file: CodeFile): string {
  const parts = path.replace(/^this\./, "").split(".");
  const type = parts.length > 1 ? declaredTypes(file).get(parts[0]!) : undefined;
  return type === undefined ? path : `${type.replaceAll(/\W+/g, "_")}.${path}`;
}

/** Does a call say, by its names, that it asks for a flag? */
export function saysFlag(path: string, call: Call): boolean {
  if (commandLine.test(path)) return false;
  // `service.isEnabled(FeatureFlags.Pay)`: what it is asked about tells as well.
  const asked = call.arguments.flatMap(({ value }) =>
    value.kind === "member" ? wordsOf(calledPath(value.object)) : [],
  );
  const words = [...wordsOf(path), ...asked];
  const own = wordsOf(lastOf(path));
  const isStrong = words.some((word) => strong.has(word));
  const isWeak = words.some((word) => weak.has(word));
  if (!isStrong && !isWeak) return false;
  if (
    own.some((word) =>
      /^(?:create|update|delete|save|set|add|remove|register|list|all|define|seed|push|init|load|permissions?|access|roles?|strateg(?:y|ies)|environments?|names?|types?|dependenc(?:y|ies))$/.test(
        word,
      ),
    )
  )
    return false;
  const hasKey = call.arguments.some(({ value }) => isKeyLike(value));
  if (own.includes("enabled") || own.includes("disabled")) return true;
  if (own.some((word) => asks.has(word))) return isStrong || hasKey || own.some((word) => weak.has(word));
  if (own.some((word) => reads.has(word))) return isStrong && hasKey;
  // `feature("x")`, `features.newCheckout()`.
  return (strong.has(own.at(-1) ?? "") || weak.has(own.at(-1) ?? "")) && hasKey && call.arguments.length <= 3;
}

/** May it be the key of a flag: a plain word, or a constant of those that hold flags? */
export function isKeyLike(value: Expression): boolean {
  if (value.kind === "literal") return typeof value.value === "string" && /^[\w.:/-]{2,80}$/.test(value.value);
  const path = value.kind === "member" || value.kind === "name" ? calledPath(value) : "";
  return (
    /(?:^|\.)[A-Z][A-Z0-9_]{2,}$/.test(path) ||
    /(?:flag|feature|toggle)s?\w*\.\w+$/i.test(path) ||
    /^(?:Flag|Feature)[A-Z]/.test(lastOf(path))
  );
}
