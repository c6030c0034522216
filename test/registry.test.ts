import { readdirSync, readFileSync, existsSync } from "node:fs";
import { describe, expect, test } from "vitest";

/** Folders in which a file is one of a kind: its line in the index is all that makes it known. */
const registries = [
  { folder: "src/migrations/rules" },
  { folder: "src/migrations/frameworks", only: /^export const \w+: Framework/m },
];

describe.each(registries)("$folder", ({ folder, only }) => {
  const index = readFileSync(`${folder}/index.ts`, "utf8");
  const files = readdirSync(folder).filter(
    (file) => file !== "index.ts" && (!only || only.test(readFileSync(`${folder}/${file}`, "utf8"))),
  );

  test.each(files)("%s has its line", (file) => expect(index).toContain(`from "./${file}"`));

  test("every line has its file", () => {
    for (const [, file] of index.matchAll(/from "\.\/([^"]+)"/g))
      expect(existsSync(`${folder}/${file}`), file).toBe(true);
  });
});

test.each(readdirSync("src/migrations/rules").filter((file) => file !== "index.ts"))(
  "the rule in %s is called like its file",
  async (file) => {
    const rules = Object.values((await import(`../src/migrations/rules/${file}`)) as Record<string, { id: string }>);
    expect(rules.map(({ id }) => `${id}.ts`)).toEqual([file]);
  },
);
