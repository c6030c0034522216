import { isGated, type Feature, type GatingVerdict } from "../../gating/feature.ts";
import { plural } from "../plural.ts";
import { clip } from "./clip.ts";
import type { Block } from "./fit.ts";
import { code } from "./inert.ts";
import { placeLink, type LinkOptions } from "./place-link.ts";
import { worth } from "./worth.ts";

/** What becomes reachable, and what stands in front of it: what ships to everybody on the deployment is said first. */
export function featureBlocks(features: readonly Feature[], links: LinkOptions): Block[] {
  if (features.length === 0) return [];
  const lines = [...features.filter((one) => !isGated(one)), ...features.filter(isGated)].map((one) =>
    line(one, links),
  );
  const open = features.filter(
    ({ verdict }) => verdict === "ungated" || verdict === "partial" || verdict === "frontend-only",
  ).length;
  const head = `### New behaviour\n\n${plural(features.length, "new entry point")}${open > 0 ? `; ${open === features.length ? "all" : open} of them open to everybody with the deployment` : ""}:`;
  return [
    {
      versions: [30, 8].map((most) => {
        const more = lines.length - most;
        return `${head}\n\n${[...lines.slice(0, most), ...(more > 0 ? [`- … and ${plural(more, "more entry point")}`] : [])].join("\n")}`;
      }),
      worth: worth.files,
      what: ["list of entry points", "lists of entry points"],
    },
  ];
}

function line(feature: Feature, links: LinkOptions): string {
  const { verdict, gate } = feature;
  const flag = gate?.flag ? ` ${code(clip(gate.flag, 100))}` : "";
  return `- ${marks[verdict]}${flag} · ${code(clip(feature.name, 200))} · ${placeLink(feature.path, feature.line, links)}`;
}

const marks: Readonly<Record<GatingVerdict, string>> = {
  gated: "🎚️ behind",
  elsewhere: "🎚️ behind",
  "gated-at-boot": "🔌 switched at start by",
  "off-switch": "🔌 can be turned off by",
  partial: "⚠️ partly behind",
  "frontend-only": "⚠️ only its page is behind",
  ungated: "🚪 **100 % on deployment**",
  unknown: "❔ not told",
};
