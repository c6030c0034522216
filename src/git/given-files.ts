import { readdir, stat } from "node:fs/promises";
import { join, relative } from "node:path";
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
    else files.push(...(await filesIn(path, resolve)));
  }
  const names = [...new Set(files)];
  return {
    files: [...names, ...(input ? ["-"] : [])].map((path) => ({ path, status: "added" })),
    base: emptyTree,
    head: {
      list: async () => [...names, ...(input ? ["-"] : [])],
      async read(wanted) {
        const contents = await readFromDisk(
          wanted.filter((path) => path !== "-"),
          (path) => path,
        );
        if (input && wanted.includes("-")) contents.set("-", input);
        return contents;
      },
    },
    deployed: [],
  };
}

async function filesIn(path: string, resolve: (path: string) => string): Promise<string[]> {
  const found = await stat(resolve(path)).catch((cause: NodeJS.ErrnoException) => {
    throw new UserError(
      `${path}: ${cause.code === "ENOENT" ? "there is no such file or folder" : `cannot be read (${cause.code})`}.`,
      { cause },
    );
  });
  if (!found.isDirectory()) return [path];
  const entries = await readdir(resolve(path), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !/(^|[\\/])(node_modules|\.git)([\\/]|$)/.test(entry.parentPath))
    .map((entry) => join(path, relative(resolve(path), entry.parentPath), entry.name).replaceAll("\\", "/"))
    .sort();
}
