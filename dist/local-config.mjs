import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  readLocalConfig
} from "./shared-local-config.mjs";
import "./shared-errors.mjs";
import "./shared-runtime.mjs";
export {
  readLocalConfig
};
