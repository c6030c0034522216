/** Where something stands in a file. Lines and columns count from 1; columns count UTF-16 units. */
export interface Place {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

/** A file that differs between base and head. Its text is read from the trees, when somebody needs it. */
export interface ChangedFile {
  readonly path: string;
  readonly status: "added" | "modified" | "removed" | "renamed";
  /** Where it stood on the base, when it was renamed. */
  readonly previousPath?: string;
}

/** What a pull request (or a range of commits, or a handful of given files) changes. */
export interface ChangeSet {
  readonly files: readonly ChangedFile[];
  readonly base: Tree;
  readonly head: Tree;
  /** Where files were named by a person: what stands around them, to look names up in and not to judge. */
  readonly around?: Tree;
  /** What runs in each environment. Without any, the base does. */
  readonly deployed: readonly DeployedTree[];
}

export interface DeployedTree {
  readonly environment: string;
  readonly ref: string;
  readonly tree: Tree;
}

/** The files of a repository at one moment: a commit, the work tree, or a set of given files. */
export interface Tree {
  /** Every path, relative to the root, with `/` between folders. */
  list(): Promise<readonly string[]>;
  /** The content of those of the paths that exist. One call for many files is much cheaper than many calls. */
  read(paths: readonly string[]): Promise<ReadonlyMap<string, FileContent>>;
}

/** A file's text, or the reason why it has none that we can judge. */
export type FileContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "unreadable"; readonly reason: string };

/** A tree without files: the base of files that are judged as newly added. */
export const emptyTree: Tree = {
  list: async () => [],
  read: async () => new Map(),
};
