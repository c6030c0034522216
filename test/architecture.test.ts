import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Who may import whom, in the order of the flow. A name stands for a folder or a file of src, or for a package. */
const may: Readonly<Record<string, string>> = {
  "errors.ts": "",
  "nearest.ts": "",
  changes: "errors.ts",
  syntax: "errors.ts changes libpg-query @pgsql/types web-tree-sitter",
  findings: "errors.ts nearest.ts changes syntax picomatch zod",
  migrations: "errors.ts nearest.ts changes syntax findings @pgsql/types picomatch zod",
  references: "errors.ts changes syntax findings migrations",
  gating: "errors.ts changes syntax findings references picomatch zod",
  plan: "errors.ts changes findings migrations gating zod",
  report: "errors.ts changes findings migrations gating plan zod",
  config: "errors.ts nearest.ts findings migrations gating plan zod yaml",
  git: "errors.ts changes",
  github:
    "errors.ts changes findings report config zod bottleneck @octokit/core @octokit/plugin-paginate-rest @octokit/plugin-retry @octokit/plugin-throttling",
  handlers: "errors.ts changes syntax findings migrations references gating plan report config git github picomatch",
  "handle.ts": "errors.ts handlers github report config",
  "action.ts": "errors.ts handle.ts handlers github report changes syntax config",
  "app.ts": "errors.ts handle.ts handlers github report changes syntax config probot",
  "cli.ts": "errors.ts commandline",
  commandline: "errors.ts nearest.ts changes syntax findings migrations gating plan report config git handlers",
};

const pure = new Set(["changes", "syntax", "findings", "migrations", "references", "gating", "plan", "report"]);
/** What makes a run depend on more than its arguments. What loads the parsers is the one exception. */
const loads = new Set(["syntax/load.ts", "syntax/read-wasm.ts"]);
const impure =
  /\bfrom "node:(?!path\/posix)|\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bconsole\.|\bfetch\(/;

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => path.replaceAll("\\", "/"))
  .filter((path) => path.endsWith(".ts"));

test.each(files)("%s imports only from what comes earlier in the flow", (file) => {
  const room = file.split("/")[0]!;
  const allowed = may[room];
  expect(allowed, `${room} has no row in the table of test/architecture.test.ts`).toBeDefined();
  for (const imported of importsOf(file)) expect([room, ...allowed!.split(" ")]).toContain(imported);
});

test.each(files.filter((file) => pure.has(file.split("/")[0]!) && !loads.has(file)))("%s is pure", (file) => {
  expect(readFileSync(join("src", file), "utf8")).not.toMatch(impure);
});

test("the table has no row for a room that does not exist", () => {
  const rooms = new Set(files.map((file) => file.split("/")[0]));
  expect(Object.keys(may).filter((room) => !rooms.has(room) && room !== "references" && room !== "gating")).toEqual([]);
});

function importsOf(file: string): string[] {
  const text = readFileSync(join("src", file), "utf8");
  return [...text.matchAll(/(?:\bfrom|\bimport\()\s*"(?<from>[^"]+)"/g)]
    .map(({ groups }) => groups!["from"]!)
    .filter((from) => !from.startsWith("node:"))
    .map((from) => (from.startsWith(".") ? roomOf(join(file, "..", from)) : packageOf(from)));
}

function roomOf(path: string): string {
  return path.replaceAll("\\", "/").split("/")[0]!;
}

function packageOf(from: string): string {
  const parts = from.split("/");
  return from.startsWith("@") ? `${parts[0]}/${parts[1]}` : parts[0]!;
}
