import { createSign } from "node:crypto";
import { afterEach, beforeEach, expect, test } from "vitest";
import { startPracticeGitHub, type Practice } from "./practice.ts";

let practice: Practice;
beforeEach(async () => void (practice = await startPracticeGitHub({ files: { "a.txt": "one\n", "db/b.sql": "" } })));
afterEach(async () => await practice.stop());

const call = async (token: string | undefined, method: string, path: string, body?: object): Promise<Response> =>
  await fetch(practice.url + path, {
    method,
    headers: token === undefined ? {} : { authorization: `bearer ${token}` },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
const repo = "/repos/acme/shop";

test("every read answers in the shape that GitHub's schema demands", async () => {
  const token = practice.actionsToken({
    contents: "read",
    pull_requests: "write",
    deployments: "read",
    checks: "write",
    issues: "write",
  });
  const { number, headSha } = await practice.openPullRequest({ files: { "a.txt": "two\n", "c.txt": "\0" } });
  practice.deploy("production", headSha);
  const deployment = practice.repository.deployments[0]?.id;
  practice.comment(number, "heidi", "Looks good");
  const blob = practice.repository.git.resolve("main:a.txt", "blob");
  for (const path of [
    repo,
    `${repo}/pulls/${number}`,
    `${repo}/pulls/${number}/files`,
    `${repo}/pulls`,
    `${repo}/git/trees/${headSha}?recursive=1`,
    `${repo}/git/blobs/${blob}`,
    `${repo}/git/ref/heads/main`,
    `${repo}/contents/db/b.sql?ref=main`,
    `${repo}/contents/db%2Fb.sql?ref=main`,
    `${repo}/compare/main...${headSha}`,
    `${repo}/commits/${headSha}`,
    `${repo}/commits/${headSha}/pulls`,
    `${repo}/commits/${headSha}/check-runs?check_name=slipway`,
    `${repo}/issues/${number}/comments?per_page=100`,
    `${repo}/deployments`,
    `${repo}/deployments/${deployment}/statuses`,
    `${repo}/collaborators/heidi/permission`,
    "/installation/repositories",
  ]) {
    const reply = await call(token, "GET", path);
    expect([path, reply.status]).toEqual([path, 200]);
  }
  expect(practice.world.violations).toEqual([]);
});

test("a fork's token reads and does not write, and is told what it would need", async () => {
  const { number } = await practice.openPullRequest({ files: { "a.txt": "x" }, by: "mallory", fromFork: true });
  const token = practice.forkToken();
  expect((await call(token, "GET", `${repo}/pulls/${number}/files`)).status).toBe(200);
  const refused = await call(token, "POST", `${repo}/issues/${number}/comments`, { body: "hi" });
  expect(refused.status).toBe(403);
  expect(refused.headers.get("x-accepted-github-permissions")).toBe("issues=write; pull_requests=write");
});

test("what a caller may not see does not exist", async () => {
  expect((await call(undefined, "GET", repo)).status).toBe(404);
  expect((await call("wrong", "GET", repo)).status).toBe(401);
});

test("a check run belongs to the App that made it", async () => {
  const mine = practice.installApp("slipway", { checks: "write" });
  const other = practice.installApp("other", { checks: "write" });
  const sha = practice.repository.git.resolve("main") ?? "";
  const create = { name: "slipway", head_sha: sha, status: "in_progress" };
  const run = (await (await call(mine.token(), "POST", `${repo}/check-runs`, create)).json()) as { id: number };
  const path = `${repo}/check-runs/${run.id}`;
  expect((await call(other.token(), "PATCH", path, { status: "queued" })).status).toBe(403);
  expect((await call(mine.token(), "PATCH", path, { status: "completed" })).status).toBe(422);
  const annotation = { path: "a", start_line: 1, end_line: 1, annotation_level: "failure", message: "no" };
  const output = { title: "t", summary: "s", annotations: Array.from({ length: 51 }, () => annotation) };
  expect((await call(mine.token(), "PATCH", path, { conclusion: "failure", output })).status).toBe(422);
  output.annotations.length = 50;
  expect((await call(mine.token(), "PATCH", path, { conclusion: "failure", output })).status).toBe(200);
  expect((await call(mine.token(), "PATCH", path, { output })).status).toBe(200);
  expect(practice.checkRuns(sha)[0]?.annotations).toHaveLength(100);
});

test("a comment of more than 65,536 characters is refused", async () => {
  const { number } = await practice.openPullRequest({ files: { "a.txt": "x" } });
  const token = practice.personalToken("grace");
  const post = async (length: number): Promise<number> =>
    (await call(token, "POST", `${repo}/issues/${number}/comments`, { body: "é".repeat(length) })).status;
  expect([await post(65_536), await post(65_537)]).toEqual([201, 422]);
});

test("lists are paged, and say where they go on", async () => {
  const { number } = await practice.openPullRequest({ files: { "a.txt": "x" } });
  for (let n = 0; n < 5; n += 1) practice.comment(number, "heidi", `${n}`);
  const token = practice.personalToken("grace");
  const reply = await call(token, "GET", `${repo}/issues/${number}/comments?per_page=2&page=2`);
  expect(await reply.json()).toHaveLength(2);
  expect(reply.headers.get("link")).toContain('page=3>; rel="next"');
});

test("an unchanged answer is not sent twice", async () => {
  const token = practice.personalToken("grace");
  const tag = (await call(token, "GET", repo)).headers.get("etag") ?? "";
  const again = await fetch(practice.url + repo, {
    headers: { authorization: `bearer ${token}`, "if-none-match": tag },
  });
  expect(again.status).toBe(304);
});

test("an App signs in with its key and gets a token for its installation", async () => {
  const { app, privateKey } = practice.installApp("slipway", { checks: "write" });
  const now = Math.floor(Date.now() / 1000);
  const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  const unsigned = `${part({ alg: "RS256", typ: "JWT" })}.${part({ iat: now, exp: now + 600, iss: app.id })}`;
  const jwt = `${unsigned}.${createSign("sha256").update(unsigned).sign(privateKey, "base64url")}`;
  const [installation] = (await (await call(jwt, "GET", "/app/installations")).json()) as { id: number }[];
  const made = await call(jwt, "POST", `/app/installations/${installation?.id}/access_tokens`);
  const { token } = (await made.json()) as { token: string };
  expect((await call(token, "GET", repo)).status).toBe(200);
});

test("GraphQL answers by GitHub's own schema, and refuses what is not in it", async () => {
  const token = practice.actionsToken({ contents: "read" });
  const ask = async (query: string): Promise<{ data: unknown; errors?: { type: string; message: string }[] }> =>
    (await (await call(token, "POST", "/graphql", { query })).json()) as never;
  const blob = `repository(owner: "acme", name: "shop") { object(expression: "main:a.txt") { ... on Blob { text } } }`;
  expect(await ask(`{ viewer { login } ${blob} }`)).toEqual({
    data: { viewer: { login: "github-actions[bot]" }, repository: { object: { text: "one\n" } } },
  });
  expect((await ask("{ viewer { nickname } }")).errors?.[0]?.message).toContain("nickname");
  const deployments = `{ repository(owner: "acme", name: "shop") { deployments(first: 1) { totalCount } } }`;
  expect((await ask(deployments)).errors?.[0]?.type).toBe("FORBIDDEN");
});

test("the merge queue's commit holds both pull requests", async () => {
  const one = await practice.openPullRequest({ files: { "one.txt": "1" } });
  const two = await practice.openPullRequest({ files: { "two.txt": "2" } });
  const group = await practice.mergeGroup([one.number, two.number]);
  const paths = practice.repository.git.tree(group.headSha, true).map((entry) => entry.path);
  expect(paths).toEqual(expect.arrayContaining(["one.txt", "two.txt"]));
  expect(group.event.payload["action"]).toBe("checks_requested");
});

test("a fault strikes once, before or after the effect", async () => {
  const { number } = await practice.openPullRequest({ files: { "a.txt": "x" } });
  const token = practice.personalToken("grace");
  const isPost = (one: { method: string }): boolean => one.method === "POST";
  practice.fail({ kind: "bad-gateway", hits: isPost });
  practice.fail({ kind: "bad-gateway-after", hits: isPost });
  practice.fail({ kind: "secondary-limit", hits: isPost });
  const post = async (): Promise<number> =>
    (await call(token, "POST", `${repo}/issues/${number}/comments`, { body: "x" })).status;
  expect([await post(), await post(), await post(), await post()]).toEqual([502, 502, 403, 201]);
  expect(practice.comments(number)).toHaveLength(2);
  practice.fail({ kind: "reset-after", hits: isPost });
  await expect(post()).rejects.toThrow("fetch failed");
  expect(practice.comments(number)).toHaveLength(3);
});
