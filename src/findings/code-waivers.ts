import type { WaiverComment } from "./waiver-comment.ts";

const starts = String.raw`(?:\/\/|#|--|\/\*+|\{\/\*|<!--|\*)`;
const comment = new RegExp(String.raw`^\s*${starts}|\s${starts}\s`);
const said = new RegExp(String.raw`${starts}\s*slipway:\s*(?<rest>.*?)\s*(?:\*\/\}?|-->)?\s*$`, "i");
const okay = new RegExp(String.raw`${starts}\s*ungated-ok:\s*(?<reason>.*?)\s*(?:\*\/\}?|-->)?\s*$`, "i");
const form =
  /^waive(?<file>-file)?\s+(?<rules>[\w-]+(?:\s*,\s*[\w-]+)*)(?:\s+until\s+(?<until>\d{4}-\d\d-\d\d))?(?:\s+because\b[:\s]*(?<because>.*))?$/i;
/** Decorators and attributes stand between a comment and what it is about. */
const attribute = /^\s*(?:@|\[|#\[)/;

/**
 * Waivers in source code: `// slipway: waive RULE because REASON` in a comment of any language, and the short
 * `// ungated-ok: REASON`. They cover the line they stand on, and the first line of code below.
 */
export function readCodeWaivers(text: string): WaiverComment[] {
  if (!/slipway:|ungated-ok:/i.test(text)) return [];
  const lines = text.split(/\r?\n/);
  return lines.flatMap((source, index): WaiverComment[] => {
    const line = index + 1;
    const reason = okay.exec(source)?.groups?.["reason"];
    const rest = said.exec(source)?.groups?.["rest"];
    const covers = { from: line, to: lineOfCode(lines, index) };
    if (reason !== undefined)
      return [
        {
          kind: "waiver",
          rules: ["ungated-feature"],
          because: reason.length >= 10 ? reason : undefined,
          until: undefined,
          covers,
          line,
          endLine: line,
        },
      ];
    if (rest === undefined) return [];
    const { rules, because, until, file } = form.exec(rest)?.groups ?? {};
    if (rules === undefined) return [{ kind: "unreadable", text: `slipway: ${rest}`, line, endLine: line }];
    return [
      {
        kind: "waiver",
        rules: rules.split(",").map((rule) => rule.trim()),
        because: because?.trim() || undefined,
        until,
        covers: file ? undefined : covers,
        line,
        endLine: line,
      },
    ];
  });
}

function lineOfCode(lines: readonly string[], index: number): number {
  const isOwnLine = comment.test(lines[index]!) && /^\s*(?:\/\/|#|--|\/\*|\{\/\*|<!--|\*)/.test(lines[index]!);
  if (!isOwnLine) return index + 1;
  let at = index + 1;
  while (
    at < lines.length &&
    (/^\s*$/.test(lines[at]!) || /^\s*(?:\/\/|#(?!\[)|\*|\/\*)/.test(lines[at]!) || attribute.test(lines[at]!))
  )
    at++;
  return at + 1;
}
