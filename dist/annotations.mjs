import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  annotations,
  command
} from "./shared-annotations.mjs";
import "./shared-runtime.mjs";
export {
  annotations,
  command
};
