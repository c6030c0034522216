import { existsSync, readFileSync, symlinkSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const majors = [10, 11, 12, 13, 14, 15, 16, 17, 18] as const;

/** Of which major versions the binaries are here. */
export const installedMajors: readonly number[] = majors.filter((major) => existsSync(folderOf(major)));

/** The folder that holds `bin`, `lib` and `share`. */
export function binariesOf(major: number): string {
  const folder = folderOf(major);
  linkLibraries(folder);
  return join(folder, "native");
}

function folderOf(major: number): string {
  return join(import.meta.dirname, "node_modules", `postgresql-${major}`);
}

/** Packages cannot hold symbolic links, so this one lists them; nothing runs when it is installed. */
function linkLibraries(folder: string): void {
  const links = JSON.parse(readFileSync(join(folder, "native/pg-symlinks.json"), "utf8")) as readonly {
    readonly source: string;
    readonly target: string;
  }[];
  for (const { source, target } of links) {
    const path = join(folder, target);
    if (!existsSync(path)) symlinkSync(relative(dirname(path), join(folder, source)), path);
  }
}
