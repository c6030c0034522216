import { recipeText } from "../migrations/recipe-text.ts";
import type { CatalogueEntry } from "./catalogue-entry.ts";
import { levelWords, waiverOf } from "./explain.ts";
import { readFix } from "./fix.ts";
import { fence, prose } from "./markdown/inert.ts";

/** The page of a rule in the docs, as Markdown. */
export function rulePage(rule: CatalogueEntry): string {
  const { id, title, why, fix, examples, sources, about } = rule;
  const language = about === "features" ? "ts" : "sql";
  const blocks = [
    `# \`${id}\``,
    `**${prose(title)}.**`,
    levelWords(rule),
    ...(why === "" ? [] : ["## Why", prose(why)]),
    ...(examples ? exampleBlocks(examples, language) : []),
    ...(fix === undefined ? [] : ["## The safe way", fixBlock(typeof fix === "string" ? fix : recipeText(fix))]),
    "## Settings",
    "Accept one case, with a reason that stays visible in the report:",
    fence(waiverOf(rule), language),
    `Or set it for the whole repository in \`.github/slipway.yml\`, to \`error\`, \`warning\`, \`notice\` or \`off\`:`,
    fence(
      `${about === "features" ? "gating" : "migrations"}:\n  rules:\n    ${id}: ${rule.severity === "off" ? "warning" : "notice"}`,
      "yaml",
    ),
    ...(sources.length > 0 ? ["## Sources", sources.map((source) => `- <${source}>`).join("\n")] : []),
  ];
  return `${blocks.join("\n\n")}\n`;
}

function exampleBlocks({ given, unsafe, safe }: NonNullable<CatalogueEntry["examples"]>, language: string): string[] {
  return [
    "## Examples",
    ...(given ? ["Where there is", fence(given, language)] : []),
    "Unsafe:",
    fence(unsafe, language),
    "Safe:",
    fence(safe, language),
  ];
}

function fixBlock(text: string): string {
  const fix = readFix(text);
  if (fix?.kind !== "words") return fence(text, "sql");
  return fix.text.split("\n").map(prose).join("  \n");
}
