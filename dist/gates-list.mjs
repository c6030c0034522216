import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  plural
} from "./shared-plural.mjs";
import "./shared-runtime.mjs";

// src/report/gates-list.ts
function gatesList({ wrappers, symbols, declared }, files) {
  let learned = [...wrappers].filter(([, { form }]) => form !== "none"), flags = [...declared].map(([flag, { path, line }]) => [flag, `${path}:${line}`]), held = [...symbols].map(
    ([name, { flag, path, line }]) => [`${name}${flag === void 0 ? "" : ` (${flag})`}`, `${path}:${line}`]
  ), blocks = [
    ...table(
      "Gates of this repository",
      learned.map(([name, wrapper]) => [name, words(wrapper), placeOf(wrapper)])
    ),
    ...table("Flags that are variables", held),
    ...table("Flags that are declared", flags)
  ], read = `${plural(files, "file")} read.`;
  return blocks.length === 0 ? `No gates were found: new behaviour is listed, and nobody is told to put a flag in front of it. ${read}
` : `${blocks.join(`

`)}

${read} Where this is wrong, say so under \`gating.gates\` in .github/slipway.yml.
`;
}
function gatesAsJson({ wrappers, symbols, declared, constants }) {
  let gates = [...wrappers].map(([name, { form, flag, key, whenTrue, sdk, path, line }]) => ({
    name,
    form,
    flag: flag ?? null,
    key: key ?? null,
    whenTrue,
    sdk,
    path,
    line
  })), flags = [...declared].map(([flag, { path, line }]) => ({ flag, path, line })), variables = [...symbols].map(([name, { flag, sdk, path, line }]) => ({
    name,
    flag: flag ?? null,
    sdk,
    path,
    line
  }));
  return `${JSON.stringify({ schemaVersion: 1, gates, flags, variables, constants: Object.fromEntries(constants) }, null, 2)}
`;
}
function words({ form, flag, whenTrue }) {
  return `${{
    answer: whenTrue === "on" ? "says whether it is on" : "says whether it is off",
    guard: "throws when it is off",
    middleware: "lets through when it is on",
    none: ""
  }[form]}: ${flag ?? "the flag that it is given"}`;
}
function placeOf({ path, line }) {
  return path === "" ? "the config" : `${path}:${line}`;
}
function table(title, rows) {
  if (rows.length === 0) return [];
  let widths = rows[0].map((_, column) => Math.min(48, Math.max(...rows.map((row) => row[column].length))));
  return [
    [
      title,
      ...rows.map(
        (row) => `  ${row.map((cell, column) => cell.padEnd(widths[column])).join("  ").trimEnd()}`
      )
    ].join(`
`)
  ];
}
export {
  gatesAsJson,
  gatesList
};
