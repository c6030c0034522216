import type { FlagSdk } from "../sdk.ts";

export const flipper: FlagSdk = {
  id: "flipper",
  title: "Flipper",
  docs: "https://www.flippercloud.io/docs",
  languages: ["ruby"],
  receivers: /(?:^|::|\.)Flipper$/,
  calls: [
    { name: /^enabled\?$/, key: 0, receiver: /(?:^|::|\.)(?:Flipper|FeatureFlag|FeatureFlags)$/ },
    { name: /^enabled\?$/, key: "receiver", receiver: /Flipper/ },
    { name: /^disabled\?$/, key: 0, receiver: /Flipper/, whenTrue: "off" },
  ],
};
