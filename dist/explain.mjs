import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  painter,
  wrap
} from "./shared-columns.mjs";
import {
  readFix
} from "./shared-fix.mjs";
import {
  recipeText
} from "./shared-recipe-text.mjs";
import "./shared-runtime.mjs";

// src/report/explain.ts
var width = 80;
function explain(rule, { color }) {
  let paint = painter(color), { id, title, why, fix, examples, sources } = rule;
  return `${[
    [paint(id, "bold"), ...wrap(`${title}.`, width), paint(levelWords(rule), "dim")].join(`
`),
    ...why === "" ? [] : [wrap(why, width).join(`
`)],
    ...examples?.given ? [titled("Where there is", examples.given, paint)] : [],
    ...examples ? [titled("Unsafe", examples.unsafe, paint), titled("Safe", examples.safe, paint)] : [],
    ...fix === void 0 ? [] : [theSafeWay(typeof fix == "string" ? fix : recipeText(fix), paint)],
    titled("Accept it", waiverOf(rule), paint),
    ...sources.length > 0 ? [titled("Read more", sources.join(`
`), paint)] : []
  ].join(`

`)}
`;
}
function waiverOf({ id, about }) {
  return `${about === "features" ? "//" : "--"} slipway: waive ${id} because \u2026`;
}
function levelWords({ severity, databases }) {
  let level = severity === "off" ? "off unless the config asks for it" : severity;
  return databases.length === 0 ? level : `${level} \xB7 ${databases.join(", ")}`;
}
function theSafeWay(text, paint) {
  let fix = readFix(text);
  return fix?.kind !== "words" ? titled("The safe way", text, paint) : titled(
    "The safe way",
    fix.text.split(`
`).flatMap((line) => wrap(line, width - 2)).join(`
`),
    paint
  );
}
function titled(title, text, paint) {
  let indented = text.split(`
`).map((line) => line === "" ? "" : `  ${line}`);
  return [paint(title, "bold"), ...indented].join(`
`);
}
export {
  explain,
  levelWords,
  waiverOf
};
