import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { startPracticeGitHub, type Practice } from "./practice-github/practice.ts";
import { runAction, type Job } from "./runner/run-action.ts";

/** The committed bundle, run as a workflow runs it, against a GitHub that answers as GitHub's own description says. */
let github: Practice;
beforeEach(async () => {
  const users = "-- migrate:up\nCREATE TABLE users (id bigint PRIMARY KEY, age int, email text);\n-- migrate:down\n";
  github = await startPracticeGitHub({
    files: { "db/migrations/20240101000000_users.sql": users, "src/users.ts": "query('SELECT age FROM users')" },
  });
});
afterEach(async () => await github.stop());

const next = "db/migrations/20240201000000_next.sql";
const up = (sql: string) => ({ [next]: `-- migrate:up\nSET lock_timeout = '2s';\n${sql}\n-- migrate:down\n` });
const unsafe = up("CREATE INDEX users_email_idx ON users (email);");
const safe = up("ALTER TABLE users ADD COLUMN nickname text;");
const usual = { contents: "read", deployments: "read", pull_requests: "write", metadata: "read" } as const;

const run = (event: Job["event"], more: Partial<Job> = {}) =>
  runAction({
    action: "action.yml",
    event,
    repository: "acme/shop",
    token: more.token ?? github.actionsToken(usual),
    apiUrl: github.url,
    ...more,
  });

describe("a pull request with an unsafe migration", () => {
  test("fails, with annotations, a summary, outputs and one comment", async () => {
    const { number, event } = await github.openPullRequest({ files: unsafe });
    const { conclusion, log, summary, outputs } = await run(event);
    expect(conclusion).toBe("failure");
    expect(log).toContain(`::error file=${next},line=3,endLine=3,title=create-index-blocking::`);
    expect(summary).toContain("create-index-blocking");
    expect(outputs).toMatchObject({ conclusion: "failure", errors: "1", warnings: "0" });
    const comments = github.comments(number);
    expect(comments).toHaveLength(1);
    expect(comments[0]?.body).toContain("CREATE INDEX CONCURRENTLY users_email_idx");
  });

  test("keeps that one comment, and brings it up to date when the migration is mended", async () => {
    const { number, event } = await github.openPullRequest({ files: unsafe });
    await run(event);
    const [first] = github.comments(number);
    const pushed = await github.push(number, safe);
    const { conclusion } = await run(pushed.event);
    expect(conclusion).toBe("success");
    const comments = github.comments(number);
    expect(comments.map(({ id }) => id)).toEqual([first?.id]);
    expect(comments[0]?.body).not.toContain("create-index-blocking");
  });

  test("passes when the workflow says that nothing fails it", async () => {
    const { event } = await github.openPullRequest({ files: unsafe });
    const { conclusion, outputs } = await run(event, { inputs: { "fail-on": "never" } });
    expect([conclusion, outputs["errors"]]).toEqual(["success", "1"]);
  });

  test("leaves the comment to the run of a newer push", async () => {
    const { number, event } = await github.openPullRequest({ files: unsafe });
    await github.push(number, safe);
    const { log } = await run(event);
    expect(log).toContain("Somebody has pushed since");
    expect(github.comments(number)).toEqual([]);
  });
});

describe("a pull request that is fine", () => {
  test("passes without a comment", async () => {
    const { number, event } = await github.openPullRequest({ files: safe });
    expect((await run(event)).conclusion).toBe("success");
    expect(github.comments(number)).toEqual([]);
  });

  test("without migrations passes as well", async () => {
    const { event } = await github.openPullRequest({ files: { "README.md": "hello" } });
    const { conclusion, log } = await run(event);
    expect(conclusion).toBe("success");
    expect(log).toContain("No migrations to judge");
  });
});

describe("new behaviour", () => {
  const flags = `export const requireFlag = (key) => (req, res, next) => {
  if (!unleash.isEnabled(key)) return res.sendStatus(404);
  next();
};
`;
  const routes = (more: string) => ({
    "src/app.ts": `import express from "express";
import { requireFlag } from "./flags";
const app = express();
app.get("/cart", async (req, res) => res.json(await carts.find(req.user)));
${more}`,
  });
  const gated = `app.post("/checkout", requireFlag("new-checkout"), async (req, res) => res.json(await charge(req.body)));\n`;
  const open = `app.post("/refund", async (req, res) => res.json(await refund(req.body)));\n`;

  beforeEach(() => void github.commit({ "src/flags.ts": flags, ...routes("") }));

  test("is listed with the flag in front of it, and the flag's ramp is planned", async () => {
    const { number, event } = await github.openPullRequest({ files: routes(gated) });
    const { conclusion } = await run(event);
    expect(conclusion).toBe("success");
    const [comment] = github.comments(number);
    expect(comment?.body).toContain("behind `new-checkout` · `POST /checkout`");
    expect(comment?.body).toContain("Turn `new-checkout` up: 0 % → 1 % → 10 % → 50 % → 100 %");
    expect(comment?.body).not.toContain("/cart");
  });

  test("without a flag is found, and fails the check only where flags are required", async () => {
    const { event } = await github.openPullRequest({ files: routes(gated + open) });
    const advised = await run(event);
    expect(advised.conclusion).toBe("success");
    expect(advised.log).toContain("title=ungated-feature::`POST /refund` is open to everybody");
    github.commit({ ".github/slipway.yml": "gating: { mode: require }" });
    const { event: later } = await github.openPullRequest({ files: routes(gated + open) });
    expect((await run(later)).conclusion).toBe("failure");
  });

  test("that only moved or was renamed is none", async () => {
    const moved = { "src/app.ts": null, "src/shop.ts": `// moved\n${routes("")["src/app.ts"]}` };
    const { number, event } = await github.openPullRequest({ files: moved });
    const { log, conclusion } = await run(event);
    expect([conclusion, github.comments(number)]).toEqual(["success", []]);
    expect(log).not.toContain("ungated-feature");
  });
});

