import { listed } from "../plural.ts";
import type { Report } from "../report.ts";
import { unreadBlock, waivedBlock } from "./asides.ts";
import { planBlocks } from "./checklist.ts";
import { findingBlocks } from "./finding-section.ts";
import { featureBlocks } from "./features.ts";
import { fit, type Block, type Fitted } from "./fit.ts";
import type { LinkOptions } from "./place-link.ts";
import { verdict } from "./verdict.ts";
import { worth } from "./worth.ts";

export interface PageOptions extends LinkOptions {
  /** How large the page may become, by `size`. */
  readonly most: number;
  readonly size: (text: string) => number;
}

/** Kept for what is said when something was cut. */
const reserve = 1000;

/** The report as Markdown for GitHub, as full as there is room for. */
export function page(report: Report, options: PageOptions): string {
  const { most, size } = options;
  const foot = footer(report);
  const blocks: Block[] = [
    { versions: [verdict(report)], worth: worth.always, what: ["verdict", "verdicts"] },
    ...findingBlocks(report.findings, options),
    ...unreadBlock(report.unread, options),
    ...featureBlocks(report.features, options),
    ...planBlocks(report, options),
    ...waivedBlock(report.findings, options),
  ];
  const { kept, cut } = fit(blocks, most - size(foot) - reserve, size);
  return [...kept, ...cutSentence(cut), foot].join("\n\n");
}

function cutSentence(cut: Fitted["cut"]): string[] {
  if (cut.size === 0) return [];
  const what = [...cut].map(([[one, many], count]) => `${count} ${count === 1 ? one : many}`);
  return [
    `✂️ **There was no room for everything:** ${listed(what)} had to be shortened or left out. \`slipway check\` says it all.`,
  ];
}

function footer({ migrations }: Report): string {
  const targets = new Set(
    migrations.map(({ target }) => `${target.engine} ${target.version}${target.assumed ? " (assumed)" : ""}`),
  );
  const judged = targets.size > 0 ? `Judged for ${listed([...targets])}. ` : "";
  return `---\n\n<sub>${judged}To accept a finding, put <code>-- slipway: waive RULE because …</code> above its statement. <code>slipway explain RULE</code> says more.</sub>`;
}
