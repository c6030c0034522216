import type { Config } from "./config.ts";

/** What `Config` gives for an empty file, without loading what checks one. A test keeps the two alike. */
export const defaultConfig: Config = {
  failOn: "error",
  comment: true,
  migrations: { lockTimeout: "in-file", timeZone: "UTC", rules: {} },
  waivers: [],
  strategy: "zero-downtime",
};
