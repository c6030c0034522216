import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { Console } from "../../src/commandline/command.ts";
import { commands, main } from "../../src/commandline/main.ts";
import { UserError } from "../../src/errors.ts";
import { catalogue } from "../../src/handlers/catalogue.ts";

const folder = mkdtempSync(join(tmpdir(), "slipway-commandline-"));
const write = (name: string, text: string | Uint8Array) => (writeFileSync(join(folder, name), text), name);
const unsafe = write("unsafe.sql", "CREATE INDEX i ON users (email);");
const safe = write("safe.sql", "CREATE TABLE users (id bigint PRIMARY KEY);");
const broken = write("broken.sql", "CREATE TABLE users (id bigint;\nSELECT 1;");

async function run(...args: string[]): Promise<{ status: number; out: string; files: Record<string, string> }> {
  let out = "";
  const files: Record<string, string> = {};
  const console: Console = {
    cwd: folder,
    color: false,
    width: 100,
    now: new Date("2026-01-15"),
    out: (text) => void (out += text),
    progress: () => undefined,
    stdin: async () => readFileSync(join(folder, unsafe)),
    write: async (file, text) => void (files[file] = text),
  };
  return { status: await main(args, console), out, files };
}

describe("the exit status", () => {
  test.each([
    ["0 when there is nothing", [safe], 0],
    ["1 when something is found", [unsafe], 1],
    ["0 when nothing fails it", [unsafe, "--fail-on", "never"], 0],
    ["3 when a file cannot be read", [broken], 3],
    ["1 when another is unsafe besides", [broken, unsafe], 1],
  ])("%s", async (_, args, status) => {
    expect((await run("check", ...args)).status).toBe(status);
  });

  test("2 without a command, with the overview", async () => {
    const { status, out } = await run();
    expect(status).toBe(2);
    for (const { name } of commands) expect(out).toContain(name);
  });
});

describe("a mistake in the call names what was meant", () => {
  test.each([
    [["chek"], "There is no command 'chek'. Did you mean 'slipway check'?"],
    [["check", "--fail-one", "error"], "slipway check has no option '--fail-one'. Did you mean '--fail-on'?"],
    [["check", safe, "--format", "jsno"], "not 'jsno'. Did you mean 'json'?"],
    [["check", "nowhere.sql"], "nowhere.sql: there is no such file or folder."],
    [["check", "-"], "Standard input has no path to tell its framework by."],
    [["explain", "create-index-blockin"], "Did you mean 'create-index-blocking'?"],
    [["check", safe, "--config", "none.yml"], "none.yml: the configuration cannot be read"],
  ])("slipway %j", async (args, message) => {
    const error = await run(...args).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(UserError);
    expect((error as Error).message).toContain(message);
  });
});

test("standard input is judged when its framework is said", async () => {
  const { status, out } = await run("check", "-", "--framework", "sql");
  expect([status, out.includes("create-index-blocking")]).toEqual([1, true]);
});

test("a report goes to a file when one is named", async () => {
  const { files, out } = await run("check", unsafe, "--format", "json", "--output", "report.json");
  expect(JSON.parse(files["report.json"]!)).toMatchObject({ schemaVersion: 1, conclusion: "failure" });
  expect(out).toBe("");
});

test.each(["pretty", "json", "sarif", "markdown", "github"])("%s is a format", async (format) => {
  const { out } = await run("check", unsafe, "--format", format);
  expect(out).toContain("create-index-blocking");
});

test.each(commands)("the help of $name names all of its options", async ({ name, options, summary }) => {
  const { status, out } = await run(name, "--help");
  expect(status).toBe(0);
  expect(out.replaceAll(/\s+/g, " ")).toContain(summary.replaceAll(/\s+/g, " "));
  for (const option of options) expect(out).toContain(`--${option.name}`);
});

test.each(catalogue)("$id can be explained", async ({ id, title }) => {
  const { out } = await run("explain", id);
  expect(out.replaceAll(/\s+/g, " ")).toContain(title);
  expect(out).toContain(`slipway: waive ${id} because`);
});

test("the catalogue for programs has every rule", async () => {
  const { out } = await run("rules", "--format", "json");
  const { rules } = JSON.parse(out) as { rules: readonly { id: string }[] };
  expect(rules.map(({ id }) => id).sort()).toEqual(catalogue.map(({ id }) => id).sort());
});

describe("slipway gates", () => {
  const code = 'export function payIsOn(user) { return unleash.isEnabled("pay", user); }';
  test("shows what was learned", async () => {
    write("gates.ts", code);
    const { out } = await run("gates", "gates.ts");
    expect(out).toContain("payIsOn  says whether it is on: pay");
    expect(JSON.parse((await run("gates", "gates.ts", "--format", "json")).out)).toMatchObject({
      gates: [{ name: "payIsOn", form: "answer", flag: "pay" }],
    });
  });

  test("refuses a config that names a gate that is nowhere", async () => {
    write("gates.yml", "gating: { gates: [{ name: isOnn }] }");
    await expect(run("gates", "gates.ts", "--config", "gates.yml")).rejects.toThrow("'isOnn'");
  });
});
