import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  fileRules,
  rules
} from "./chunk-JGVMNVGD.mjs";
import "./chunk-PHGWYKW4.mjs";
import {
  engines
} from "./chunk-CBN6UEEC.mjs";
import "./chunk-QS55EJJW.mjs";
import "./chunk-6R4XNFQI.mjs";

// src/handlers/catalogue.ts
var catalogue = [
  ...rules.map(({ id, title, severity, databases, sources, examples, why }) => ({
    id,
    title,
    severity,
    databases,
    sources,
    examples,
    why: typeof why == "string" ? why : "",
    fix: void 0
  })),
  ...fileRules.map(({ id, title, severity, sources, why }) => ({ id, title, severity, databases: engines, sources, why, fix: void 0 }))
];
export {
  catalogue
};
