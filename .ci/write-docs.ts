/**
 * Writes the pages and tables of the docs that come from the catalogue of rules. With `--check` it writes nothing, and fails
 * when a page is not what it would write.
 */
import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { parse } from "yaml";
import { finders } from "../src/gating/entry-points/index.ts";
import { sdks } from "../src/gating/gates/index.ts";
import { catalogue } from "../src/handlers/catalogue.ts";
import * as frameworks from "../src/migrations/frameworks/index.ts";
import { docsPages, fillIn } from "../src/report/docs-pages.ts";
import { frameworksMarkdown } from "../src/report/frameworks-table.ts";
import { entryPointsMarkdown, sdksMarkdown } from "../src/report/gating-tables.ts";
import { rulesMarkdown } from "../src/report/rules-table.ts";

/** Pages by hand that have generated tables in them. */
const filled = ["README.md", "docs/features.md"];

async function main(check: boolean): Promise<void> {
  const pages = new Map(docsPages(catalogue));
  for (const path of filled) {
    const page = await read(path);
    if (page !== undefined) {
      const generated = {
        rules: rulesMarkdown(catalogue, "docs/rules"),
        frameworks: frameworksMarkdown(Object.values(frameworks)),
        action: await actionTables(),
        "entry-points": entryPointsMarkdown(finders),
        sdks: sdksMarkdown(sdks),
      };
      pages.set(path, fillIn(page, generated));
    }
  }
  const stale = await pagesWithoutRule(pages);
  const wrong: string[] = [];
  for (const [path, content] of pages) if ((await read(path)) !== content) wrong.push(path);

  if (check) {
    for (const path of [...wrong, ...stale]) console.error(`${path} is not what 'npm run docs' writes.`);
    process.exitCode = wrong.length + stale.length > 0 ? 1 : 0;
    return;
  }
  for (const path of wrong) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, pages.get(path)!);
  }
  for (const path of stale) await rm(path);
  console.log(`${wrong.length} of ${pages.size} pages written, ${stale.length} removed.`);
}

/** What `action.yml` takes and gives. */
async function actionTables(): Promise<string> {
  const { inputs, outputs } = parse(await readFile("action.yml", "utf8")) as Readonly<
    Record<"inputs" | "outputs", Readonly<Record<string, { readonly description: string; readonly default?: string }>>>
  >;
  const given = Object.entries(inputs).map(
    ([name, { description, default: value = "" }]) =>
      `| \`${name}\` | ${description} | ${value ? `\`${value}\`` : ""} |`,
  );
  const made = Object.entries(outputs).map(([name, { description }]) => `| \`${name}\` | ${description} |`);
  return [
    "| input | what it is | default |",
    "| --- | --- | --- |",
    ...given,
    "",
    "| output | what it is |",
    "| --- | --- |",
    ...made,
  ].join("\n");
}

async function pagesWithoutRule(pages: ReadonlyMap<string, string>): Promise<string[]> {
  const there = await readdir("docs/rules").catch(() => []);
  return there.map((file) => `docs/rules/${file}`).filter((path) => !pages.has(path));
}

async function read(path: string): Promise<string | undefined> {
  return await readFile(path, "utf8").catch(() => undefined);
}

await main(process.argv.includes("--check"));
