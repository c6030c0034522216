import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  parseConfig
} from "./shared-parse.mjs";
import "./shared-finding.mjs";
import "./shared-database.mjs";
import "./shared-nearest.mjs";
import "./shared-errors.mjs";
import "./shared-runtime.mjs";
export {
  parseConfig
};
