import { readdirSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { emptyTree, type ChangeSet, type FileContent, type Tree } from "../changes/change-set.ts";
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
    around: around(names, resolve),
    deployed: [],
  };
}

/** What tells that a folder is the root of something. */
const roots =
  /^(?:\.git|package\.json|go\.mod|Gemfile|composer\.json|pyproject\.toml|setup\.py|manage\.py|mix\.exs|pom\.xml|build\.gradle(?:\.kts)?|.*\.(?:sln|csproj))$/;
/** Further up than this nobody's project begins. */
const mostLevels = 8;
const mostFiles = 30_000;

/** The project that the first of the files stands in, or its folder. Listed only when somebody looks. */
function around(names: readonly string[], resolve: (path: string) => string): Tree {
  let listed: readonly string[] | undefined;
  const list = () => {
    const own = new Set(names.map(resolve));
    const root = names[0] === undefined ? undefined : rootOf(dirname(resolve(names[0])));
    if (root === undefined) return [];
    const here = resolve(".");
    return walk(root, resolve, mostFiles)
      .filter((path) => !own.has(path))
      .map((path) => relative(here, path).replaceAll("\\", "/"));
  };
  return {
    list: async () => (listed ??= list()),
    read: async (paths) => readFromDisk(paths, resolve),
  };
}

function rootOf(folder: string): string {
  let at = folder;
  for (let level = 0; level < mostLevels && dirname(at) !== at; level++, at = dirname(at))
    if (readdirSync(at).some((name) => roots.test(name))) return at;
  return folder;
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

/** Nobody's own code stands in these, and they are the largest. */
const notWalked = new Set(["node_modules", ".git", "vendor", "__pycache__", ".venv", "target", "deps", "_build"]);

/** All files in a folder and below; no more than `most`. */
function walk(folder: string, resolve: (path: string) => string, most = Infinity): string[] {
  const files: string[] = [];
  const waiting = [folder];
  for (let at = waiting.pop(); at !== undefined && files.length < most; at = waiting.pop())
    for (const entry of readdirSync(resolve(at), { withFileTypes: true })) {
      const path = join(at, entry.name).replaceAll("\\", "/");
      if (entry.isDirectory() && !notWalked.has(entry.name)) waiting.push(path);
      if (entry.isFile()) files.push(path);
    }
  return files;
}
