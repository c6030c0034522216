import { isGated, type Feature, type GatingVerdict } from "../../gating/feature.ts";
import { visibleLine } from "../visible.ts";
import type { Page } from "./finding-block.ts";

const most = 20;

/** What becomes reachable, and what stands in front of it. */
export function featureLines(features: readonly Feature[], { paint }: Page): string[] {
  if (features.length === 0) return [];
  const sorted = [...features.filter((one) => !isGated(one)), ...features.filter(isGated)];
  const width = Math.max(...sorted.slice(0, most).map((one) => said(one).length));
  const more = sorted.length - most;
  return [
    paint("New behaviour:", "bold"),
    ...sorted.slice(0, most).map((one) => {
      const colour =
        one.verdict === "ungated" || one.verdict === "partial" || one.verdict === "frontend-only"
          ? "yellow"
          : isGated(one)
            ? "green"
            : "dim";
      return `  ${paint(said(one).padEnd(width), colour)}  ${visibleLine(one.name)}  ${paint(`${visibleLine(one.path)}:${one.line}`, "dim")}`;
    }),
    ...(more > 0 ? [paint(`  and ${more} more`, "dim")] : []),
  ];
}

const words: Readonly<Record<GatingVerdict, string>> = {
  gated: "behind",
  elsewhere: "behind",
  "gated-at-boot": "switched at start by",
  "off-switch": "can be turned off by",
  partial: "partly behind",
  "frontend-only": "only its page is behind",
  ungated: "open to everybody",
  unknown: "not told",
};

function said({ verdict, gate }: Feature): string {
  const isOpen = verdict === "ungated" || verdict === "unknown";
  return isOpen ? words[verdict] : `${words[verdict]} ${gate?.flag ? visibleLine(gate.flag) : "a flag"}`;
}
