import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  gatingRules
} from "./shared-ungated-feature.mjs";
import {
  fileRules,
  rules
} from "./shared-index.mjs";
import "./shared-lexer.mjs";
import "./shared-recipe-text.mjs";
import "./shared-subject.mjs";
import "./shared-feature.mjs";
import {
  engines
} from "./shared-database.mjs";
import "./shared-runtime.mjs";

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
  ...gatingRules.map(({ id, title, severity, sources, examples, why }) => ({ id, title, severity, databases: [], sources, examples, why, fix: void 0, about: "features" })),
  ...fileRules.map(({ id, title, severity, sources, why }) => ({ id, title, severity, databases: engines, sources, why, fix: void 0 }))
];
export {
  catalogue
};
