import type { FlagSdk } from "../sdk.ts";

export const ff4j: FlagSdk = {
  id: "ff4j",
  title: "FF4J",
  docs: "https://github.com/ff4j/ff4j/wiki",
  languages: ["java", "kotlin"],
  imports: /ff4j/,
  calls: [{ name: /^check$/, key: 0, receiver: /ff4j/i }],
  attributes: [{ name: /^Flip$/, key: "name" }],
};
