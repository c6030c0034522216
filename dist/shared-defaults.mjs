import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/config/defaults.ts
var defaultConfig = {
  failOn: "error",
  comment: !0,
  migrations: { lockTimeout: "in-file", timeZone: "UTC", rules: {} },
  gating: { mode: "advise", paths: [], exclude: [], gates: [], rules: {}, ramp: [1, 10, 50, 100] },
  waivers: [],
  strategy: "zero-downtime"
};

export {
  defaultConfig
};