describe("what is deployed", () => {
  const drop = up("ALTER TABLE users DROP COLUMN age;");
  test("is looked up: a column that production still reads cannot go", async () => {
    const before = github.repository.git.resolve("main") ?? "";
    github.deploy("production", before);
    github.commit({ "src/users.ts": "query('SELECT id FROM users')" });
    const { event } = await github.openPullRequest({ files: drop });
    const { log, conclusion } = await run(event);
    expect(conclusion).toBe("failure");
    expect(log).toContain("src/users.ts:1");
  });

  test("lets it go once production no longer reads it", async () => {
    github.commit({ "src/users.ts": "query('SELECT id FROM users')" });
    github.deploy("production", github.repository.git.resolve("main") ?? "");
    const { event } = await github.openPullRequest({ files: drop });
    expect((await run(event)).conclusion).toBe("success");
  });
});

describe("permissions", () => {
  test("of a fork suffice for the verdict: exit status, annotations, summary", async () => {
    const { number, event } = await github.openPullRequest({ files: unsafe, fromFork: true });
    const { conclusion, log, summary } = await run(event, { token: github.forkToken() });
    expect(conclusion).toBe("failure");
    expect(log).toContain("::error file=");
    expect(log).toContain("may only read");
    expect(summary).toContain("create-index-blocking");
    expect(github.comments(number)).toEqual([]);
  });

  test("that are missing are named, as lines for the workflow", async () => {
    const { event } = await github.openPullRequest({ files: unsafe });
    const token = github.actionsToken({ contents: "read", metadata: "read", pull_requests: "read" });
    const { log, conclusion } = await run(event, { token });
    expect(conclusion).toBe("failure");
    expect(log).toContain("pull-requests: write");
    expect(log).toContain("deployments: read");
  });
});

describe("the config", () => {
  test("is the base branch's: a pull request cannot switch its judge off", async () => {
    const config = { ".github/slipway.yml": "failOn: never\n" };
    const { event } = await github.openPullRequest({ files: { ...unsafe, ...config } });
    expect((await run(event)).conclusion).toBe("failure");
  });

  test("with a typo is an error that names the nearest key", async () => {
    github.commit({ ".github/slipway.yml": "failon: never\n" });
    const { event } = await github.openPullRequest({ files: unsafe });
    const { conclusion, log } = await run(event);
    expect(conclusion).toBe("failure");
    expect(log).toContain("Did you mean 'failOn'?");
    expect(log).not.toMatch(/^\s+at /m);
  });
});

describe("other events", () => {
  test("a merge group is judged, and nobody is told twice", async () => {
    const { number } = await github.openPullRequest({ files: unsafe });
    const { event } = await github.mergeGroup([number]);
    const { conclusion, log } = await run(event);
    expect(conclusion).toBe("failure");
    expect(log).toContain("create-index-blocking");
    expect(github.comments(number)).toEqual([]);
  });

  test("what does not change a pull request is passed over", async () => {
    const { number } = await github.openPullRequest({ files: unsafe });
    const { conclusion, log } = await run(github.event(number, "closed"));
    expect(conclusion).toBe("success");
    expect(log).toContain("::notice::");
  });
});

test("a log line never begins with what a pull request says", async () => {
  const sql = "::warning::pwned\n::set-output name=x::y\nALTER TABEL x;";
  const { event } = await github.openPullRequest({ files: up(sql) });
  const { log } = await run(event);
  const own = /^::(?:error|warning|notice|stop-commands|[0-9a-f]{32})\b/;
  for (const line of log.split("\n").filter((one) => one.startsWith("::"))) expect(line).toMatch(own);
  expect(log).not.toContain("\n::warning::pwned");
});

test("GitHub may stumble: what failed on its side is tried again", async () => {
  const { number, event } = await github.openPullRequest({ files: unsafe });
  github.fail({ kind: "bad-gateway", hits: (call) => call.path.includes("/compare/") });
  const { conclusion } = await run(event);
  expect(conclusion).toBe("failure");
  expect(github.comments(number)).toHaveLength(1);
});
