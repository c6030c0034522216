import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const split: FlagSdk = {
  id: "split",
  title: "Split (Harness FME)",
  docs: "https://developer.harness.io/docs/feature-management-experimentation/sdks-and-infrastructure/",
  languages: languages,
  imports: /splitio|split-?sdk|^split\b/i,
  receivers: /split/i,
  calls: [
    { name: /^(?:getTreatment|get_treatment|GetTreatment)(?:WithConfig|_with_config)?$/, key: 1, isDistinct: true },
    { name: /^use(?:Treatments?|SplitTreatments?)$/, key: "names" },
  ],
  elements: [{ name: /^SplitTreatments$/, key: "names" }],
};
