import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const launchDarkly: FlagSdk = {
  id: "launchdarkly",
  title: "LaunchDarkly",
  docs: "https://launchdarkly.com/docs/sdk",
  languages: languages,
  imports: /launch-?darkly|^ldclient/i,
  receivers: /(?:^|\.)(?:ld|ldClient|launchDarkly\w*|ld_client)$/i,
  calls: [
    { name: /^(?:variation|variation_?detail|migration_?variation)$/i, key: 0, fallback: 2, isDistinct: true },
    {
      name: /^(?:bool|boolean|string|number|int|float|json)_?variation(?:_?detail)?$/i,
      key: 0,
      fallback: 2,
      isDistinct: true,
    },
    { name: /^\w+VariationCtx$/, key: 1, fallback: 3, isDistinct: true },
    { name: /^use(?:Bool|String|Number|Json)Variation$/, key: 0, fallback: 1, isDistinct: true },
  ],
};
