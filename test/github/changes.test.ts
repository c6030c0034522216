import { afterEach, beforeEach, expect, test } from "vitest";
import type { ChangeSet } from "../../src/changes/change-set.ts";
import { readChanges } from "../../src/github/changes.ts";
import { clientOf } from "../practice-github/client.ts";
import { startPracticeGitHub, type Practice } from "../practice-github/practice.ts";

let practice: Practice;
const lines = Array.from({ length: 40 }, (_, n) => `line ${n}\n`).join("");
beforeEach(async () => {
  practice = await startPracticeGitHub({
    files: { "db/001.sql": "SELECT 1;\n", "db/002.sql": lines, "gone.txt": "gone\n", "README.md": "# Shop\n" },
  });
});
afterEach(async () => await practice.stop());

const repository = { owner: "acme", repo: "shop" };
const read = async (base: string, head: string): Promise<ChangeSet> => {
  const token = practice.actionsToken({ contents: "read" });
  const api = clientOf(practice, token);
  return await readChanges(api, { repository, base: { sha: base }, head: { sha: head } }, []);
};
const mainSha = (): string => practice.repository.git.resolve("main") ?? "";
const countGraphql = (): number => practice.world.log.filter((one) => one.path === "/graphql").length;

test("a pull request's files are told with what became of them", async () => {
  const { headSha } = await practice.openPullRequest({
    files: {
      "db/003.sql": "ALTER TABLE a ADD b int;\n",
      "db/001.sql": "SELECT 2;\n",
      "gone.txt": null,
      "db/002.sql": null,
      "db/2_renamed.sql": `${lines}one more\n`,
    },
  });
  const changes = await read(mainSha(), headSha);
  expect(changes.files).toEqual([
    { path: "db/001.sql", status: "modified" },
    { path: "db/003.sql", status: "added" },
    { path: "db/2_renamed.sql", status: "renamed", previousPath: "db/002.sql" },
    { path: "gone.txt", status: "removed" },
  ]);
  expect(await changes.head.read(["db/003.sql", "nowhere.sql"])).toEqual(
    new Map([["db/003.sql", { kind: "text", text: "ALTER TABLE a ADD b int;\n" }]]),
  );
  expect(await changes.base.list()).toEqual(["README.md", "db/001.sql", "db/002.sql", "gone.txt"]);
});

test("the base is where the branch left it, not what was merged since", async () => {
  const { headSha } = await practice.openPullRequest({ files: { "db/003.sql": "SELECT 3;" } });
  practice.commit({ "db/004.sql": "SELECT 4;" });
  const changes = await read(mainSha(), headSha);
  expect(changes.files.map((file) => file.path)).toEqual(["db/003.sql"]);
  expect(await changes.base.list()).not.toContain("db/004.sql");
});

test("a fork's commits are read like any other", async () => {
  const { headSha } = await practice.openPullRequest({ files: { "db/003.sql": "" }, by: "mallory", fromFork: true });
  const changes = await read(mainSha(), headSha);
  expect(await changes.head.read(["db/003.sql"])).toEqual(new Map([["db/003.sql", { kind: "text", text: "" }]]));
});

test("3,001 files are found by comparing the trees, moved ones by their content", async () => {
  const files = Object.fromEntries(Array.from({ length: 3000 }, (_, n) => [`gen/${n}.txt`, `${n}\n`]));
  const { headSha } = await practice.openPullRequest({
    files: { ...files, "gone.txt": null, "moved.txt": "gone\n", "db/001.sql": "SELECT 5;" },
  });
  const changes = await read(mainSha(), headSha);
  expect(changes.files).toHaveLength(3002);
  expect(changes.files).toContainEqual({ path: "moved.txt", status: "renamed", previousPath: "gone.txt" });
  expect(changes.files).toContainEqual({ path: "db/001.sql", status: "modified" });
});

test("a tree that GitHub cuts short is walked folder by folder", async () => {
  const { headSha } = await practice.openPullRequest({
    files: { "a/b/c/1.txt": "1", "a/b/d/2.txt": "2", "a/3.txt": "3" },
  });
  practice.repository.treeLimit = 4;
  const changes = await read(mainSha(), headSha);
  const paths = [...(await changes.head.list())].sort();
  expect(paths).toEqual(
    ["README.md", "a/3.txt", "a/b/c/1.txt", "a/b/d/2.txt", "db/001.sql", "db/002.sql", "gone.txt"].sort(),
  );
});

test("many files cost few calls, and what base and head share is read once", async () => {
  const files = Object.fromEntries(Array.from({ length: 150 }, (_, n) => [`m/${n}.sql`, `SELECT ${n};`]));
  practice.commit(files);
  const { headSha } = await practice.openPullRequest({ files: { "m/new.sql": "SELECT 'new';" } });
  const changes = await read(mainSha(), headSha);
  const paths = Object.keys(files);
  const before = await changes.base.read(paths);
  expect(before.size).toBe(150);
  expect(countGraphql()).toBe(3);
  const after = await changes.head.read([...paths, "m/new.sql"]);
  expect(after.get("m/7.sql")).toEqual({ kind: "text", text: "SELECT 7;" });
  expect(countGraphql()).toBe(4);
});

test("binary, UTF-16 and very long files come as bytes", async () => {
  const long = `-- ${"x".repeat(600_000)}\nSELECT 1;`;
  const { headSha } = await practice.openPullRequest({
    files: {
      "binary.sql": new Uint8Array([1, 0, 2]),
      "utf16.sql": Buffer.from("\uFEFFSELECT 1;", "utf16le"),
      "long.sql": long,
    },
  });
  const changes = await read(mainSha(), headSha);
  const contents = await changes.head.read(["binary.sql", "utf16.sql", "long.sql"]);
  expect(contents.get("binary.sql")?.kind).toBe("unreadable");
  expect(contents.get("utf16.sql")).toEqual({ kind: "text", text: "SELECT 1;" });
  expect(contents.get("long.sql")).toEqual({ kind: "text", text: long });
});

test("a batch that is too much for GitHub is halved", async () => {
  const files = Object.fromEntries(Array.from({ length: 8 }, (_, n) => [`m/${n}.sql`, `SELECT ${n};`]));
  const { headSha } = await practice.openPullRequest({ files });
  const changes = await read(mainSha(), headSha);
  practice.fail({
    kind: "bad-gateway",
    times: 100,
    hits: (call) => Object.keys(call.body["variables"] ?? {}).length > 6,
  });
  expect((await changes.head.read(Object.keys(files))).size).toBe(8);
});
