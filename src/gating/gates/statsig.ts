import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const statsig: FlagSdk = {
  id: "statsig",
  title: "Statsig",
  docs: "https://docs.statsig.com/sdks/quickstart/",
  languages: languages,
  imports: /statsig/i,
  receivers: /statsig/i,
  calls: [
    { name: /^(?:checkGate|check_gate|CheckGate)(?:Sync)?$/, key: 1, isDistinct: true },
    { name: /^(?:useGateValue|useFeatureGate|useGate|useDynamicConfig|useExperiment)$/, key: 0 },
  ],
};
