import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  severities
} from "./shared-finding.mjs";

// src/report/plural.ts
function plural(count, one, many = `${one}s`) {
  return `${count} ${count === 1 ? one : many}`;
}
function listed(parts, word = "and") {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} ${word} ${parts.at(-1)}`;
}

// src/report/visible.ts
function visible(text) {
  return text.replaceAll(/\r\n?/g, `
`).replaceAll(acting, shown).replaceAll(workflowCommand, "$<at>\u2237");
}
function visibleLine(text) {
  return visible(text).replaceAll(/\s+/g, " ").trim();
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
function extent({ migrations }) {
  let operations = migrations.reduce((sum, { steps }) => sum + steps.length, 0);
  return `${plural(migrations.length, "migration")} with ${plural(operations, "operation")}`;
}

export {
  plural,
  listed,
  visible,
  visibleLine,
  tally,
  tallyWords,
  gravestFirst,
  extent
};
