import type { Finding } from "../findings/finding.ts";
import { listed, plural } from "./plural.ts";
import { featureLines } from "./pretty/feature-lines.ts";
import { findingBlock, type Page } from "./pretty/finding-block.ts";
import { ownTexts } from "./pretty/own-texts.ts";
import { painter } from "./pretty/paint.ts";
import { planLines } from "./pretty/plan-lines.ts";
import type { Report } from "./report.ts";
import { extent, tally, tallyWords } from "./tally.ts";
import { visibleLine } from "./visible.ts";

export interface PrettyOptions {
  /** The text of the files that findings stand in, by path. */
  readonly sources: ReadonlyMap<string, string>;
  readonly color: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

/** The report for a terminal, the summary last: that is where a reader's eyes are. */
export function pretty(report: Report, options: PrettyOptions): string {
  return [...prettyParts(report, options)].join("");
}

/** The same piece by piece: of thousands of findings, the whole need never stand in memory. */
export function* prettyParts(report: Report, { sources, color, width }: PrettyOptions): Generator<string> {
  const page: Page = { paint: painter(color), width: Math.min(Math.max(width, 40), 120) };
  const lines = new Map<string, readonly string[]>();
  const linesOf = (path: string) => {
    if (!lines.has(path)) lines.set(path, sources.get(path)?.split(/\r?\n/) ?? []);
    return lines.get(path);
  };
  const ownAt = ownTexts(report);
  for (const finding of report.findings)
    if (!finding.waived) yield `${findingBlock(finding, linesOf(finding.place.path), ownAt(finding.place), page)}\n\n`;
  const sections = [
    report.findings.filter(({ waived }) => waived).map((finding) => waivedLine(finding, page)),
    unreadLines(report, page),
    featureLines(report.features, page),
    asksForStages(report) ? planLines(report.plan, page) : [],
  ];
  for (const lines of sections) if (lines.length > 0) yield `${lines.join("\n")}\n\n`;
  yield `${summaryLine(report, page)}\n`;
}

function waivedLine({ rule, place, waived }: Finding, { paint }: Page): string {
  const why = `${visibleLine(waived!.reason)} (${visibleLine(waived!.by)})`;
  return `${paint(`waived[${rule}]`, "dim")} ${visibleLine(place.path)}:${place.line}: ${why}`;
}

function unreadLines({ unread }: Report, { paint }: Page): string[] {
  return unread.map(({ path, line, reason }) => {
    const place = `${visibleLine(path)}${line === undefined ? "" : `:${line}`}`;
    return `${paint("not judged", "yellow", "bold")} ${place}: ${visibleLine(reason)}`;
  });
}

/** A plan of "change the schema, then deploy" is what everybody does anyway. */
function asksForStages({ findings, plan }: Report): boolean {
  const usual = plan.stages.every(({ id }) => id === "expand-1" || id === "deploy-1");
  return plan.stages.length > 0 && (!usual || tally(findings).error > 0);
}

function summaryLine(report: Report, { paint }: Page): string {
  const { migrations, features, findings, unread, conclusion } = report;
  const { waived } = tally(findings);
  const found = tallyWords(findings);
  const asides = [
    ...(waived > 0 ? [`${waived} waived`] : []),
    ...(unread.length > 0 ? [`${plural(unread.length, "part")} not judged`] : []),
  ];
  const also = asides.length > 0 ? ` (${asides.join(", ")})` : "";
  const where = `in ${extent(report)}`;
  if (conclusion === "failure") return `${paint("✗", "red", "bold")} ${listed(found) || "Failed"} ${where}${also}.`;
  if (conclusion === "action_required") {
    return `${paint("…", "yellow", "bold")} ${found.length > 0 ? listed(found) : "Nothing wrong"} ${where}${also}: waiting for a deployment or a person.`;
  }
  if (found.length > 0) return `${paint("✓", "green", "bold")} ${listed(found)} ${where}${also}; the check passes.`;
  if (unread.length > 0)
    return `${paint("!", "yellow", "bold")} Nothing wrong in what could be judged: ${extent(report)}${also}.`;
  const glad =
    migrations.length === 0 && features.length === 0 ? "No migrations to judge" : `Nothing to worry about ${where}`;
  return `${paint("✓", "green", "bold")} ${glad}${also}.`;
}
