import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  readGiven
} from "./shared-given-files.mjs";
import "./shared-decode.mjs";
import "./shared-errors.mjs";
import "./shared-runtime.mjs";
export {
  readGiven
};
