import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const postHog: FlagSdk = {
  id: "posthog",
  title: "PostHog",
  docs: "https://posthog.com/docs/libraries",
  languages: languages,
  imports: /posthog/i,
  receivers: /posthog/i,
  calls: [
    {
      name: /^(?:isFeatureEnabled|getFeatureFlag|is_feature_enabled|feature_enabled|get_feature_flag|IsFeatureEnabled|GetFeatureFlag)$/,
      key: 0,
    },
    { name: /^useFeatureFlag(?:Enabled|VariantKey|Payload|Result)$/, key: 0, isDistinct: true },
  ],
  elements: [{ name: /^PostHogFeature$/, key: "flag" }],
};
