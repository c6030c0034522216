import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const unleash: FlagSdk = {
  id: "unleash",
  title: "Unleash",
  docs: "https://docs.getunleash.io/sdks",
  languages: languages,
  imports: /unleash|UnleashClient/i,
  receivers: /unleash/i,
  calls: [
    {
      name: /^(?:isEnabled|is_enabled\??|IsEnabled|enabled\?|if_enabled|getVariant|get_variant)$/,
      key: 0,
      fallback: 2,
    },
    { name: /^(?:useFlag|useVariant)$/, key: 0 },
    { name: /^flag$/, key: 0 },
  ],
  attributes: [{ name: /^Toggle$/, key: "name" }],
};
