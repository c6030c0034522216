import type { CatalogueEntry } from "./catalogue-entry.ts";

/** The catalogue for a program: what each rule is, without its examples' surroundings. */
export function rulesAsJson(catalogue: readonly CatalogueEntry[]): string {
  const rules = inOrder(catalogue).map(({ id, title, severity, databases, why, sources, examples }) => ({
    id,
    title,
    severity,
    databases,
    why,
    sources,
    examples,
  }));
  return `${JSON.stringify({ schemaVersion: 1, rules }, null, 2)}\n`;
}

/** The catalogue for a terminal: one line a rule, in the order of their ids. */
export function rulesTable(catalogue: readonly CatalogueEntry[]): string {
  const rules = inOrder(catalogue);
  const idWidth = Math.max(0, ...rules.map(({ id }) => id.length));
  const lines = rules.map(({ id, severity, title }) => `${id.padEnd(idWidth)}  ${severity.padEnd(7)}  ${title}`);
  return `${lines.join("\n")}\n`;
}

/** The catalogue as a Markdown table; `folder` is where the rules' pages stand, seen from the page with the table. */
export function rulesMarkdown(catalogue: readonly CatalogueEntry[], folder: string): string {
  const rows = inOrder(catalogue).map(
    ({ id, severity, title }) => `| [\`${id}\`](${folder}/${id}.md) | ${severity} | ${title.replaceAll("|", "\\|")} |`,
  );
  return ["| rule | severity | what hurts |", "| --- | --- | --- |", ...rows].join("\n");
}

function inOrder(catalogue: readonly CatalogueEntry[]): CatalogueEntry[] {
  return [...catalogue].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
