import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";

/** The committed bundle, away from its repository: this is how others run it. */
let away: string;
beforeAll(() => {
  away = mkdtempSync(join(tmpdir(), "slipway-dist-"));
  cpSync("dist", join(away, "dist"), { recursive: true });
  writeFileSync(join(away, "V1__shop.sql"), "CREATE TABLE shop (id bigint PRIMARY KEY);\n");
});
afterAll(() => rmSync(away, { recursive: true }));

const slipway = (...args: string[]): string =>
  execFileSync(process.execPath, [join(away, "dist", "cli.mjs"), ...args], { cwd: away, encoding: "utf8" });

test("it runs without its packages", () => {
  const report = JSON.parse(slipway("check", "V1__shop.sql", "--format", "json")) as { migrations: unknown[] };
  expect(report.migrations).toHaveLength(1);
});

test("it says the version of the package", () => {
  const { version } = JSON.parse(readFileSync("package.json", "utf8")) as { version: string };
  expect(slipway("--version")).toBe(`${version}\n`);
});

test("help and version load next to nothing", () => {
  expect(bytesLoadedBy("cli.mjs")).toBeLessThan(40_000);
});

test("a check loads neither the validator nor YAML, which only a configuration needs", () => {
  for (const file of loadedBy("run-check.mjs"))
    expect(readFileSync(join("dist", file), "utf8")).not.toMatch(/ZodError|YAMLParseError/);
});

test("of the validator it holds one language", () => {
  const all = readdirSync("dist").map((file) => readFileSync(join("dist", file), "latin1"));
  expect(all.some((text) => text.includes("Invalid input: expected"))).toBe(true);
  expect(all.filter((text) => text.includes("Ungültige Eingabe") || text.includes("Ung\\xFCltige Eingabe"))).toEqual(
    [],
  );
});

test("it names no folder of the machine that built it", () => {
  for (const file of readdirSync("dist"))
    expect(readFileSync(join("dist", file), "latin1").includes(process.cwd())).toBe(false);
});

test("it carries the notices of what is in it", () => {
  const notices = readFileSync("dist/THIRD_PARTY_LICENSES.txt", "utf8");
  for (const name of ["zod ", "yaml ", "libpg-query ", "libpg-query: postgresql"])
    expect(notices).toContain(`\n${name}`);
});

function bytesLoadedBy(file: string): number {
  return [...loadedBy(file)].reduce((sum, one) => sum + readFileSync(join("dist", one)).length, 0);
}

/** A file of the bundle and everything that it imports at the top. */
function loadedBy(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, next] of readFileSync(join("dist", file), "utf8").matchAll(/^(?:import|export|\}).*?"\.\/([^"]+)";$/gm))
    loadedBy(next!, seen);
  return seen;
}
