import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { emptyTree, type ChangeSet, type FileContent } from "../changes/change-set.ts";
import { decode } from "../changes/decode.ts";
import { UserError } from "../errors.ts";
import { readFromDisk } from "./work-tree.ts";

/** Files and folders that were named, judged as if all of them had just been added. `-` is standard input. */
export async function readGiven(
  paths: readonly string[],
  resolve: (path: string) => string,
  stdin: () => Promise<Uint8Array>,
): Promise<ChangeSet> {
  const files: string[] = [];
  let input: FileContent | undefined;
  for (const path of paths) {
    if (path === "-") input = decode(await stdin());
    else for (const file of filesIn(path, resolve)) files.push(file);
  }
  const names = [...new Set(files)];
  return {
    files: [...names, ...(input ? ["-"] : [])].map((path) => ({ path, status: "added" })),
    base: emptyTree,
    head: {
      list: async () => [...names, ...(input ? ["-"] : [])],
      async read(wanted) {
        const contents = readFromDisk(
          wanted.filter((path) => path !== "-"),
          resolve,
        );
        if (input && wanted.includes("-")) contents.set("-", input);
        return contents;
      },
    },
    deployed: [],
  };
}

function filesIn(path: string, resolve: (path: string) => string): string[] {
  try {
    return statSync(resolve(path)).isDirectory() ? walk(path, resolve).sort() : [path];
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      `${path}: ${code === "ENOENT" ? "there is no such file or folder" : `cannot be read (${code})`}.`,
      {
        cause: error,
      },
    );
  }
}

/** Nobody's own migrations stand in these, and they are the largest. */
const notWalked = new Set(["node_modules", ".git"]);

function walk(folder: string, resolve: (path: string) => string): string[] {
  return readdirSync(resolve(folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name).replaceAll("\\", "/");
    if (entry.isDirectory()) return notWalked.has(entry.name) ? [] : walk(path, resolve);
    return entry.isFile() ? [path] : [];
  });
}
