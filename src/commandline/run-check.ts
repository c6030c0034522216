import { resolve } from "node:path";
import type { ChangeSet } from "../changes/change-set.ts";
import type { Config } from "../config/config.ts";
import { defaultConfig } from "../config/defaults.ts";
import { UserError } from "../errors.ts";
import { readRange } from "../git/changes.ts";
import { readGiven } from "../git/given-files.ts";
import { readLocalConfig } from "./local-config.ts";
import { judge } from "../handlers/judge.ts";
import { exitStatus } from "../report/conclusion.ts";
import type { Console } from "./command.ts";
import { formats } from "./format-names.ts";
import { write } from "./formats.ts";
import { choice, type Parsed } from "./options.ts";

/** `slipway check`: the exit status says what was found. */
export async function runCheck(parsed: Parsed, console: Console): Promise<number> {
  const config = await configFor(parsed, console);
  const changes = await changesFor(parsed, console);
  const report = await judge(changes, config, {
    parser: async () => (await import("../syntax/load.ts")).loadSqlParser(),
    now: console.now,
    given: parsed.positionals.length > 0,
  });
  await write(report, changes, format(parsed), { console, output: parsed.values["output"] as string | undefined });
  return exitStatus(report, config.failOn);
}

async function configFor({ values }: Parsed, console: Console): Promise<Config> {
  const file = values["config"] as string | undefined;
  const config = (await readLocalConfig(console.cwd, file)) ?? defaultConfig;
  const framework = values["framework"] as string | undefined;
  return {
    ...config,
    failOn: choice(
      "fail-on",
      values["fail-on"] as string | undefined,
      ["error", "warning", "notice", "never"],
      config.failOn,
    ),
    database: (values["database"] as string | undefined) ?? config.database,
    migrations: { ...config.migrations, framework: framework ?? config.migrations.framework },
  };
}

async function changesFor({ values, positionals }: Parsed, console: Console): Promise<ChangeSet> {
  if (positionals.includes("-") && values["framework"] === undefined) {
    throw new UserError("Standard input has no path to tell its framework by.", {
      hint: "Say it: slipway check - --framework sql",
    });
  }
  if (positionals.length > 0)
    return readGiven(
      positionals,
      (path) => resolve(console.cwd, path),
      () => console.stdin(),
    );
  return readRange(console.cwd, {
    base: values["base"] as string | undefined,
    head: values["head"] as string | undefined,
    deployed: ((values["deployed"] as readonly string[] | undefined) ?? []).map(environmentAndRef),
  });
}

function environmentAndRef(text: string): { environment: string; ref: string } {
  const [, environment, ref] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!environment || !ref)
    throw new UserError(`--deployed takes ENVIRONMENT=REF, not '${text}'.`, { hint: "--deployed production=v1.4.0" });
  return { environment, ref };
}

function format({ values }: Parsed) {
  return choice("format", values["format"] as string | undefined, formats, "pretty");
}
