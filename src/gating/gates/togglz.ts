import type { FlagSdk } from "../sdk.ts";

export const togglz: FlagSdk = {
  id: "togglz",
  title: "Togglz",
  docs: "https://www.togglz.org/documentation/overview",
  languages: ["java", "kotlin"],
  imports: /togglz/,
  calls: [
    { name: /^isActive$/, key: 0, receiver: /featureManager|FeatureContext/i },
    { name: /^isActive$/, key: "receiver", receiver: /Features?\.[A-Z_0-9]+$/ },
  ],
  attributes: [{ name: /^FeaturesAreActive$/, key: "features" }],
};
