import type { FlagSdk } from "../sdk.ts";

export const rollout: FlagSdk = {
  id: "rollout",
  title: "Rollout",
  docs: "https://github.com/fetlife/rollout",
  languages: ["ruby"],
  calls: [{ name: /^active\?$/, key: 0, receiver: /rollout/i }],
};
