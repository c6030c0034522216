import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** New content of files by path; `null` removes a file. */
export type Files = Readonly<Record<string, string | Uint8Array | null>>;

export interface TreeEntry {
  readonly mode: string;
  readonly type: "blob" | "tree" | "commit";
  readonly sha: string;
  readonly size?: number;
  readonly path: string;
}

/** A real bare repository: objects, refs and diffs are git's own. */
export interface Git {
  readonly folder: string;
  run(args: readonly string[], input?: string | Uint8Array): Buffer;
  text(...args: string[]): string;
  /** The sha that a name stands for. */
  resolve(name: string, type?: "commit" | "tree" | "blob"): string | undefined;
  /** Makes a commit on a ref and moves the ref there. */
  commit(ref: string, change: { files: Files; parents: readonly string[]; message: string; at: Date }): string;
  tree(sha: string, recursive: boolean): readonly TreeEntry[];
  remove(): void;
}

export function createGit(): Git {
  const folder = mkdtempSync(join(tmpdir(), "practice-github-"));
  const run: Git["run"] = (args, input) =>
    execFileSync("git", ["-C", folder, ...args], {
      input: input ?? "",
      maxBuffer: 1 << 30,
      stdio: ["pipe", "pipe", "pipe"],
      env: { PATH: process.env["PATH"], HOME: folder, GIT_CONFIG_NOSYSTEM: "1" },
    });
  const text: Git["text"] = (...args) => run(args).toString().trimEnd();
  run(["init", "--bare", "--quiet", "--initial-branch=main"]);
  return {
    folder,
    run,
    text,
    resolve(name, type = "commit") {
      try {
        // `rev:path` names an object by itself; what follows the colon is a path to the end.
        const wanted = name.includes(":") ? name : `${name}^{${type}}`;
        const sha = text("rev-parse", "--verify", "--quiet", "--end-of-options", wanted);
        return name.includes(":") && text("cat-file", "-t", sha) !== type ? undefined : sha;
      } catch {
        return undefined;
      }
    },
    commit(ref, { files, parents, message, at }) {
      const who = `Ada <ada@example.com> ${Math.floor(at.getTime() / 1000)} +0000`;
      const head = [`commit ${ref}`, "mark :1", `committer ${who}`, data(message)];
      const [first, ...others] = parents;
      if (first !== undefined) head.push(`from ${first}`);
      for (const other of others) head.push(`merge ${other}`);
      const changes = Object.entries(files).flatMap(([path, content]) =>
        content === null
          ? [`D ${quote(path)}\n`]
          : [`M 100644 inline ${quote(path)}\n`, `data ${Buffer.byteLength(content)}\n`, content, "\n"],
      );
      const script = Buffer.concat(
        [`${head.join("\n")}\n`, ...changes, "\nget-mark :1\n"].map((part) => Buffer.from(part as string)),
      );
      return run(["fast-import", "--quiet", "--force"], script).toString().trim();
    },
    tree(sha, recursive) {
      const listed = run(["ls-tree", "-z", "-l", ...(recursive ? ["-r", "-t"] : []), sha]).toString();
      return listed.split("\0").filter(Boolean).map(parseEntry);
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

const data = (text: string): string => `data ${Buffer.byteLength(text)}\n${text}`;
const quote = (path: string): string => JSON.stringify(path);

/** `100644 blob <sha>    12\tpath` */
function parseEntry(line: string): TreeEntry {
  const [front = "", path = ""] = line.split("\t");
  const [mode = "", type = "blob", sha = "", size = "-"] = front.split(/ +/);
  return { mode, type: type as TreeEntry["type"], sha, path, ...(size === "-" ? {} : { size: Number(size) }) };
}
