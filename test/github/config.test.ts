import { afterEach, beforeEach, expect, test } from "vitest";
import type { Api } from "../../src/github/api.ts";
import { readConfig } from "../../src/github/config.ts";
import { clientOf } from "../practice-github/client.ts";
import { startPracticeGitHub, type Practice } from "../practice-github/practice.ts";

let practice: Practice;
let api: Api;
beforeEach(async () => {
  practice = await startPracticeGitHub();
  api = clientOf(practice, practice.actionsToken({ contents: "read" }));
});
afterEach(async () => await practice.stop());

const repository = { owner: "acme", repo: "shop" };
const path = ".github/slipway.yml";

test("without a config all is default", async () => {
  expect(await readConfig(api, repository, "refs/heads/main", path)).toMatchObject({ failOn: "error" });
});

test("the base branch's config counts, not the pull request's", async () => {
  practice.commit({ [path]: "failOn: warning\n" });
  await practice.openPullRequest({ files: { [path]: "failOn: never\n" } });
  expect(await readConfig(api, repository, "refs/heads/main", path)).toMatchObject({ failOn: "warning" });
});

test("a mistake in it names the file and the line", async () => {
  practice.commit({ [path]: "\nfialOn: error\n" });
  await expect(readConfig(api, repository, "refs/heads/main", path)).rejects.toThrow(`${path}:2`);
});

test("a folder in its place is said", async () => {
  practice.commit({ ".github/slipway.yml/x": "" });
  await expect(readConfig(api, repository, "refs/heads/main", path)).resolves.toBeDefined();
});
