import type { Finding, Severity } from "../../findings/finding.ts";
import { readFix } from "../fix.ts";
import { visible, visibleLine } from "../visible.ts";
import { excerpt, type OwnText } from "./excerpt.ts";
import type { Paint, Style } from "./paint.ts";
import { wrap } from "./wrap.ts";

const colors: Readonly<Record<Severity, Style>> = { error: "red", warning: "yellow", notice: "cyan" };

export interface Page {
  readonly paint: Paint;
  /** Columns of the terminal. */
  readonly width: number;
}

/** A finding as compilers report theirs: what, where, the lines, why, and what to do. */
export function findingBlock(
  finding: Finding,
  source: readonly string[] | undefined,
  own: OwnText | undefined,
  page: Page,
): string {
  const { paint } = page;
  const { place, why, fix } = finding;
  const last = Math.max(place.line, Math.min(place.endLine, place.line + 3));
  const gutter = " ".repeat(String(last).length);
  const rail = `${gutter} ${paint("|", "blue")}`;
  const lines = source ? excerptLines(finding, source, own, gutter.length, page) : [];
  return [
    ...headline(finding, page),
    `${gutter}${paint("-->", "blue")} ${visibleLine(place.path)}:${place.line}:${place.column}`,
    ...(lines.length > 0 ? [rail, ...lines, rail] : []),
    ...labelled("why", why, gutter, page),
    ...fixLines(fix, gutter, page),
  ].join("\n");
}

function headline({ severity, rule, message }: Finding, { paint, width }: Page): string[] {
  const mark = `${severity}[${rule}]`;
  const [first = "", ...rest] = wrap(`${mark}: ${visibleLine(message)}`, width);
  return [
    `${paint(mark, colors[severity], "bold")}${paint(first.slice(mark.length), "bold")}`,
    ...rest.map((line) => paint(line, "bold")),
  ];
}

function excerptLines(
  { place, severity }: Finding,
  source: readonly string[],
  own: OwnText | undefined,
  gutter: number,
  { paint, width }: Page,
): string[] {
  const rail = paint("|", "blue");
  const lines = excerpt(source, place, Math.max(20, width - gutter - 3), own);
  const shown = lines.flatMap(({ number, text, carets }) => [
    `${paint(String(number).padStart(gutter), "blue")} ${rail} ${text}`.trimEnd(),
    ...(carets
      ? [
          `${" ".repeat(gutter)} ${rail} ${" ".repeat(carets.from)}${paint("^".repeat(carets.length), colors[severity])}`,
        ]
      : []),
  ]);
  const more = place.endLine - place.line + 1 - lines.length;
  return lines.length > 0 && more > 0 ? [...shown, `${" ".repeat(gutter)} ${rail} ${paint("…", "dim")}`] : shown;
}

function labelled(label: string, text: string, gutter: string, { paint, width }: Page): string[] {
  const indent = " ".repeat(gutter.length + label.length + 5);
  const lines = visible(text)
    .split("\n")
    .flatMap((line) => wrap(line, Math.max(30, width - indent.length)));
  return lines.map((line, index) =>
    index === 0 ? `${gutter} ${paint("=", "blue")} ${paint(label, "bold")}: ${line}` : `${indent}${line}`,
  );
}

/** SQL stands as it is, to be pasted; a comment that is wider than the terminal wraps at its side. */
function fixLines(text: string, gutter: string, page: Page): string[] {
  const fix = readFix(text);
  if (fix === undefined) return [];
  if (fix.kind === "words") return labelled("fix", fix.text, gutter, page);
  const { paint } = page;
  const indent = `${gutter}     `;
  const sql = visible(fix.text)
    .split("\n")
    .map((line) => (line === "" ? "" : `${indent}${line.startsWith("--") ? paint(line, "dim") : line}`));
  return [`${gutter} ${paint("=", "blue")} ${paint("fix", "bold")}:`, ...sql];
}
