import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";

const product = "test/demo";

/** What the product's default branch holds, and what its pull request lays over it: contents by path. */
export const shop = {
  main: filesOf(join(product, "main")),
  pullRequest: filesOf(join(product, "pull-request")),
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
