import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  decode,
  emptyTree,
  tooLarge
} from "./shared-decode.mjs";
import {
  UserError
} from "./shared-errors.mjs";

// src/git/given-files.ts
import { readdirSync, statSync } from "node:fs";
import { dirname, join as join2, relative } from "node:path";

// src/git/work-tree.ts
import { lstatSync, readFileSync } from "node:fs";
import { join } from "node:path";
function workTree(git) {
  return {
    async list() {
      let listing = await git.run(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
      return [...new Set(listing.toString().split("\0").filter(Boolean))];
    },
    read: async (paths) => readFromDisk(paths, (path) => join(git.root, path))
  };
}
function readFromDisk(paths, resolve) {
  let contents = /* @__PURE__ */ new Map();
  for (let path of paths) {
    let content = readOne(resolve(path));
    content && contents.set(path, content);
  }
  return contents;
}
function readOne(file) {
  try {
    let stat = lstatSync(file);
    return stat.isFile() ? tooLarge(stat.size) ?? decode(readFileSync(file)) : void 0;
  } catch (error) {
    let { code } = error;
    return code === "ENOENT" || code === "ENOTDIR" ? void 0 : { kind: "unreadable", reason: `it cannot be opened (${code})` };
  }
}

// src/git/given-files.ts
async function readGiven(paths, resolve, stdin) {
  let files = [], input;
  for (let path of paths)
    if (path === "-") input = decode(await stdin());
    else for (let file of filesIn(path, resolve)) files.push(file);
  let names = [...new Set(files)];
  return {
    files: [...names, ...input ? ["-"] : []].map((path) => ({ path, status: "added" })),
    base: emptyTree,
    head: {
      list: async () => [...names, ...input ? ["-"] : []],
      async read(wanted) {
        let contents = readFromDisk(
          wanted.filter((path) => path !== "-"),
          resolve
        );
        return input && wanted.includes("-") && contents.set("-", input), contents;
      }
    },
    around: around(names, resolve),
    deployed: []
  };
}
var roots = /^(?:\.git|package\.json|go\.mod|Gemfile|composer\.json|pyproject\.toml|setup\.py|manage\.py|mix\.exs|pom\.xml|build\.gradle(?:\.kts)?|.*\.(?:sln|csproj))$/, mostLevels = 8, mostFiles = 3e4;
function around(names, resolve) {
  let listed, list = () => {
    let own = new Set(names.map(resolve)), root = names[0] === void 0 ? void 0 : rootOf(dirname(resolve(names[0])));
    if (root === void 0) return [];
    let here = resolve(".");
    return walk(root, resolve, mostFiles).filter((path) => !own.has(path)).map((path) => relative(here, path).replaceAll("\\", "/"));
  };
  return {
    list: async () => listed ??= list(),
    read: async (paths) => readFromDisk(paths, resolve)
  };
}
function rootOf(folder) {
  let at = folder;
  for (let level = 0; level < mostLevels && dirname(at) !== at; level++, at = dirname(at))
    if (readdirSync(at).some((name) => roots.test(name))) return at;
  return folder;
}
function filesIn(path, resolve) {
  try {
    return statSync(resolve(path)).isDirectory() ? walk(path, resolve).sort() : [path];
  } catch (error) {
    let { code } = error;
    throw new UserError(
      `${path}: ${code === "ENOENT" ? "there is no such file or folder" : `cannot be read (${code})`}.`,
      {
        cause: error
      }
    );
  }
}
var notWalked = /* @__PURE__ */ new Set(["node_modules", ".git", "vendor", "__pycache__", ".venv", "target", "deps", "_build"]);
function walk(folder, resolve, most = 1 / 0) {
  let files = [], waiting = [folder];
  for (let at = waiting.pop(); at !== void 0 && files.length < most; at = waiting.pop())
    for (let entry of readdirSync(resolve(at), { withFileTypes: !0 })) {
      let path = join2(at, entry.name).replaceAll("\\", "/");
      entry.isDirectory() && !notWalked.has(entry.name) && waiting.push(path), entry.isFile() && files.push(path);
    }
  return files;
}

export {
  workTree,
  readGiven
};
