import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/findings/finding.ts
var severities = ["error", "warning", "notice"];

export {
  severities
};
