/**
 * Text of unknown origin, without a character that could act instead of being seen: terminal escapes, text that runs
 * backwards (https://trojansource.codes), invisible letters. Line breaks and tabs stay.
 */
export function visible(text: string): string {
  if (isPlain(text)) return text;
  return text.replaceAll(/\r\n?/g, "\n").replaceAll(acting, shown).replaceAll(workflowCommand, "$<at>∷");
}

/** The same as one line. */
export function visibleLine(text: string): string {
  return visible(text)
    .replaceAll(/\s{2,}|[^\S ]/g, " ")
    .trim();
}

/** Most text is, and then three searches for it cost less than one replacement. */
function isPlain(text: string): boolean {
  return /^[\t\n\x20-\x7E]*$/.test(text) && !text.includes("::") && !text.includes("##[");
}

/**
 * Controls but tab and line feed, directions, zero-width characters (but the joiners that scripts and emoji need), line
 * separators, tags, halves of surrogate pairs.
 */
const acting =
  // oxlint-disable-next-line no-control-regex, no-misleading-character-class
  /[\0-\x08\x0B-\x1F\x7F-\x9F\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB\u{E0000}-\u{E0FFF}]|\p{Surrogate}/gu;

/**
 * A line that begins like one is carried out when it is printed in a workflow.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
const workflowCommand = /(?<at>^[^\S\n]*):(?::)(?=[\w-]+(?:[^\S\n][^\n]*)?::)|(?<=#)#(?=\[)/gmu;

/** Controls have pictures of their own: U+241B shows an escape. */
function shown(character: string): string {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  return `<U+${code.toString(16).toUpperCase().padStart(4, "0")}>`;
}
