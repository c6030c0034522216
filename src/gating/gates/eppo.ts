import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const eppo: FlagSdk = {
  id: "eppo",
  title: "Eppo",
  docs: "https://docs.geteppo.com/sdks/",
  languages: languages,
  imports: /eppo/i,
  receivers: /eppo/i,
  calls: [
    {
      name: /^(?:get(?:Boolean|Bool|String|Numeric|Integer|JSON)Assignment|get_(?:boolean|string|numeric|integer|json)_assignment)$/i,
      key: 0,
      fallback: 3,
      isDistinct: true,
    },
  ],
};
