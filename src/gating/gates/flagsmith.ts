import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const flagsmith: FlagSdk = {
  id: "flagsmith",
  title: "Flagsmith",
  docs: "https://docs.flagsmith.com/clients/",
  languages: languages,
  imports: /flagsmith/i,
  receivers: /flagsmith|(?:^|\.)flags$/i,
  calls: [
    {
      name: /^(?:hasFeature|isFeatureEnabled|is_feature_enabled|feature_enabled\?|IsFeatureEnabled|HasFeatureFlag)$/,
      key: 0,
    },
    { name: /^(?:getValue|get_feature_value|GetFeatureValue)$/, key: 0 },
  ],
};
