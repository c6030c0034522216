import type { FlagSdk } from "../sdk.ts";

export const vercelFlags: FlagSdk = {
  id: "vercel-flags",
  title: "Vercel Flags",
  docs: "https://flags-sdk.dev/",
  languages: ["typescript"],
  imports: /^(?:flags|@vercel\/flags)(?:\/|$)/,
  calls: [{ name: /^evaluate$/, key: 0 }],
};
