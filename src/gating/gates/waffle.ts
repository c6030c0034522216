import type { FlagSdk } from "../sdk.ts";

export const waffle: FlagSdk = {
  id: "waffle",
  title: "django-waffle",
  docs: "https://waffle.readthedocs.io/",
  languages: ["python"],
  imports: /^waffle/,
  calls: [
    { name: /^flag_is_active$/, key: 1, isDistinct: true },
    { name: /^(?:switch_is_active|sample_is_active)$/, key: 0, isDistinct: true },
  ],
  attributes: [{ name: /^waffle_(?:flag|switch|sample)$/, key: 0 }],
};
