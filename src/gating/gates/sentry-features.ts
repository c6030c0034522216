import type { FlagSdk } from "../sdk.ts";

export const sentryFeatures: FlagSdk = {
  id: "sentry-features",
  title: "Sentry features",
  docs: "https://develop.sentry.dev/backend/application-domains/feature-flags/",
  languages: ["python"],
  imports: /^sentry(?:\.|$)/,
  calls: [{ name: /^(?:has|batch_has)$/, key: 0, receiver: /(?:^|\.)features$/ }],
};
