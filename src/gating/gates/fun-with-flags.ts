import type { FlagSdk } from "../sdk.ts";

export const funWithFlags: FlagSdk = {
  id: "fun-with-flags",
  title: "FunWithFlags",
  docs: "https://hexdocs.pm/fun_with_flags/",
  languages: ["elixir"],
  calls: [{ name: /^enabled\?$/, key: 0, receiver: /(?:FunWithFlags|Unleash|FeatureFlags?)$/ }],
};
