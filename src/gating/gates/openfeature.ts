import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const openFeature: FlagSdk = {
  id: "openfeature",
  title: "OpenFeature",
  docs: "https://openfeature.dev/docs/reference/sdks/",
  languages: languages,
  imports: /open-?feature/i,
  receivers: /open_?feature/i,
  calls: [
    {
      name: /^(?:get(?:Boolean|String|Number|Integer|Double|Float|Object)(?:Value|Details)(?:Async)?)$/i,
      key: 0,
      fallback: 1,
      isDistinct: true,
    },
    {
      name: /^get_(?:boolean|string|integer|float|object)_(?:value|details)(?:_async)?$/,
      key: 0,
      fallback: 1,
      isDistinct: true,
    },
    { name: /^(?:Boolean|String|Int|Float|Object)Value(?:Details)?$/, key: 1, fallback: 2, isDistinct: true },
    {
      name: /^fetch_(?:boolean|string|number|integer|float|object)_(?:value|details)$/,
      key: "flag_key",
      fallback: "default_value",
      isDistinct: true,
    },
    { name: /^use(?:Boolean|String|Number|Object)Flag(?:Value|Details)$/, key: 0, fallback: 1, isDistinct: true },
    { name: /^use(?:Suspense)?Flag$/, key: 0 },
  ],
  attributes: [
    { name: /^(?:Boolean|String|Number|Object)FeatureFlag$/, key: "flagKey" },
    { name: /^RequireFlagsEnabled$/, key: "flags" },
  ],
  elements: [{ name: /^FeatureFlag$/, key: "flagKey" }],
};
