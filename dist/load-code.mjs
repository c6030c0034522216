import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  languageOf,
  loadCodeParser
} from "./shared-declarations.mjs";
import "./shared-code.mjs";
import "./shared-runtime.mjs";
export {
  languageOf,
  loadCodeParser
};
