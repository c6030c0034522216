import type { Config } from "./config.ts";

/** What `Config` gives for an empty file, without loading what checks one. A test keeps the two alike. */
export const defaultConfig: Config = {
  failOn: "error",
  comment: true,
  migrations: { lockTimeout: "in-file", timeZone: "UTC", rules: {} },
  gating: { mode: "advise", paths: [], exclude: [], gates: [], rules: {}, ramp: [1, 10, 50, 100] },
  waivers: [],
  strategy: "zero-downtime",
};
