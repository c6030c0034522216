import type { ChangedFile, ChangeSet, Tree } from "../../src/changes/change-set.ts";
import type { Config } from "../../src/config/config.ts";
import { defaultConfig } from "../../src/config/defaults.ts";
import { judge } from "../../src/handlers/judge.ts";
import type { Report } from "../../src/report/report.ts";
import { loadSqlParser } from "../../src/syntax/load.ts";

/** Paths to texts. */
export type Files = Readonly<Record<string, string>>;

export function treeOf(files: Files): Tree {
  return {
    list: async () => Object.keys(files),
    read: async (paths) =>
      new Map(
        paths.flatMap((path) => {
          const text = files[path];
          return text === undefined ? [] : [[path, { kind: "text", text }] as const];
        }),
      ),
  };
}

export interface Situation {
  readonly base?: Files;
  readonly head: Files;
  /** What runs where; without any, the base does. */
  readonly deployed?: Readonly<Record<string, Files>>;
  readonly renamed?: Readonly<Record<string, string>>;
  readonly config?: Partial<Config>;
}

const parser = await loadSqlParser();

/** Judges the step from one set of files to another. */
export async function judgeChange({
  base = {},
  head,
  deployed = {},
  renamed = {},
  config,
}: Situation): Promise<Report> {
  const changes: ChangeSet = {
    files: changedFiles(base, head, renamed),
    base: treeOf(base),
    head: treeOf(head),
    deployed: Object.entries(deployed).map(([environment, files]) => ({ environment, ref: "v1", tree: treeOf(files) })),
  };
  return judge(changes, { ...defaultConfig, ...config }, { parser: async () => parser, now: new Date("2026-01-15") });
}

function changedFiles(base: Files, head: Files, renamed: Readonly<Record<string, string>>): ChangedFile[] {
  const gone = new Set(Object.values(renamed));
  return [
    ...Object.keys(head)
      .filter((path) => base[path] !== head[path])
      .map((path): ChangedFile => {
        const previousPath = renamed[path];
        if (previousPath !== undefined) return { path, status: "renamed", previousPath };
        return { path, status: path in base ? "modified" : "added" };
      }),
    ...Object.keys(base)
      .filter((path) => !(path in head) && !gone.has(path))
      .map((path): ChangedFile => ({ path, status: "removed" })),
  ];
}
