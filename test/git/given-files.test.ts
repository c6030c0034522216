import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readGiven } from "../../src/git/given-files.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "slipway-given-"));
  for (const path of ["db/b.sql", "db/a.sql", "db/deep/c.sql", "db/node_modules/x/d.sql", "db/.git/e.sql"]) {
    mkdirSync(join(folder, path, ".."), { recursive: true });
    writeFileSync(join(folder, path), `-- ${path}`);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

const given = async (...paths: string[]) =>
  await readGiven(
    paths,
    (path) => resolve(folder, path),
    async () => await Promise.resolve(Buffer.from("-- piped")),
  );

test("a folder is everything in it but installed packages and git's own files, as paths that start as it was named", async () => {
  expect(await (await given("db")).head.list()).toEqual(["db/a.sql", "db/b.sql", "db/deep/c.sql"]);
});

test("files are read from where the command was called, and count once", async () => {
  const { files, head } = await given("db/a.sql", "db", "db/a.sql");
  expect(files.map(({ path }) => path)).toEqual(["db/a.sql", "db/b.sql", "db/deep/c.sql"]);
  expect(files.every(({ status }) => status === "added")).toBe(true);
  expect((await head.read(["db/a.sql"])).get("db/a.sql")).toEqual({ kind: "text", text: "-- db/a.sql" });
});

test("standard input is a file like another", async () => {
  const { head } = await given("-", "db/b.sql");
  expect(await head.list()).toEqual(["db/b.sql", "-"]);
  expect((await head.read(["-"])).get("-")).toEqual({ kind: "text", text: "-- piped" });
});

test("what is not there is said by the name that was given", async () => {
  await expect(given("db/nothing.sql")).rejects.toThrow("db/nothing.sql: there is no such file or folder.");
});
