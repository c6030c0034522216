import type { FlagSdk } from "../sdk.ts";

export const microsoftFeatureManagement: FlagSdk = {
  id: "microsoft-feature-management",
  title: "Microsoft.FeatureManagement",
  docs: "https://learn.microsoft.com/azure/azure-app-configuration/feature-management-dotnet-reference",
  languages: ["csharp"],
  imports: /Microsoft\.FeatureManagement/,
  receivers: /feature_?manager/i,
  calls: [{ name: /^IsEnabled(?:Async)?$/, key: 0 }],
  attributes: [{ name: /^FeatureGate$/, key: 0 }],
};
