import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const flipt: FlagSdk = {
  id: "flipt",
  title: "Flipt",
  docs: "https://docs.flipt.io/integration/overview",
  languages: languages,
  imports: /flipt/i,
  receivers: /flipt/i,
  calls: [
    { name: /^(?:boolean|evaluateBoolean|evaluate_boolean|EvaluateBoolean|variant|evaluateVariant)$/i, key: "flagKey" },
    { name: /^useFlipt(?:Boolean|Variant)$/, key: 0, fallback: 1, isDistinct: true },
  ],
};
