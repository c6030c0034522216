import type { Finding, Unread } from "../../findings/finding.ts";
import { plural } from "../plural.ts";
import { clip } from "./clip.ts";
import type { Block } from "./fit.ts";
import { fold } from "./fold.ts";
import { code, prose, text } from "./inert.ts";
import { placeLink, type LinkOptions } from "./place-link.ts";
import { worth } from "./worth.ts";

/** What was not judged is said in the open, and never taken for safe. */
export function unreadBlock(unread: readonly Unread[], links: LinkOptions): Block[] {
  if (unread.length === 0) return [];
  const head = `### ❔ Not judged\n\n${plural(unread.length, "part")} could not be read, and may be anything but safe:`;
  const lines = unread.map(
    ({ path, line, reason }) => `- ${placeLink(path, line, links)}: ${prose(clip(reason, 400))}`,
  );
  return [{ versions: listVersions(head, lines), worth: worth.unread, what: ["part not judged", "parts not judged"] }];
}

/** Accepted with a reason and a name, and visible for whoever reviews. */
export function waivedBlock(findings: readonly Finding[], links: LinkOptions): Block[] {
  const waived = findings.filter((finding) => finding.waived !== null);
  if (waived.length === 0) return [];
  const title = plural(waived.length, "finding accepted by somebody", "findings accepted by somebody");
  const lines = waived.map(
    ({ rule, place, message, waived }) =>
      `- ${code(rule)} at ${placeLink(place.path, place.line, links)}: ${prose(clip(message, 400))}  \n  “${text(clip(waived!.reason, 600))}” ${code(clip(waived!.by, 100))}`,
  );
  return [
    {
      versions: [...listVersions("", lines).map((list) => fold(title, list.trim())), `${title}.`],
      worth: worth.waived,
      what: ["list of accepted findings", "lists of accepted findings"],
    },
  ];
}

/** All of it, or the first few and how many more there are. */
function listVersions(head: string, lines: readonly string[]): string[] {
  return [100, 10].map((most) => {
    const more = lines.length - most;
    const shown = [...lines.slice(0, most), ...(more > 0 ? [`- … and ${more} more`] : [])];
    return `${head}\n\n${shown.join("\n")}`;
  });
}
