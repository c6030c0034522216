import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  comment,
  marker
} from "./shared-markdown.mjs";
import "./shared-checklist.mjs";
import "./shared-visible.mjs";
import "./shared-fix.mjs";
import "./shared-plural.mjs";
import "./shared-feature.mjs";
import "./shared-finding.mjs";
import "./shared-runtime.mjs";
export {
  comment,
  marker
};
