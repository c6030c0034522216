import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);
import {
  choice,
  formats
} from "./shared-options.mjs";
import {
  exitStatus,
  judge
} from "./shared-titles.mjs";
import "./shared-offsets.mjs";
import "./shared-picomatch.mjs";
import "./shared-code.mjs";
import "./shared-tables.mjs";
import "./shared-index.mjs";
import "./shared-lexer.mjs";
import "./shared-recipe-text.mjs";
import "./shared-subject.mjs";
import {
  defaultConfig
} from "./shared-defaults.mjs";
import {
  readGiven,
  workTree
} from "./shared-given-files.mjs";
import {
  decode,
  tooLarge
} from "./shared-decode.mjs";
import "./shared-finding.mjs";
import "./shared-nearest.mjs";
import {
  readLocalConfig
} from "./shared-local-config.mjs";
import {
  UserError
} from "./shared-errors.mjs";
import "./shared-runtime.mjs";

// src/commandline/run-check.ts
import { resolve } from "node:path";

// src/git/git.ts
import { spawn } from "node:child_process";
async function openRepository(folder) {
  let root = (await run(folder, ["rev-parse", "--show-toplevel"]).catch(notARepository(folder))).toString().trim();
  return { root, run: (args, input) => run(root, args, input) };
}
function notARepository(folder) {
  return (cause) => {
    throw new UserError(`${folder} is not inside a git repository: there is no diff to judge.`, {
      hint: "Name the files instead: slipway check path/to/migration.sql",
      cause
    });
  };
}
var harmless = [
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.quotePath=false",
  "-c",
  "diff.external=",
  "-c",
  "core.attributesFile="
];
function run(folder, args, input) {
  return new Promise((resolve2, reject) => {
    let child = spawn("git", [...harmless, ...args], {
      cwd: folder,
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", GIT_PAGER: "cat", LC_ALL: "C" }
    }), out = [], errors = [];
    child.stdout.on("data", (chunk) => out.push(chunk)), child.stderr.on("data", (chunk) => errors.push(chunk)), child.on(
      "error",
      (cause) => reject(
        cause.code === "ENOENT" ? new UserError("git was not found.", { hint: "Install git, or name the files to judge.", cause }) : cause
      )
    ), child.on("close", (code) => {
      code === 0 ? resolve2(Buffer.concat(out)) : reject(new GitError(args, Buffer.concat(errors).toString().trim()));
    }), child.stdin.on("error", () => {
    }), child.stdin.end(input);
  });
}
var GitError = class extends Error {
  name = "GitError";
  said;
  constructor(args, said) {
    super(`git ${args[0]}: ${said}`), this.said = said;
  }
};

