import type { FlagSdk } from "../sdk.ts";

export const pennant: FlagSdk = {
  id: "pennant",
  title: "Laravel Pennant",
  docs: "https://laravel.com/docs/pennant",
  languages: ["php"],
  imports: /Laravel\\Pennant/,
  calls: [
    { name: /^(?:active|value|when|allAreActive|someAreActive)$/, key: 0, receiver: /(?:^|[.\\])Feature(?:\.for)?$/ },
    {
      name: /^(?:inactive|unless|allAreInactive|someAreInactive)$/,
      key: 0,
      receiver: /(?:^|[.\\])Feature(?:\.for)?$/,
      whenTrue: "off",
    },
  ],
};
