import type { Finding, Severity } from "../../findings/finding.ts";
import { readFix } from "../fix.ts";
import { gravestFirst } from "../tally.ts";
import { clip } from "./clip.ts";
import { sqlBlock } from "./code-block.ts";
import type { Block } from "./fit.ts";
import { fold } from "./fold.ts";
import { code, prose } from "./inert.ts";
import { placeLink, type LinkOptions } from "./place-link.ts";
import { worth } from "./worth.ts";

export const marks: Readonly<Record<Severity, string>> = { error: "🛑", warning: "⚠️", notice: "ℹ️" };

const words: Readonly<Record<Severity, Block["what"]>> = {
  error: ["error", "errors"],
  warning: ["warning", "warnings"],
  notice: ["notice", "notices"],
};

/** Gravest first; what is waived is said elsewhere. */
export function findingBlocks(findings: readonly Finding[], links: LinkOptions): Block[] {
  return gravestFirst(findings).map((finding) => ({
    versions: [
      `${headline(finding, links)}\n\n${fold("Why, and what to do instead", advice(finding))}`,
      headline(finding, links),
    ],
    worth: worth[finding.severity],
    what: words[finding.severity],
  }));
}

function headline({ severity, message, rule, place }: Finding, links: LinkOptions): string {
  const bold = prose(clip(message, 600)).trim();
  return `${marks[severity]} **${bold}**  \n${placeLink(place.path, place.line, links)} · ${code(rule)}`;
}

function advice({ why, fix }: Finding): string {
  return [...paragraphs(clip(why, 2000)), ...remedy(fix)].join("\n\n");
}

function remedy(text: string): string[] {
  const fix = readFix(text);
  if (fix === undefined) return [];
  return fix.kind === "sql"
    ? ["**Instead:**", sqlBlock(fix.text)]
    : [`**Instead:** ${paragraphs(clip(fix.text, 4000)).join("  \n")}`];
}

function paragraphs(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => prose(line))
    .filter((line) => line !== "");
}
