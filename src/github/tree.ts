import type { Tree } from "../changes/change-set.ts";
import type { Api, RepositoryName } from "./api.ts";
import type { ReadBlobs } from "./blobs.ts";

/** The files of a repository at one commit, and the git sha of each. */
export interface RemoteTree extends Tree {
  shas(): Promise<ReadonlyMap<string, string>>;
}

export function treeAt(api: Api, repository: RepositoryName, sha: string, readBlobs: ReadBlobs): RemoteTree {
  let listing: Promise<ReadonlyMap<string, string>> | undefined;
  const shas = async (): Promise<ReadonlyMap<string, string>> =>
    await (listing ??= listFolder(api, repository, sha, "").then((files) => new Map(files)));
  return {
    shas,
    list: async () => [...(await shas()).keys()],
    async read(paths) {
      const all = await shas();
      const found = paths.flatMap((path) => (all.has(path) ? [[path, all.get(path)!] as const] : []));
      const contents = await readBlobs(found.map(([, blob]) => blob));
      return new Map(found.map(([path, blob]) => [path, contents.get(blob)!]));
    },
  };
}

type File = readonly [path: string, sha: string];

/**
 * Everything below a folder: in one call, or folder by folder where the answer is cut (at 100,000 entries or 7 MB).
 * https://docs.github.com/rest/git/trees#get-a-tree
 */
async function listFolder(api: Api, repository: RepositoryName, sha: string, prefix: string): Promise<File[]> {
  const all = await getTree(api, repository, sha, true);
  if (!all.truncated) return filesOf(all.tree, prefix);
  const here = await getTree(api, repository, sha, false);
  const files = filesOf(here.tree, prefix);
  for (const entry of here.tree) {
    if (entry.type !== "tree") continue;
    // One by one: a repository of this size is where the rate limit counts.
    files.push(...(await listFolder(api, repository, entry.sha, `${prefix}${entry.path}/`)));
  }
  return files;
}

interface Entry {
  readonly path: string;
  readonly mode: string;
  readonly type: string;
  readonly sha: string;
}

async function getTree(api: Api, repository: RepositoryName, sha: string, recursive: boolean) {
  const { data } = await api.request("GET /repos/{owner}/{repo}/git/trees/{tree_sha}", {
    ...repository,
    tree_sha: sha,
    ...(recursive ? { recursive: "1" } : {}),
  });
  return data;
}

/** Files only: no submodules, and no symbolic links, whose text is the path that they point to. */
const filesOf = (entries: readonly Entry[], prefix: string): File[] =>
  entries
    .filter((entry) => entry.type === "blob" && entry.mode !== "120000")
    .map((entry) => [`${prefix}${entry.path}`, entry.sha]);
