import { afterEach, beforeEach, expect, test } from "vitest";
import type { Api } from "../../src/github/api.ts";
import { readDeployed, resolveDeployed } from "../../src/github/deployed.ts";
import { clientOf } from "../practice-github/client.ts";
import { startPracticeGitHub, type Practice } from "../practice-github/practice.ts";

let practice: Practice;
let api: Api;
beforeEach(async () => {
  practice = await startPracticeGitHub();
  const token = practice.actionsToken({ contents: "read", deployments: "read" });
  api = clientOf(practice, token);
});
afterEach(async () => await practice.stop());

const repository = { owner: "acme", repo: "shop" };

test("an environment runs its newest successful deployment", async () => {
  const one = practice.commit({ v: "1" });
  const two = practice.commit({ v: "2" });
  const three = practice.commit({ v: "3" });
  practice.deploy("production", one);
  practice.deploy("production", two, { state: "failure" });
  practice.deploy("production", three, { state: "in_progress" });
  practice.deploy("staging", one);
  practice.deploy("staging", two);
  expect(await readDeployed(api, repository)).toEqual([
    { environment: "staging", sha: two },
    { environment: "production", sha: one },
  ]);
});

test.each(["Preview", "pr-12", "review/fix-login", "github-pages"])("%s is nobody's old code", async (name) => {
  practice.deploy(name, practice.commit({ v: "1" }));
  expect(await readDeployed(api, repository)).toEqual([]);
});

test.each(["production", "prod-eu", "preprod", "live", "staging (EU)"])("%s counts", async (name) => {
  const sha = practice.commit({ v: "1" });
  practice.deploy(name, sha);
  expect(await readDeployed(api, repository)).toEqual([{ environment: name, sha }]);
});

test("a busy environment does not hide a quiet one", async () => {
  const old = practice.commit({ v: "1" });
  practice.deploy("production", old);
  for (let n = 0; n < 150; n += 1) practice.deploy("staging", old, { state: "failure" });
  expect(await readDeployed(api, repository)).toEqual([{ environment: "production", sha: old }]);
});

test("a name given by a person becomes a sha", async () => {
  const sha = practice.commit({ v: "1" }, "release");
  expect(await resolveDeployed(api, repository, [{ environment: "production", ref: "release" }])).toEqual([
    { environment: "production", sha },
  ]);
});
