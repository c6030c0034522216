import type { Framework, MigrationScript } from "../framework.ts";
import { blankAllBut } from "./blank.ts";
import { sectionsOf } from "./lines.ts";
import { leadingDigits, nameOf } from "./path.ts";

/** Environment substitution (`ENVSUB`) is left as it stands: what it puts in is not in the repository. */
export const goose: Framework = {
  id: "goose",
  title: "goose",
  docs: "https://pressly.github.io/goose/documentation/annotations",
  files: ["**/[0-9]*.sql"],
  transaction: "file",
  optOut: "put `-- +goose NO TRANSACTION` on a line of its own above `-- +goose Up`",
  runner: { identity: "version", lateFile: "refused", editedFile: "ignored" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ text }): MigrationScript | undefined {
    const sections = sectionsOf(text, { up: annotation("up"), down: annotation("down") });
    const up = sections.filter(({ kind }) => kind === "up");
    const down = sections.filter(({ kind }) => kind === "down");
    if (up.length === 0) return undefined;
    return {
      up: blankAllBut(text, up),
      ...(down.length > 0 ? { down: blankAllBut(text, down) } : {}),
      transaction: withoutTransaction.test(text) ? "none" : "file",
    };
  },
};

/** Not indented, in any case: `-- +goose Up`. */
function annotation(word: string): RegExp {
  return new RegExp(String.raw`^--\s*\+goose\s+${word}\s*$`, "i");
}

const withoutTransaction = /^--\s*\+goose\s+no\s+transaction\s*$/im;
