import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  plural
} from "./shared-plural.mjs";
import {
  severities
} from "./shared-finding.mjs";

// src/report/visible.ts
function visible(text) {
  return isPlain(text) ? text : text.replaceAll(/\r\n?/g, `
`).replaceAll(acting, shown).replaceAll(workflowCommand, "$<at>\u2237");
}
function visibleLine(text) {
  return visible(text).replaceAll(/\s{2,}|[^\S ]/g, " ").trim();
}
function isPlain(text) {
  return /^[\t\n\x20-\x7E]*$/.test(text) && !text.includes("::") && !text.includes("##[");
}
var acting = (
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  new RegExp("[\\0-\\x08\\x0B-\\x1F\\x7F-\\x9F\\u00AD\\u061C\\u115F\\u1160\\u180E\\u200B\\u200E\\u200F\\u2028-\\u202E\\u2060-\\u206F\\u3164\\uFEFF\\uFFA0\\uFFF9-\\uFFFB\\u{E0000}-\\u{E0FFF}]|\\p{Surrogate}", "gu")
), workflowCommand = /(?<at>^[^\S\n]*):(?::)(?=[\w-]+(?:[^\S\n][^\n]*)?::)|(?<=#)#(?=\[)/gmu;
function shown(character) {
  let code = character.codePointAt(0);
  return code < 32 ? String.fromCodePoint(9216 + code) : code === 127 ? "\u2421" : `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}

// src/report/tally.ts
function tally(findings) {
  let count = { error: 0, warning: 0, notice: 0, waived: 0 };
  for (let { severity, waived } of findings) count[waived ? "waived" : severity]++;
  return count;
}
function tallyWords(findings) {
  let count = tally(findings);
  return severities.filter((severity) => count[severity] > 0).map((severity) => plural(count[severity], severity));
}
function gravestFirst(findings) {
  return severities.flatMap((level) => findings.filter(({ severity, waived }) => severity === level && !waived));
}
function extent({ migrations, features }) {
  let operations = migrations.reduce((sum, { steps }) => sum + steps.length, 0), schema = `${plural(migrations.length, "migration")} with ${plural(operations, "operation")}`;
  if (features.length === 0) return schema;
  let entries = plural(features.length, "new entry point");
  return migrations.length === 0 ? entries : `${schema} and ${entries}`;
}

export {
  visible,
  visibleLine,
  tally,
  tallyWords,
  gravestFirst,
  extent
};
