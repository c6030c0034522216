import type { Framework, MigrationScript } from "../framework.ts";
import { blankAllBut } from "./blank.ts";
import { sectionsOf } from "./lines.ts";
import { folderOf, inFolder, leadingDigits, nameOf } from "./path.ts";
import { compareText } from "./version.ts";

/**
 * Also the versioned migrations of Ent. Atlas may keep the sum of a folder that another tool runs: its file names (`.up.sql`)
 * and markers then decide. A transaction mode set in `atlas.hcl` is not read.
 */
export const atlas: Framework = {
  id: "atlas",
  title: "Atlas",
  docs: "https://atlasgo.io/versioned/apply#transaction-configuration",
  files: ["**/{migrations,migration,migrate}/**/*.sql"],
  markers: ["atlas.sum"],
  companions: (path) => [inFolder(folderOf(path), "atlas.sum")],
  transaction: "file",
  optOut: "put `-- atlas:txmode none` on the first line",
  runner: { identity: "version", lateFile: "refused", editedFile: "refused" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ path, text, certain }, companions): MigrationScript | undefined {
    if (!certain && !companions.has(inFolder(folderOf(path), "atlas.sum"))) return undefined;
    if (/\.(up|down)\.sql$/.test(path)) return undefined;
    // A checkpoint holds nothing new: it is what the files before it come to.
    if (/^--\s*atlas:checkpoint\b/m.test(text)) return undefined;
    const transaction = /^--\s*atlas:txmode\s+none\s*$/m.test(text) ? "none" : "file";
    if (!/^\s*--\s*atlas:txtar\b/.test(text)) return { up: text, transaction };
    const files = sectionsOf(text, {
      up: /^-- migration\.sql --\s*$/,
      down: /^-- down\.sql --\s*$/,
      other: /^-- \S+ --\s*$/,
    });
    const down = files.filter(({ kind }) => kind === "down");
    return {
      up: blankAllBut(
        text,
        files.filter(({ kind }) => kind === "up"),
      ),
      ...(down.length > 0 ? { down: blankAllBut(text, down) } : {}),
      transaction,
    };
  },
  order: (paths) => [...paths].sort((a, b) => compareText(nameOf(a), nameOf(b))),
};
