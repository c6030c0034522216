import { randomBytes } from "node:crypto";
import { appendFile, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { UserError } from "./errors.ts";
import { createClient } from "./github/client.ts";
import { redact } from "./github/redact.ts";
import { handle } from "./handle.ts";
import type { Door } from "./handlers/door.ts";
import type { Judged } from "./handlers/judge-range.ts";
import { annotations, command } from "./report/annotations.ts";
import { exitStatus } from "./report/conclusion.ts";
import type { FailOn } from "./report/report.ts";
import { tally } from "./report/tally.ts";

/** The Action's door: `action.yml` starts it, and hands its inputs over in the environment. */
const environment = process.env;

try {
  process.exitCode = await main();
} catch (error) {
  process.exitCode = error instanceof UserError ? mistake(error) : bug(error);
}

function mistake({ message, hint }: Pick<UserError, "message" | "hint">): number {
  print(command("error", { title: "Slipway" }, [message, ...(hint ? [hint] : [])].join("\n")));
  return 2;
}

function bug(error: unknown): number {
  const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
  print(command("error", { title: "Slipway failed" }, redact(`This is a bug, please report it.\n${trace}`, [token()])));
  return 70;
}

async function main(): Promise<number> {
  const payload: unknown = JSON.parse(await readFile(required("GITHUB_EVENT_PATH"), "utf8"));
  const handled = await handle(required("GITHUB_EVENT_NAME"), payload, await door());
  switch (handled.kind) {
    case "ignored":
      print(command("notice", {}, handled.because));
      await output({ conclusion: "success" });
      return 0;
    case "mistake":
      await output({ conclusion: "failure" });
      return mistake(handled);
    case "judged":
      return tell(handled.judged);
  }
}

async function door(): Promise<Door> {
  const url = environment["GITHUB_API_URL"];
  return {
    api: createClient({ token: token(), ...(url ? { url } : {}) }),
    parser: async () => (await import("./syntax/load.ts")).loadSqlParser(),
    now: new Date(),
    serverUrl: environment["GITHUB_SERVER_URL"] ?? "https://github.com",
    configPath: input("CONFIG") ?? ".github/slipway.yml",
    comment: input("COMMENT") !== "false",
    deployed: deployed(),
    ...overrides(),
  };
}

function overrides(): Pick<Door, "failOn" | "database"> {
  const failOn = input("FAIL_ON");
  const database = input("DATABASE");
  if (failOn !== undefined && !/^(?:error|warning|notice|never)$/.test(failOn))
    throw new UserError(`fail-on is error, warning, notice or never, not '${failOn}'.`);
  return { ...(failOn ? { failOn: failOn as FailOn } : {}), ...(database ? { database } : {}) };
}

/** One `ENVIRONMENT=REF` a line. */
function deployed(): Door["deployed"] {
  return (input("DEPLOYED") ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => {
      const [, name, ref] = /^([^=]+)=(.+)$/.exec(line) ?? [];
      if (!name || !ref) throw new UserError(`deployed takes one ENVIRONMENT=REF a line, not '${line}'.`);
      return { environment: name, ref };
    });
}

/** The verdict in all the places where a reader of a workflow looks. */
async function tell({ report, failOn, blobs, notes }: Judged): Promise<number> {
  const [{ pretty }, { summary }, { toJson }, { toSarif }, { catalogue }] = await Promise.all([
    import("./report/pretty.ts"),
    import("./report/summary.ts"),
    import("./report/json.ts"),
    import("./report/sarif.ts"),
    import("./handlers/catalogue.ts"),
  ]);
  // Nothing that a pull request says may be taken for a command.
  const end = randomBytes(16).toString("hex");
  print(`::stop-commands::${end}\n${pretty(report, { sources: new Map(), color: false, width: 100 })}::${end}::\n`);
  print(annotations(report));
  for (const note of notes) print(command("notice", { title: "Slipway" }, note));

  const page = environment["GITHUB_STEP_SUMMARY"];
  if (page) await appendFile(page, summary(report, { blobs }));
  const { error, warning, notice } = tally(report.findings);
  await output({
    conclusion: report.conclusion,
    errors: String(error),
    warnings: String(warning),
    notices: String(notice),
    report: await keep("slipway.json", toJson(report)),
    sarif: await keep("slipway.sarif", toSarif(report, catalogue)),
  });
  return exitStatus(report, failOn);
}

async function keep(name: string, contents: object): Promise<string> {
  const path = join(environment["RUNNER_TEMP"] ?? ".", name);
  await writeFile(path, JSON.stringify(contents));
  return path;
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#multiline-strings */
async function output(values: Readonly<Record<string, string>>): Promise<void> {
  const file = environment["GITHUB_OUTPUT"];
  if (!file) return;
  const end = randomBytes(16).toString("hex");
  const lines = Object.entries(values).map(([name, value]) => `${name}<<${end}\n${value}\n${end}\n`);
  await appendFile(file, lines.join(""));
}

function print(text: string): void {
  process.stdout.write(text.endsWith("\n") ? text : `${text}\n`);
}

/** An input of `action.yml`; one that is empty was not given. */
function input(name: string): string | undefined {
  return environment[`SLIPWAY_${name}`]?.trim() || undefined;
}

function token(): string {
  return input("TOKEN") ?? "";
}

function required(name: string): string {
  const value = environment[name];
  if (!value) throw new UserError(`${name} is not set: Slipway's Action runs inside of a workflow.`);
  return value;
}
