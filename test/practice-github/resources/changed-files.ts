import type { Git } from "../git.ts";
import type { Repository } from "../world.ts";

export interface ChangedFile {
  readonly filename: string;
  readonly previous?: string;
  readonly status: "added" | "modified" | "removed" | "renamed" | "changed";
  readonly sha: string;
  readonly additions: number;
  readonly deletions: number;
  /** Binary files have no patch; nor have those of a big change. */
  readonly patch?: string;
}

const known = new WeakMap<Git, Map<string, readonly ChangedFile[]>>();

/** What head changes since it left base: three dots, as a pull request shows it. */
export function changedFiles(repository: Repository, base: string, head: string): readonly ChangedFile[] {
  const { git } = repository;
  const from = git.text("merge-base", base, head);
  const ranges = known.get(git) ?? new Map<string, readonly ChangedFile[]>();
  known.set(git, ranges);
  const files = ranges.get(`${from}..${head}`) ?? readDiff(git, from, head);
  ranges.set(`${from}..${head}`, files);
  return files;
}

const statuses: Readonly<Record<string, ChangedFile["status"]>> = {
  A: "added",
  M: "modified",
  D: "removed",
  R: "renamed",
  T: "changed",
};

function readDiff(git: Git, from: string, head: string): readonly ChangedFile[] {
  const raw = fields(git, "diff", "--raw", "--no-abbrev", "-M", "-z", from, head);
  const counts = fields(git, "diff", "--numstat", "-M", "-z", from, head);
  const files: ChangedFile[] = [];
  while (raw.length > 0) {
    const [, , before = "", after = "", letter = ""] = (raw.shift() ?? "").split(" ");
    const renamed = letter.startsWith("R");
    const first = raw.shift() ?? "";
    const filename = renamed ? (raw.shift() ?? "") : first;
    const [added = "0", deleted = "0"] = (counts.shift() ?? "").split("\t");
    if (renamed) counts.splice(0, 2);
    files.push({
      filename,
      ...(renamed ? { previous: first } : {}),
      status: statuses[letter[0] ?? "M"] ?? "changed",
      sha: letter === "D" ? before : after,
      additions: Number(added) || 0,
      deletions: Number(deleted) || 0,
    });
  }
  return files.length > 300 ? files : files.map((file) => withPatch(git, from, head, file));
}

function withPatch(git: Git, from: string, head: string, file: ChangedFile): ChangedFile {
  const text = git.text("diff", "-M", from, head, "--", file.previous ?? file.filename, file.filename);
  const start = text.indexOf("\n@@ ");
  return start < 0 || text.length > 1_000_000 ? file : { ...file, patch: text.slice(start + 1) };
}

const fields = (git: Git, ...args: string[]): string[] => git.run(args).toString().split("\0").filter(Boolean);
