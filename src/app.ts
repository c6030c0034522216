import { readFileSync } from "node:fs";
import { Probot, Server, type ApplicationFunction } from "probot";
import { UserError } from "./errors.ts";
import { redact } from "./github/redact.ts";
import { handle } from "./handle.ts";
import type { SqlParser } from "./syntax/sql.ts";

/** The App's door: `node dist/app.mjs` listens for GitHub's webhooks. */
const environment = process.env;

const events = ["pull_request", "merge_group", "check_run.rerequested", "check_suite.rerequested"] as const;

const slipway: ApplicationFunction = (app) => {
  let parser: Promise<SqlParser> | undefined;
  const loadParser = () => (parser ??= import("./syntax/load.ts").then(({ loadSqlParser }) => loadSqlParser()));

  app.on([...events], async (context) => {
    const handled = await handle(context.name, context.payload, {
      api: context.octokit,
      parser: loadParser,
      now: new Date(),
      serverUrl: environment["GITHUB_SERVER_URL"] ?? "https://github.com",
      configPath: ".github/slipway.yml",
      comment: true,
      checkRun: { name: "slipway", key: context.id },
      deployed: [],
    });
    // The mistake is told on the pull request; the log is for who runs the App.
    if (handled.kind === "mistake") context.log.warn(redact(handled.message));
    else context.log.info(handled.kind);
  });
};

/** Starts listening. Without a secret anybody could pretend to be GitHub, so there is no default for it. */
async function start(settings: Settings): Promise<Server> {
  const { appId, privateKey, secret, port, host, baseUrl } = settings;
  const server = new Server({
    ...(port === undefined ? {} : { port }),
    ...(host === undefined ? {} : { host }),
    enableStaticFiles: false,
    Probot: Probot.defaults({ appId, privateKey, secret, ...(baseUrl ? { baseUrl } : {}) }),
  });
  await server.load(slipway);
  await server.start();
  return server;
}

interface Settings {
  readonly appId: string;
  /** PEM. */
  readonly privateKey: string;
  /** Of the webhooks. */
  readonly secret: string;
  readonly port?: number;
  readonly host?: string;
  /** Of GitHub's API, on GitHub Enterprise Server. */
  readonly baseUrl?: string;
}

/** https://docs.github.com/apps/creating-github-apps: what GitHub gave when the App was registered. */
function settingsOf(values: NodeJS.ProcessEnv): Settings {
  const secret = values["WEBHOOK_SECRET"] ?? "";
  if (secret.length < 16)
    throw new UserError("WEBHOOK_SECRET must be set, and be at least 16 characters long.", {
      hint: "openssl rand -hex 32 # and the same in the App's settings on GitHub",
    });
  const appId = values["APP_ID"] ?? "";
  if (!/^\d+$/.test(appId)) throw new UserError("APP_ID must be the number that GitHub gave to the App.");
  const path = values["PRIVATE_KEY_PATH"];
  const privateKey = (path ? readFileSync(path, "utf8") : (values["PRIVATE_KEY"] ?? "")).replaceAll("\\n", "\n");
  if (!privateKey.includes("PRIVATE KEY"))
    throw new UserError("PRIVATE_KEY, or the file at PRIVATE_KEY_PATH, must be the App's key in PEM form.");
  const [port, host, baseUrl] = [values["PORT"], values["HOST"], values["GITHUB_API_URL"]];
  return {
    appId,
    privateKey,
    secret,
    ...(port ? { port: Number(port) } : {}),
    host: host ?? "0.0.0.0",
    ...(baseUrl ? { baseUrl } : {}),
  };
}

try {
  const server = await start(settingsOf(environment));
  process.stdout.write(`Slipway listens on port ${server.port}.\n`);
} catch (error) {
  const isMistake = error instanceof UserError;
  process.stderr.write(isMistake ? `slipway: ${error.message}\n  ${error.hint ?? ""}\n` : `${String(error)}\n`);
  process.exitCode = isMistake ? 2 : 70;
}
