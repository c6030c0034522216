import { folderOf } from "../frameworks/path.ts";

/** A dump of the whole schema, as dbmate, Rails and others keep one beside the migrations. */
const isDump = /(?:^|\/)(?:schema|structure)\.sql$/;

/** The dump that belongs to a folder of migrations: in it, or in one of the two folders around it, the nearest first. */
export function schemaDumpOf(root: string, paths: readonly string[]): string | undefined {
  const dumps = new Map(paths.filter((path) => isDump.test(path)).map((path) => [folderOf(path), path]));
  let folder = root;
  for (let up = 0; up <= 2; up++) {
    const dump = dumps.get(folder);
    if (dump !== undefined) return dump;
    if (folder === "") return undefined;
    folder = folderOf(folder);
  }
  return undefined;
}
