import { UserError } from "../errors.ts";
import type { Git } from "./git.ts";

/** The commit that a ref names. An unknown ref is the reader's mistake, or a shallow clone's. */
export async function commitOf(git: Git, ref: string): Promise<string> {
  const found = await tryRevParse(git, ref);
  if (found) return found;
  throw new UserError(`There is no commit called '${ref}' in this repository.`, { hint: await fetchHint(git, ref) });
}

/** Where the work on HEAD left the default branch. */
export async function defaultBase(git: Git, head: string): Promise<string> {
  const branch = await defaultBranch(git);
  if (branch === undefined) {
    throw new UserError(
      "This repository has no default branch to compare with (neither origin/HEAD, main nor master).",
      {
        hint: "Say which: slipway check --base REF",
      },
    );
  }
  return mergeBase(git, branch, head);
}

/** The common ancestor: what a pull request is compared with. */
export async function mergeBase(git: Git, base: string, head: string): Promise<string> {
  try {
    return (await git.run(["merge-base", base, head])).toString().trim();
  } catch (cause) {
    throw new UserError(`'${base}' and '${head}' have no common ancestor here.`, {
      hint: await fetchHint(git, base),
      cause,
    });
  }
}

async function defaultBranch(git: Git): Promise<string | undefined> {
  for (const name of [
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master",
  ]) {
    if (await tryRevParse(git, name)) return name;
  }
  return undefined;
}

async function tryRevParse(git: Git, ref: string): Promise<string | undefined> {
  try {
    return (await git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`]))
      .toString()
      .trim();
  } catch {
    return undefined;
  }
}

async function fetchHint(git: Git, ref: string): Promise<string> {
  const shallow = (await git.run(["rev-parse", "--is-shallow-repository"])).toString().trim() === "true";
  return shallow
    ? "The clone is shallow: run `git fetch --unshallow` (in a workflow: `fetch-depth: 0` for actions/checkout)."
    : `Fetch it first: git fetch origin ${ref.replace(/^origin\//, "")}`;
}
