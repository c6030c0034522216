import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const configCat: FlagSdk = {
  id: "configcat",
  title: "ConfigCat",
  docs: "https://configcat.com/docs/sdk-reference/overview/",
  languages: languages,
  imports: /configcat/i,
  receivers: /configcat/i,
  calls: [
    { name: /^(?:getValue(?:Async)?|get_value|GetValue(?:Async)?|GetBoolValue|getValueDetails)$/, key: 0, fallback: 1 },
    { name: /^useFeatureFlag$/, key: 0, fallback: 1 },
  ],
};
