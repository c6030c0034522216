import type { CatalogueEntry } from "./catalogue-entry.ts";
import { rulePage } from "./rule-page.ts";
import { rulesMarkdown } from "./rules-table.ts";

/** The pages of the docs that are written from the catalogue, by path. */
export function docsPages(catalogue: readonly CatalogueEntry[]): ReadonlyMap<string, string> {
  return new Map([
    ["docs/rules.md", index(catalogue)],
    ...catalogue.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule)] as const),
  ]);
}

function index(catalogue: readonly CatalogueEntry[]): string {
  return `${["# Rules", introduction, rulesMarkdown(catalogue, "rules")].join("\n\n")}\n`;
}

const introduction = `\`error\` fails the check, \`warning\` deserves a look, \`notice\` is worth knowing, and \`off\` is for teams that ask for it. Each rule's page says
why it hurts, shows an unsafe and a safe example, and how to accept a finding.`;

/**
 * Puts what is generated between \`<!-- generated: name -->\` and \`<!-- end -->\`; the rest of the page is its author's. A name
 * that nobody generates is a mistake of the page's.
 */
export function fillIn(page: string, generated: Readonly<Record<string, string>>): string {
  return page.replaceAll(
    /(?<start><!-- generated: (?<name>[\w-]+) -->)[^]*?(?<end><!-- end -->)/g,
    (_, start: string, name: string, end: string) => {
      const content = generated[name];
      if (content === undefined) throw new Error(`Nothing is generated for '<!-- generated: ${name} -->'.`);
      return `${start}\n\n${content}\n\n${end}`;
    },
  );
}
