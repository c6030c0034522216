import type { ChangedFile } from "../changes/change-set.ts";
import type { RemoteTree } from "./tree.ts";

/**
 * What differs between two trees of any size. A file that moved is known by its content; one that moved and changed
 * counts as removed and added.
 */
export async function compareTrees(base: RemoteTree, head: RemoteTree): Promise<readonly ChangedFile[]> {
  const [before, after] = await Promise.all([base.shas(), head.shas()]);
  const gone = new Map<string, string>();
  for (const [path, sha] of before) if (!after.has(path)) gone.set(sha, path);

  const files: ChangedFile[] = [];
  for (const [path, sha] of after) {
    const old = before.get(path);
    if (old === sha) continue;
    const previousPath = old === undefined ? gone.get(sha) : undefined;
    if (previousPath !== undefined) gone.delete(sha);
    files.push(
      previousPath === undefined
        ? { path, status: old === undefined ? "added" : "modified" }
        : { path, status: "renamed", previousPath },
    );
  }
  const moved = new Set(files.map((file) => file.previousPath));
  for (const path of before.keys()) {
    if (!after.has(path) && !moved.has(path)) files.push({ path, status: "removed" });
  }
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
