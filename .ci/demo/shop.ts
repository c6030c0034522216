import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const product = "test/demo";

const main = filesOf(join(product, "main"));
const pullRequest = filesOf(join(product, "pull-request"));

/** The product, contents by path: its default branch, what a pull request lays over it, and what a second push makes of that. */
export const shop = {
  main,
  pullRequest,
  secondPush: { ...mapValues(pullRequest, (path) => main[path] ?? null), ...filesOf(join(product, "second-push")) },
};

/** The same as a clone on somebody's laptop, with the pull request's branch checked out. */
export function cloneShop(): string {
  const folder = mkdtempSync(join(tmpdir(), "slipway-demo-"));
  const git = (...args: string[]) =>
    execFileSync("git", ["-C", folder, "-c", "user.name=Grace", "-c", "user.email=grace@example.com", ...args], {
      stdio: ["ignore", "ignore", "inherit"],
    });
  const commit = (from: string, message: string) => {
    cpSync(join(product, from), folder, { recursive: true });
    git("add", "--all");
    git("commit", "--message", message);
  };
  git("init", "--initial-branch=main");
  commit("main", "The shop");
  git("switch", "--create", "loyalty-tiers");
  commit("pull-request", "Loyalty tiers");
  return folder;
}

function filesOf(folder: string): Readonly<Record<string, string>> {
  const paths = readdirSync(folder, { recursive: true, encoding: "utf8" }).map((path) => join(folder, path));
  return Object.fromEntries(
    paths
      .filter((path) => statSync(path).isFile())
      .map((path) => [relative(folder, path).replaceAll("\\", "/"), readFileSync(path, "utf8")]),
  );
}

function mapValues<T>(record: Readonly<Record<string, unknown>>, value: (key: string) => T): Record<string, T> {
  return Object.fromEntries(Object.keys(record).map((key) => [key, value(key)]));
}
