import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);

// src/report/fix.ts
function readFix(fix) {
  let lines = fix.split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.length === 0 ? void 0 : lines.every((line) => line.startsWith("--")) ? { kind: "words", text: lines.map((line) => line.replace(/^--\s*/, "")).join(`
`) } : { kind: lines.some((line) => line.startsWith("--") || /;\s*(?:--.*)?$/.test(line)) ? "sql" : "words", text: fix.trim() };
}

export {
  readFix
};
