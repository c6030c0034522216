import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  defaultConfig
} from "./shared-defaults.mjs";
import "./shared-runtime.mjs";
export {
  defaultConfig
};
