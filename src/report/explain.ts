import { recipeText } from "../migrations/recipe-text.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { readFix } from "./fix.ts";
import { painter, type Paint } from "./pretty/paint.ts";
import { wrap } from "./pretty/wrap.ts";

const width = 80;

/** A rule for a terminal: what it finds, why that hurts, what is unsafe, what is safe, and where that is written. */
export function explain(rule: CatalogueEntry, { color }: { readonly color: boolean }): string {
  const paint = painter(color);
  const { id, title, why, fix, examples, sources } = rule;
  const blocks = [
    [paint(id, "bold"), ...wrap(`${title}.`, width), paint(levelWords(rule), "dim")].join("\n"),
    ...(why === "" ? [] : [wrap(why, width).join("\n")]),
    ...(examples?.given ? [titled("Where there is", examples.given, paint)] : []),
    ...(examples ? [titled("Unsafe", examples.unsafe, paint), titled("Safe", examples.safe, paint)] : []),
    ...(fix === undefined ? [] : [theSafeWay(typeof fix === "string" ? fix : recipeText(fix), paint)]),
    titled("Accept it", waiverOf(rule), paint),
    ...(sources.length > 0 ? [titled("Read more", sources.join("\n"), paint)] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

/** The comment that waives a finding of this rule, to stand above the statement or the entry point. */
export function waiverOf({ id, about }: Pick<CatalogueEntry, "id" | "about">): string {
  return `${about === "features" ? "//" : "--"} slipway: waive ${id} because …`;
}

/** How grave it is, and for which databases. */
export function levelWords({ severity, databases }: CatalogueEntry): string {
  const level = severity === "off" ? "off unless the config asks for it" : severity;
  return databases.length === 0 ? level : `${level} · ${databases.join(", ")}`;
}

function theSafeWay(text: string, paint: Paint): string {
  const fix = readFix(text);
  if (fix?.kind !== "words") return titled("The safe way", text, paint);
  return titled(
    "The safe way",
    fix.text
      .split("\n")
      .flatMap((line) => wrap(line, width - 2))
      .join("\n"),
    paint,
  );
}

function titled(title: string, text: string, paint: Paint): string {
  const indented = text.split("\n").map((line) => (line === "" ? "" : `  ${line}`));
  return [paint(title, "bold"), ...indented].join("\n");
}
