import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";

interface Manifest {
  readonly inputs: Readonly<Record<string, { readonly description: string; readonly default?: string }>>;
  readonly outputs: Readonly<Record<string, { readonly description: string; readonly value: string }>>;
  readonly branding: { readonly icon: string; readonly color: string };
  readonly runs: {
    readonly steps: readonly { readonly run?: string; readonly env?: Readonly<Record<string, string>> }[];
  };
}

const manifest = parse(readFileSync("action.yml", "utf8")) as Manifest;
const code = readFileSync("src/action.ts", "utf8");
const readme = readFileSync("README.md", "utf8");
const variable = (input: string) => `SLIPWAY_${input.toUpperCase().replaceAll("-", "_")}`;
const [step] = manifest.runs.steps;

test.each(Object.keys(manifest.inputs))(
  "the input %s reaches the code by the environment, and is in the README",
  (input) => {
    expect(step?.env?.[variable(input)]).toBe(`\${{ inputs.${input} }}`);
    expect(code).toContain(`input("${variable(input).slice("SLIPWAY_".length)}")`);
    expect(readme).toContain(`| \`${input}\` |`);
  },
);

test("the code reads no input that is not declared", () => {
  const read = [...code.matchAll(/\binput\("([A-Z_]+)"\)/g)].map(([, name]) => `SLIPWAY_${name}`);
  expect(new Set(read)).toEqual(new Set(Object.keys(manifest.inputs).map(variable)));
});

test.each(Object.entries(manifest.outputs))(
  "the output %s is written by the code, and is in the README",
  (name, { value }) => {
    expect(value).toBe(`\${{ steps.slipway.outputs.${name} }}`);
    expect(code).toMatch(new RegExp(`\\b${name}(?::|,)`));
    expect(readme).toContain(`| \`${name}\` |`);
  },
);

test("nothing is put into a script that somebody else could have written", () => {
  for (const { run } of manifest.runs.steps) expect(run ?? "").not.toContain("${{");
});

test("it can be listed on the Marketplace", () => {
  expect(manifest.branding).toEqual({ icon: "anchor", color: "blue" });
});
