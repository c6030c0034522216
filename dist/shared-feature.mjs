import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/gating/feature.ts
function isGated({ verdict }) {
  return verdict === "gated" || verdict === "gated-at-boot" || verdict === "off-switch" || verdict === "elsewhere";
}

export {
  isGated
};
