import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readRange } from "../../src/git/changes.ts";

let folder: string;
const git = (...args: string[]) =>
  execFileSync("git", ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false", ...args], {
    cwd: folder,
  })
    .toString()
    .trim();
const write = (path: string, text: string | Buffer) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const commit = (message: string) => (
  git("add", "-A"),
  git("commit", "-qm", message, "--allow-empty"),
  git("rev-parse", "HEAD")
);
const deployed: [] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-git-"));
  git("init", "-q", "-b", "main");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a range of a local repository", () => {
  test("says what was added, modified, removed and renamed, with odd names", async () => {
    write("kept.sql", "SELECT 1;\n");
    write("gone.sql", "SELECT 2;\n");
    write("old name.sql", "CREATE TABLE a (id int);\nCREATE TABLE b (id int);\n");
    write("changed.sql", "SELECT 3;\n");
    const base = commit("base");
    rmSync(join(folder, "gone.sql"));
    git("mv", "old name.sql", "new\tnäme.sql");
    write("changed.sql", "SELECT 4;\n");
    write("added.sql", "SELECT 5;\n");
    const head = commit("head");

    const changes = await readRange(folder, { base, head, deployed });
    expect([...changes.files].sort((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: "added.sql", status: "added" },
      { path: "changed.sql", status: "modified" },
      { path: "gone.sql", status: "removed" },
      { path: "new\tnäme.sql", status: "renamed", previousPath: "old name.sql" },
    ]);
  });

  test("compares the work tree, untracked files too, when no head is given", async () => {
    write("a.sql", "SELECT 1;\n");
    commit("base");
    git("checkout", "-qb", "work");
    write("a.sql", "SELECT 2;\n");
    write("b.sql", "SELECT 3;\n");
    const changes = await readRange(folder, { deployed });
    expect(changes.files).toEqual([
      { path: "a.sql", status: "modified" },
      { path: "b.sql", status: "added" },
    ]);
    expect(await changes.head.read(["a.sql", "b.sql", "c.sql"])).toEqual(
      new Map([
        ["a.sql", { kind: "text", text: "SELECT 2;\n" }],
        ["b.sql", { kind: "text", text: "SELECT 3;\n" }],
      ]),
    );
    expect(await changes.base.read(["a.sql", "b.sql"])).toEqual(
      new Map([["a.sql", { kind: "text", text: "SELECT 1;\n" }]]),
    );
  });

  test("reads many blobs of a commit in one go, binary ones with a reason", async () => {
    for (let i = 0; i < 300; i++) write(`m/${i}.sql`, `SELECT ${i};\n`.repeat((i % 7) + 1));
    write("m/binary.sql", Buffer.from([0, 1, 2, 255]));
    const base = commit("base");
    const { base: tree } = await readRange(folder, { base, head: base, deployed });
    const paths = await tree.list();
    expect(paths).toHaveLength(301);
    const contents = await tree.read(paths);
    expect(contents.get("m/299.sql")).toEqual({ kind: "text", text: "SELECT 299;\n".repeat((299 % 7) + 1) });
    expect(contents.get("m/binary.sql")).toMatchObject({ kind: "unreadable", reason: expect.stringContaining("NUL") });
  });

  test("judges from where the branch left the default branch, not from its tip", async () => {
    write("a.sql", "SELECT 1;\n");
    commit("base");
    git("checkout", "-qb", "work");
    write("mine.sql", "SELECT 2;\n");
    commit("mine");
    git("checkout", "-q", "main");
    write("theirs.sql", "SELECT 3;\n");
    commit("theirs");
    git("checkout", "-q", "work");
    expect((await readRange(folder, { deployed })).files).toEqual([{ path: "mine.sql", status: "added" }]);
  });

  test("reads what is deployed at its own ref", async () => {
    write("a.ts", "old");
    commit("one");
    git("tag", "live");
    write("a.ts", "new");
    commit("two");
    const { deployed: trees } = await readRange(folder, {
      base: "live",
      head: "HEAD",
      deployed: [{ environment: "production", ref: "live" }],
    });
    expect(trees[0]).toMatchObject({ environment: "production", ref: "live" });
    expect(await trees[0]!.tree.read(["a.ts"])).toEqual(new Map([["a.ts", { kind: "text", text: "old" }]]));
  });
});

describe("what cannot be compared is said with its mend", () => {
  test("an unknown ref", async () => {
    commit("base");
    await expect(readRange(folder, { base: "origin/nope", deployed })).rejects.toMatchObject({
      name: "UserError",
      message: "There is no commit called 'origin/nope' in this repository.",
      hint: "Fetch it first: git fetch origin nope",
    });
  });

  test("a ref that looks like an option", async () => {
    commit("base");
    await expect(readRange(folder, { base: "--output=x", deployed })).rejects.toMatchObject({ name: "UserError" });
  });

  test("a repository without a default branch", async () => {
    git("checkout", "-qb", "odd");
    commit("base");
    await expect(readRange(folder, { deployed })).rejects.toMatchObject({
      hint: "Say which: slipway check --base REF",
    });
  });

  test("a folder outside of any repository", async () => {
    const elsewhere = mkdtempSync(join(tmpdir(), "slipway-none-"));
    await expect(readRange(elsewhere, { deployed })).rejects.toMatchObject({
      message: expect.stringContaining("not inside a git repository"),
    });
    rmSync(elsewhere, { recursive: true });
  });

  test("a shallow clone", async () => {
    write("a.sql", "SELECT 1;\n");
    commit("base");
    commit("more");
    const clone = mkdtempSync(join(tmpdir(), "slipway-shallow-"));
    execFileSync("git", ["clone", "-q", "--depth", "1", `file://${folder}`, clone]);
    await expect(readRange(clone, { base: "HEAD~1", deployed })).rejects.toMatchObject({
      hint: expect.stringContaining("git fetch --unshallow"),
    });
    rmSync(clone, { recursive: true });
  });
});
