import { readdirSync, readFileSync, existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { finders } from "../src/gating/entry-points/index.ts";
import { sdks } from "../src/gating/gates/index.ts";
import { gatingRules } from "../src/gating/rules/index.ts";
import { catalogue } from "../src/handlers/catalogue.ts";
import { ruleIds } from "../src/handlers/rule-ids.ts";
import { codeFile, languages } from "../src/syntax/code.ts";
import { readers } from "../src/syntax/languages/index.ts";

/** Folders in which a file is one of a kind: its line in the index is all that makes it known. */
const registries = [
  { folder: "src/migrations/rules" },
  { folder: "src/migrations/frameworks", only: /^export const \w+: Framework/m },
  { folder: "src/syntax/languages", only: /^export const \w+: LanguageReader/m },
  { folder: "src/gating/entry-points", only: /^export const \w+(?:: EntryPointFinder| = annotated\()/m },
  { folder: "src/gating/gates" },
  { folder: "src/gating/rules" },
];

describe.each(registries)("$folder", ({ folder, only }) => {
  const index = readFileSync(`${folder}/index.ts`, "utf8");
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) =>
      file.endsWith(".ts") && file !== "index.ts" && (!only || only.test(readFileSync(`${folder}/${file}`, "utf8"))),
  );

  test.each(files)("%s has its line", (file) => expect(index).toContain(`from "./${file}"`));

  test("every line has its file", () => {
    for (const [, file] of index.matchAll(/from "\.\/([^"]+)"/g))
      expect(existsSync(`${folder}/${file}`), file).toBe(true);
  });
});

test("every finder, SDK, language and rule has an id of its own", () => {
  for (const ids of [
    finders.map(({ id }) => id),
    sdks.map(({ id }) => id),
    readers.map(({ language }) => language),
    catalogue.map(({ id }) => id),
  ])
    expect(new Set(ids).size).toBe(ids.length);
});

test("every language has its reader, and files are known by the readers' endings", () => {
  expect(readers.map(({ language }) => language).sort()).toEqual([...languages].sort());
  const endings = readers.flatMap(({ grammars }) => Object.keys(grammars));
  for (const ending of endings) expect(`a.${ending}`).toMatch(codeFile);
  for (const ending of ["sql", "md", "json", "tsxx", "csv", "exe", "rs", "pyc"])
    expect(`a.${ending}`).not.toMatch(codeFile);
  // As many as the pattern has: none is known to it alone.
  const known = [
    "ts",
    "mts",
    "cts",
    "js",
    "mjs",
    "cjs",
    "tsx",
    "jsx",
    "py",
    "rb",
    "rake",
    "go",
    "java",
    "kt",
    "kts",
    "php",
    "cs",
    "ex",
    "exs",
  ];
  expect([...endings].sort()).toEqual([...known].sort());
});

test("every rule in the catalogue can be waived", () => {
  expect([...ruleIds].sort()).toEqual(catalogue.map(({ id }) => id).sort());
});

test.each(gatingRules)("the rule $id is called like its file", ({ id }) => {
  expect(existsSync(`src/gating/rules/${id}.ts`)).toBe(true);
});

test.each(readdirSync("src/migrations/rules").filter((file) => file !== "index.ts"))(
  "the rule in %s is called like its file",
  async (file) => {
    const rules = Object.values((await import(`../src/migrations/rules/${file}`)) as Record<string, { id: string }>);
    expect(rules.map(({ id }) => `${id}.ts`)).toEqual([file]);
  },
);
