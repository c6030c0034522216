import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const growthBook: FlagSdk = {
  id: "growthbook",
  title: "GrowthBook",
  docs: "https://docs.growthbook.io/lib/",
  languages: languages,
  imports: /growthbook/i,
  receivers: /(?:^|\.)(?:gb|growth_?book)$/i,
  calls: [
    { name: /^(?:isOn|is_on|IsOn|on\?)$/, key: 0 },
    { name: /^(?:isOff|is_off|off\?)$/, key: 0, whenTrue: "off" },
    {
      name: /^(?:getFeatureValue|get_feature_value|evalFeature|eval_feature|useFeatureIsOn|useFeatureValue|useFeature)$/,
      key: 0,
      fallback: 1,
    },
    { name: /^EvalFeature$/, key: 1 },
  ],
  elements: [{ name: /^(?:IfFeatureEnabled|FeatureString|FeaturesReady)$/, key: "feature" }],
};
