import type { Expression } from "../syntax/code.ts";
import { keyOf, throughOf, type CheckContext, type FlagCheck } from "./flag-check.ts";
import { sdks } from "./gates/index.ts";
import { wordsOf } from "./words.ts";

const flagWord = /^(?:flag|flags|feature|features|featureflag|toggle|toggles|experiment|gate|gated)$/;

/** `<FeatureFlag name="x">…</FeatureFlag>`: its children are shown only with the flag. */
export function elementCheck(
  element: Extract<Expression, { kind: "element" }>,
  context: CheckContext,
): FlagCheck | undefined {
  const at = { line: element.line, endLine: element.endLine };
  const common = {
    whenTrue: "on",
    isOffSwitch: false,
    failsOpen: false,
    decided: "request",
    isGuard: false,
    ...at,
  } as const;
  const keyIn = (test: (key: string) => boolean): string | undefined => {
    const entry = element.attributes.find(({ key }) => test(key));
    return entry && keyOf(entry.value, context);
  };
  for (const sdk of sdks)
    for (const shape of sdk.elements ?? [])
      if (shape.name.test(element.name)) {
        const flag = keyIn((key) => key === shape.key);
        if (flag !== undefined) return { ...common, sdk: sdk.id, flag };
      }
  const isNamed = wordsOf(element.name).some((word) => flagWord.test(word));
  const flag = keyIn(
    (key) =>
      flagWord.test(wordsOf(key).at(-1) ?? "") ||
      (isNamed && /^(?:name|id|flagKey|flag|feature|featureKey|key)$/.test(key)),
  );
  if (flag !== undefined && (isNamed || context.profile.wrappers.has(element.name)))
    return { ...common, sdk: "home-made", flag };
  const wrapper = context.profile.wrappers.get(element.name);
  return wrapper ? { ...common, sdk: wrapper.sdk, flag: wrapper.flag, ...throughOf(wrapper) } : undefined;
}
