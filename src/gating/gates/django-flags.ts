import type { FlagSdk } from "../sdk.ts";

export const djangoFlags: FlagSdk = {
  id: "django-flags",
  title: "Django-Flags",
  docs: "https://cfpb.github.io/django-flags/",
  languages: ["python"],
  imports: /^flags\b/,
  calls: [
    { name: /^flag_enabled$/, key: 0, isDistinct: true },
    { name: /^flag_disabled$/, key: 0, isDistinct: true, whenTrue: "off" },
    { name: /^flag_state$/, key: 0 },
  ],
  attributes: [{ name: /^(?:flag_check|flag_required)$/, key: 0 }],
};
