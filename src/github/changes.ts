import type { ChangedFile, ChangeSet, DeployedTree } from "../changes/change-set.ts";
import type { Api, RepositoryName } from "./api.ts";
import { createBlobReader } from "./blobs.ts";
import { compareTrees } from "./compare-trees.ts";
import type { Deployed } from "./deployed.ts";
import { treeAt } from "./tree.ts";

/** Two commits, whose difference is to be judged. */
export interface Range {
  readonly repository: RepositoryName;
  readonly base: { readonly sha: string };
  readonly head: { readonly sha: string };
}

/** A comparison lists this many files, and no more. https://docs.github.com/rest/commits/commits#compare-two-commits */
const mostFilesCompared = 300;

/**
 * What head changes since it left base, as a pull request shows it. Everything is asked for by sha, so a push in
 * between cannot mix two states.
 */
export async function readChanges(api: Api, range: Range, deployed: readonly Deployed[]): Promise<ChangeSet> {
  const { repository } = range;
  const readBlobs = createBlobReader(api, repository);
  const at = (sha: string) => treeAt(api, repository, sha, readBlobs);
  const { data: comparison } = await api.request("GET /repos/{owner}/{repo}/compare/{basehead}", {
    ...repository,
    basehead: `${range.base.sha}...${range.head.sha}`,
    // Commits are not needed, and there may be many.
    per_page: 1,
  });
  const base = at(comparison.merge_base_commit.sha);
  const head = at(range.head.sha);
  const listed = comparison.files ?? [];
  return {
    files: listed.length < mostFilesCompared ? listed.flatMap(changedFile) : await compareTrees(base, head),
    base,
    head,
    deployed: deployed.map(({ environment, sha }): DeployedTree => ({ environment, ref: sha, tree: at(sha) })),
  };
}

interface DiffEntry {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly status: "added" | "removed" | "modified" | "renamed" | "copied" | "changed" | "unchanged";
}

function changedFile({ filename: path, previous_filename: previousPath, status }: DiffEntry): ChangedFile[] {
  switch (status) {
    case "added":
    case "copied":
      return [{ path, status: "added" }];
    case "removed":
      return [{ path, status: "removed" }];
    case "modified":
    case "changed":
      return [{ path, status: "modified" }];
    case "renamed":
      return [{ path, status: "renamed", ...(previousPath === undefined ? {} : { previousPath }) }];
    case "unchanged":
      return [];
  }
}
