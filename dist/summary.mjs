import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  page
} from "./shared-checklist.mjs";
import "./shared-visible.mjs";
import "./shared-fix.mjs";
import "./shared-plural.mjs";
import "./shared-feature.mjs";
import "./shared-finding.mjs";
import "./shared-runtime.mjs";

// src/report/summary.ts
var mostBytes = 1024 * 1024;
function summary(report, links = {}) {
  let encoder = new TextEncoder();
  return `${page(report, { ...links, most: mostBytes / 2, size: (text) => encoder.encode(text).length })}
`;
}
export {
  summary
};
