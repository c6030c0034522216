import type { ChangedFile, ChangeSet, DeployedTree } from "../changes/change-set.ts";
import { openRepository, type Git } from "./git.ts";
import { commitOf, defaultBase, mergeBase } from "./refs.ts";
import { commitTree } from "./tree.ts";
import { workTree } from "./work-tree.ts";

export interface RangeOptions {
  /** Default: where HEAD left the default branch. */
  readonly base?: string | undefined;
  /** Default: the work tree, with what is not committed yet. */
  readonly head?: string | undefined;
  /** What runs where, by ref. */
  readonly deployed: readonly { readonly environment: string; readonly ref: string }[];
}

/** What changed between two commits, or between a commit and the work tree, of a local repository. */
export async function readRange(folder: string, options: RangeOptions): Promise<ChangeSet> {
  const git = await openRepository(folder);
  const head = await commitOf(git, options.head ?? "HEAD");
  const base = options.base
    ? await mergeBase(git, await commitOf(git, options.base), head)
    : await defaultBase(git, head);
  const deployed: DeployedTree[] = [];
  for (const { environment, ref } of options.deployed) {
    deployed.push({ environment, ref, tree: commitTree(git, await commitOf(git, ref)) });
  }
  return {
    files: options.head ? await diff(git, [base, head]) : [...(await diff(git, [base])), ...(await untracked(git))],
    base: commitTree(git, base),
    head: options.head ? commitTree(git, head) : workTree(git),
    deployed,
  };
}

const statuses: Readonly<Record<string, ChangedFile["status"]>> = {
  A: "added",
  C: "added",
  D: "removed",
  R: "renamed",
  M: "modified",
  T: "modified",
};

async function diff(git: Git, range: readonly string[]): Promise<ChangedFile[]> {
  const output = await git.run(["diff", "--name-status", "-z", "--no-ext-diff", "--no-textconv", "-M", ...range, "--"]);
  const words = output.toString().split("\0");
  const files: ChangedFile[] = [];
  for (let i = 0; i + 1 < words.length;) {
    const letter = words[i++]!.charAt(0);
    const status = statuses[letter] ?? "modified";
    const first = words[i++]!;
    if (letter === "R" || letter === "C") {
      const path = words[i++]!;
      files.push(letter === "R" ? { path, status, previousPath: first } : { path, status });
    } else files.push({ path: first, status });
  }
  return files;
}

async function untracked(git: Git): Promise<ChangedFile[]> {
  const output = await git.run(["ls-files", "-z", "--others", "--exclude-standard"]);
  return output
    .toString()
    .split("\0")
    .filter(Boolean)
    .map((path) => ({ path, status: "added" }));
}
