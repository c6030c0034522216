import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startPracticeGitHub, type Practice } from "./practice-github/practice.ts";
import { signedHeaders } from "./practice-github/webhooks.ts";

const secret = "a secret of the webhooks";
const permissions = {
  checks: "write",
  contents: "read",
  deployments: "read",
  pull_requests: "write",
  metadata: "read",
} as const;
const migration = (sql: string) => `-- migrate:up\nSET lock_timeout = '2s';\n${sql}\n-- migrate:down\n`;
const unsafe = { "db/migrations/20240201000000_next.sql": migration("CREATE INDEX i ON users (email);") };

/** The committed bundle of the App, as an operator starts it. */
function startApp(environment: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ["dist/app.mjs"], {
    env: { PATH: process.env["PATH"] ?? "", LOG_LEVEL: "fatal", ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function untilSaid(app: ChildProcess, word: string): Promise<void> {
  let said = "";
  for await (const text of app.stdout!) if ((said += String(text)).includes(word)) return;
  throw new Error(`the App stopped: ${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

describe("the App at work", () => {
  let github: Practice;
  let app: ChildProcess;
  let url: string;
  let slug: ReturnType<Practice["installApp"]>;

  beforeEach(async () => {
    const users = migration("CREATE TABLE users (id bigint PRIMARY KEY, email text);");
    github = await startPracticeGitHub({ files: { "db/migrations/20240101000000_users.sql": users } });
    slug = github.installApp("slipway", permissions);
    const port = await freePort();
    url = `http://127.0.0.1:${port}/api/github/webhooks`;
    app = startApp({
      APP_ID: String(slug.app.id),
      PRIVATE_KEY: slug.privateKey,
      WEBHOOK_SECRET: secret,
      PORT: String(port),
      HOST: "127.0.0.1",
      GITHUB_API_URL: github.url,
    });
    await untilSaid(app, "listens");
    slug.listen({ url, secret });
  });
  afterEach(async () => {
    app.kill();
    await once(app, "exit");
    await github.stop();
  });

  test("shows its verdict as a check run with annotations, and comments", async () => {
    const { number, headSha } = await github.openPullRequest({ files: unsafe });
    expect(github.checkRuns(headSha)).toMatchObject([{ name: "slipway", status: "completed", conclusion: "failure" }]);
    expect(github.comments(number)).toHaveLength(1);
  });

  test("runs again when somebody asks for it", async () => {
    const { headSha } = await github.openPullRequest({ files: unsafe });
    const body = JSON.stringify({
      action: "rerequested",
      check_suite: { head_sha: headSha },
      repository: { id: github.repository.id, name: "shop", owner: { login: "acme" } },
      installation: { id: github.world.installations[0]?.id },
    });
    const answer = await fetch(url, { method: "POST", body, headers: signedHeaders("check_suite", body, secret) });
    expect(answer.status).toBe(200);
    expect(github.checkRuns(headSha)).toHaveLength(2);
  });

  test("does nothing for a payload that GitHub did not sign", async () => {
    const body = JSON.stringify({ action: "opened" });
    const answer = await fetch(url, { method: "POST", body, headers: signedHeaders("pull_request", body, "another") });
    expect(answer.status).toBe(400);
  });

  test("says on the check what is wrong with the config", async () => {
    github.commit({ ".github/slipway.yml": "databse: postgres@16\n" });
    const { headSha } = await github.openPullRequest({ files: unsafe });
    expect(github.checkRuns(headSha)).toMatchObject([{ conclusion: "failure" }]);
    expect(JSON.stringify(github.checkRuns(headSha))).toContain("Did you mean 'database'?");
  });
});

test.each([
  ["without a secret", {}, "WEBHOOK_SECRET"],
  ["with the secret that everybody knows", { WEBHOOK_SECRET: "development" }, "WEBHOOK_SECRET"],
  ["without an App", { WEBHOOK_SECRET: secret }, "APP_ID"],
  ["without a key", { WEBHOOK_SECRET: secret, APP_ID: "1" }, "PRIVATE_KEY"],
])("refuses to start %s, and says how to mend it", async (_, environment, named) => {
  const app = startApp(environment);
  let said = "";
  app.stderr!.on("data", (text: Buffer) => (said += text.toString()));
  const [status] = (await once(app, "exit")) as [number];
  expect(status).toBe(2);
  expect(said).toContain(named);
  expect(said).not.toMatch(/^\s+at /m);
});
