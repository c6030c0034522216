import type { Framework } from "../migrations/framework.ts";

/** What migrations may be written in, as a Markdown table, by name. */
export function frameworksMarkdown(frameworks: readonly Framework[]): string {
  const rows = [...frameworks]
    .sort((a, b) => a.title.localeCompare(b.title, "en"))
    .map(({ id, title, docs, files }) => `| [${title}](${docs}) | \`${id}\` | ${files.map(globCode).join(", ")} |`);
  return ["| written in | `--framework` | found at |", "| --- | --- | --- |", ...rows].join("\n");
}

function globCode(glob: string): string {
  return `\`${glob.replaceAll("|", "\\|")}\``;
}
