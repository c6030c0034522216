import type { FlagSdk } from "../sdk.ts";

export const gitlabFeature: FlagSdk = {
  id: "gitlab-feature",
  title: "GitLab Feature",
  docs: "https://docs.gitlab.com/development/feature_flags/",
  languages: ["ruby"],
  calls: [
    { name: /^enabled\?$/, key: 0, receiver: /(?:^|::)Feature$/ },
    { name: /^disabled\?$/, key: 0, receiver: /(?:^|::)Feature$/, whenTrue: "off" },
  ],
};