// src/git/refs.ts
async function commitOf(git, ref) {
  let found = await tryRevParse(git, ref);
  if (found) return found;
  throw new UserError(`There is no commit called '${ref}' in this repository.`, { hint: await fetchHint(git, ref) });
}
async function defaultBase(git, head) {
  let branch = await defaultBranch(git);
  if (branch === void 0)
    throw new UserError(
      "This repository has no default branch to compare with (neither origin/HEAD, main nor master).",
      {
        hint: "Say which: slipway check --base REF"
      }
    );
  return mergeBase(git, branch, head);
}
async function mergeBase(git, base, head) {
  try {
    return (await git.run(["merge-base", base, head])).toString().trim();
  } catch (cause) {
    throw new UserError(`'${base}' and '${head}' have no common ancestor here.`, {
      hint: await fetchHint(git, base),
      cause
    });
  }
}
async function defaultBranch(git) {
  for (let name of [
    "refs/remotes/origin/HEAD",
    "refs/remotes/origin/main",
    "refs/remotes/origin/master",
    "refs/heads/main",
    "refs/heads/master"
  ])
    if (await tryRevParse(git, name)) return name;
}
async function tryRevParse(git, ref) {
  try {
    return (await git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", `${ref}^{commit}`])).toString().trim();
  } catch {
    return;
  }
}
async function fetchHint(git, ref) {
  return (await git.run(["rev-parse", "--is-shallow-repository"])).toString().trim() === "true" ? "The clone is shallow: run `git fetch --unshallow` (in a workflow: `fetch-depth: 0` for actions/checkout)." : `Fetch it first: git fetch origin ${ref.replace(/^origin\//, "")}`;
}

// src/git/tree.ts
function commitTree(git, commit) {
  let listed, blobs = () => listed ??= listBlobs(git, commit);
  return {
    list: async () => [...(await blobs()).keys()],
    async read(paths) {
      let known = await blobs(), wanted = [...new Set(paths)].flatMap((path) => {
        let blob = known.get(path);
        return blob ? [{ path, ...blob }] : [];
      });
      return readBlobs(git, wanted);
    }
  };
}
async function listBlobs(git, commit) {
  let listing = (await git.run(["ls-tree", "-r", "-z", "--long", "--full-tree", commit])).toString(), blobs = /* @__PURE__ */ new Map();
  for (let entry of listing.split("\0")) {
    let tab = entry.indexOf("	"), [, type, oid, size] = entry.slice(0, tab).split(/ +/);
    type === "blob" && oid && blobs.set(entry.slice(tab + 1), { oid, size: Number(size) });
  }
  return blobs;
}
async function readBlobs(git, wanted) {
  let contents = /* @__PURE__ */ new Map(), readable = wanted.filter(({ path, size }) => {
    let refused = tooLarge(size);
    return refused && contents.set(path, refused), !refused;
  });
  if (readable.length === 0) return contents;
  let output = await git.run(["cat-file", "--batch"], readable.map(({ oid }) => `${oid}
`).join("")), at = 0;
  for (let { path } of readable) {
    let end = output.indexOf(10, at), size = Number(output.toString("latin1", at, end).split(" ")[2]);
    contents.set(path, decode(output.subarray(end + 1, end + 1 + size))), at = end + 1 + size + 1;
  }
  return contents;
}

// src/git/changes.ts
async function readRange(folder, options) {
  let git = await openRepository(folder), head = await commitOf(git, options.head ?? "HEAD"), base = options.base ? await mergeBase(git, await commitOf(git, options.base), head) : await defaultBase(git, head), deployed = [];
  for (let { environment, ref } of options.deployed)
    deployed.push({ environment, ref, tree: commitTree(git, await commitOf(git, ref)) });
  return {
    files: options.head ? await diff(git, [base, head]) : [...await diff(git, [base]), ...await untracked(git)],
    base: commitTree(git, base),
    head: options.head ? commitTree(git, head) : workTree(git),
    deployed
  };
}
var statuses = {
  A: "added",
  C: "added",
  D: "removed",
  R: "renamed",
  M: "modified",
  T: "modified"
};
async function diff(git, range) {
  let words = (await git.run(["diff", "--name-status", "-z", "--no-ext-diff", "--no-textconv", "-M", ...range, "--"])).toString().split("\0"), files = [];
  for (let i = 0; i + 1 < words.length; ) {
    let letter = words[i++].charAt(0), status = statuses[letter] ?? "modified", first = words[i++];
    if (letter === "R" || letter === "C") {
      let path = words[i++];
      files.push(letter === "R" ? { path, status, previousPath: first } : { path, status });
    } else files.push({ path: first, status });
  }
  return files;
}
async function untracked(git) {
  return (await git.run(["ls-files", "-z", "--others", "--exclude-standard"])).toString().split("\0").filter(Boolean).map((path) => ({ path, status: "added" }));
}

// src/commandline/formats.ts
var renderers = {
  async pretty(report, changes, { color, width }) {
    let { prettyParts } = await import("./pretty.mjs"), paths = new Set(report.findings.map(({ place }) => place.path)), sources = /* @__PURE__ */ new Map();
    for (let [path, content] of await changes.head.read([...paths]))
      content.kind === "text" && sources.set(path, content.text);
    return prettyParts(report, { sources, color, width });
  },
  async json(report) {
    let { toJson } = await import("./json.mjs");
    return `${JSON.stringify(toJson(report), null, 2)}
`;
  },
  async sarif(report) {
    let [{ toSarif }, { catalogue }] = await Promise.all([
      import("./sarif.mjs"),
      import("./catalogue.mjs")
    ]);
    return `${JSON.stringify(toSarif(report, catalogue), null, 2)}
`;
  },
  async markdown(report) {
    let { comment } = await import("./markdown.mjs");
    return `${comment(report)}
`;
  },
  async github(report) {
    let { annotations } = await import("./annotations.mjs");
    return annotations(report);
  }
};
async function write(report, changes, format2, { console, output }) {
  let rendered = await renderers[format2](report, changes, console), parts = typeof rendered == "string" ? [rendered] : rendered;
  if (output !== void 0) return await console.write(output, [...parts].join(""));
  let waiting = "";
  for (let part of parts)
    waiting += part, !(waiting.length < AT_ONCE) && (console.out(waiting), waiting = "");
  console.out(waiting);
}
var AT_ONCE = 1e5;

// src/commandline/run-check.ts
async function runCheck(parsed, console) {
  let config = await configFor(parsed, console), changes = await changesFor(parsed, console), report = await judge(changes, config, {
    parser: async () => (await import("./load.mjs")).loadSqlParser(),
    now: console.now,
    given: parsed.positionals.length > 0
  });
  return await write(report, changes, format(parsed), { console, output: parsed.values.output }), exitStatus(report, config.failOn);
}
async function configFor({ values }, console) {
  let file = values.config, config = await readLocalConfig(console.cwd, file) ?? defaultConfig, framework = values.framework;
  return {
    ...config,
    failOn: choice(
      "fail-on",
      values["fail-on"],
      ["error", "warning", "notice", "never"],
      config.failOn
    ),
    database: values.database ?? config.database,
    migrations: { ...config.migrations, framework: framework ?? config.migrations.framework }
  };
}
async function changesFor({ values, positionals }, console) {
  if (positionals.includes("-") && values.framework === void 0)
    throw new UserError("Standard input has no path to tell its framework by.", {
      hint: "Say it: slipway check - --framework sql"
    });
  return positionals.length > 0 ? readGiven(
    positionals,
    (path) => resolve(console.cwd, path),
    () => console.stdin()
  ) : readRange(console.cwd, {
    base: values.base,
    head: values.head,
    deployed: (values.deployed ?? []).map(environmentAndRef)
  });
}
function environmentAndRef(text) {
  let [, environment, ref] = /^([^=]+)=(.+)$/.exec(text) ?? [];
  if (!environment || !ref)
    throw new UserError(`--deployed takes ENVIRONMENT=REF, not '${text}'.`, { hint: "--deployed production=v1.4.0" });
  return { environment, ref };
}
function format({ values }) {
  return choice("format", values.format, formats, "pretty");
}
export {
  runCheck
};
