/** Writes the JSON Schemas of the config and of the report. With `--check` it writes nothing, and fails when one differs. */
import { readFile, writeFile } from "node:fs/promises";
import * as z from "zod";
import { Config } from "../src/config/config.ts";
import { ReportJson } from "../src/report/schema.ts";

const schemas: Readonly<Record<string, object>> = {
  "docs/config.schema.json": { title: "Slipway's configuration", ...z.toJSONSchema(Config, { io: "input" }) },
  "docs/report.schema.json": { title: "Slipway's report", ...z.toJSONSchema(ReportJson) },
};

for (const [path, schema] of Object.entries(schemas)) {
  const text = `${JSON.stringify(schema, null, 2)}\n`;
  if ((await readFile(path, "utf8").catch(() => undefined)) === text) continue;
  if (process.argv.includes("--check")) {
    console.error(`${path} is not what 'npm run docs' writes.`);
    process.exitCode = 1;
  } else await writeFile(path, text);
}
