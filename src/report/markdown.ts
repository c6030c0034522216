import { page } from "./markdown/page.ts";
import type { LinkOptions } from "./markdown/place-link.ts";
import type { Report } from "./report.ts";

/** How the comment begins, hidden from readers: it is known again by it. */
export const marker = "<!-- slipway -->";

/** GitHub refuses a longer body (422, "body is too long"). */
const mostCharacters = 65_536;

/** The comment on the pull request: verdict, findings, the release as a checklist. */
export function comment(report: Report, links: LinkOptions = {}): string {
  const body = page(report, { ...links, most: mostCharacters - marker.length - 2, size: ({ length }) => length });
  return `${marker}\n${body}`;
}
