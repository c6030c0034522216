import { spawn } from "node:child_process";
import { UserError } from "../errors.ts";

/** A local repository: how git is asked. Nothing of the repository is ever run: hooks, filters and pagers stay out. */
export interface Git {
  /** The folder that holds the work tree. */
  readonly root: string;
  run(args: readonly string[], input?: string | Buffer): Promise<Buffer>;
}

/** Opens the repository that a folder stands in. */
export async function openRepository(folder: string): Promise<Git> {
  const root = (await run(folder, ["rev-parse", "--show-toplevel"]).catch(notARepository(folder))).toString().trim();
  return { root, run: (args, input) => run(root, args, input) };
}

function notARepository(folder: string) {
  return (cause: unknown): never => {
    throw new UserError(`${folder} is not inside a git repository: there is no diff to judge.`, {
      hint: "Name the files instead: slipway check path/to/migration.sql",
      cause,
    });
  };
}

// A repository's own config may name programs to run; these switch off the ones that reading could start.
const harmless = [
  "-c",
  "core.fsmonitor=false",
  "-c",
  "core.quotePath=false",
  "-c",
  "diff.external=",
  "-c",
  "core.attributesFile=",
];

function run(folder: string, args: readonly string[], input?: string | Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", [...harmless, ...args], {
      cwd: folder,
      stdio: ["pipe", "pipe", "pipe"],
      env: { ...process.env, GIT_TERMINAL_PROMPT: "0", GIT_OPTIONAL_LOCKS: "0", GIT_PAGER: "cat", LC_ALL: "C" },
    });
    const out: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => errors.push(chunk));
    child.on("error", (cause: NodeJS.ErrnoException) =>
      reject(
        cause.code === "ENOENT"
          ? new UserError("git was not found.", { hint: "Install git, or name the files to judge.", cause })
          : cause,
      ),
    );
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(out));
      else reject(new GitError(args, Buffer.concat(errors).toString().trim()));
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** What git itself said. */
export class GitError extends Error {
  override readonly name = "GitError";
  readonly said: string;

  constructor(args: readonly string[], said: string) {
    super(`git ${args[0]}: ${said}`);
    this.said = said;
  }
}
