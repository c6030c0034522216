import { page } from "./markdown/page.ts";
import type { LinkOptions } from "./markdown/place-link.ts";
import type { Report } from "./report.ts";

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const mostBytes = 1024 * 1024;

/** The page that a run of the workflow shows: what the comment says, with sixteen times the room. */
export function summary(report: Report, links: LinkOptions = {}): string {
  const encoder = new TextEncoder();
  // Half of it: a step may have written something before, and the limit is the step's.
  return `${page(report, { ...links, most: mostBytes / 2, size: (text) => encoder.encode(text).length })}\n`;
}
