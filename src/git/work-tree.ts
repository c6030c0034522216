import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FileContent, Tree } from "../changes/change-set.ts";
import { decode, tooLarge } from "../changes/decode.ts";
import type { Git } from "./git.ts";

/** The files as they are on disk: what git tracks, and what it would. */
export function workTree(git: Git): Tree {
  return {
    async list() {
      const listing = await git.run(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
      return [...new Set(listing.toString().split("\0").filter(Boolean))];
    },
    read: async (paths) => readFromDisk(paths, (path) => join(git.root, path)),
  };
}

/**
 * Reads files from disk; those that are not there, or are no files, are left out. Links are not followed.
 * One after the other, without promises: for thousands of small files that is several times as fast.
 */
export function readFromDisk(paths: readonly string[], resolve: (path: string) => string): Map<string, FileContent> {
  const contents = new Map<string, FileContent>();
  for (const path of paths) {
    const content = readOne(resolve(path));
    if (content) contents.set(path, content);
  }
  return contents;
}

function readOne(file: string): FileContent | undefined {
  try {
    const stat = lstatSync(file);
    if (!stat.isFile()) return undefined;
    return tooLarge(stat.size) ?? decode(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    return { kind: "unreadable", reason: `it cannot be opened (${code})` };
  }
}
