import type { FlagSdk } from "../sdk.ts";
import { configCat } from "./configcat.ts";
import { devCycle } from "./devcycle.ts";
import { djangoFlags } from "./django-flags.ts";
import { eppo } from "./eppo.ts";
import { ff4j } from "./ff4j.ts";
import { flagsmith } from "./flagsmith.ts";
import { flipper } from "./flipper.ts";
import { flipt } from "./flipt.ts";
import { funWithFlags } from "./fun-with-flags.ts";
import { gitlabFeature } from "./gitlab-feature.ts";
import { growthBook } from "./growthbook.ts";
import { launchDarkly } from "./launchdarkly.ts";
import { microsoftFeatureManagement } from "./microsoft-feature-management.ts";
import { openFeature } from "./openfeature.ts";
import { optimizely } from "./optimizely.ts";
import { pennant } from "./pennant.ts";
import { postHog } from "./posthog.ts";
import { rollout } from "./rollout.ts";
import { sentryFeatures } from "./sentry-features.ts";
import { split } from "./split.ts";
import { statsig } from "./statsig.ts";
import { togglz } from "./togglz.ts";
import { unleash } from "./unleash.ts";
import { vercelFlags } from "./vercel-flags.ts";
import { waffle } from "./waffle.ts";

/** One line an SDK. */
export const sdks: readonly FlagSdk[] = [
  launchDarkly,
  unleash,
  openFeature,
  flagsmith,
  growthBook,
  split,
  statsig,
  postHog,
  configCat,
  optimizely,
  eppo,
  devCycle,
  flipt,
  flipper,
  gitlabFeature,
  rollout,
  waffle,
  djangoFlags,
  sentryFeatures,
  pennant,
  togglz,
  ff4j,
  funWithFlags,
  microsoftFeatureManagement,
  vercelFlags,
];
