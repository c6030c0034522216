import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const optimizely: FlagSdk = {
  id: "optimizely",
  title: "Optimizely",
  docs: "https://docs.developers.optimizely.com/feature-experimentation/docs/sdk-reference-guides",
  languages: languages,
  imports: /optimizely/i,
  receivers: /optimizely/i,
  calls: [
    { name: /^(?:decide|Decide|isFeatureEnabled|is_feature_enabled|IsFeatureEnabled)$/, key: 0 },
    { name: /^(?:useDecision|useFeature)$/, key: 0 },
  ],
  elements: [{ name: /^OptimizelyFeature$/, key: "feature" }],
};
