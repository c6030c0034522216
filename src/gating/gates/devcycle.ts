import { languages } from "../../syntax/code.ts";
import type { FlagSdk } from "../sdk.ts";

export const devCycle: FlagSdk = {
  id: "devcycle",
  title: "DevCycle",
  docs: "https://docs.devcycle.com/sdk/",
  languages: languages,
  imports: /devcycle/i,
  receivers: /(?:dvc|devcycle)/i,
  calls: [
    { name: /^(?:variable|variableValue|variable_value|VariableValue)$/, key: 1, fallback: 2 },
    { name: /^use(?:VariableValue|Variable)$/, key: 0, fallback: 1 },
  ],
  elements: [{ name: /^(?:RenderIfEnabled|SwapComponents)$/, key: "variableKey" }],
};
