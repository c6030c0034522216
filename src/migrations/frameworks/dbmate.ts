import type { Framework, MigrationScript } from "../framework.ts";
import { blankAllBut } from "./blank.ts";
import { implicitTransaction } from "./implicit-transaction.ts";
import { sectionsOf } from "./lines.ts";
import { leadingDigits, nameOf } from "./path.ts";

/** `schema.sql`, which it dumps after each run, has no `migrate:up` and so is none of its migrations. */
export const dbmate: Framework = {
  id: "dbmate",
  title: "dbmate",
  docs: "https://github.com/amacneil/dbmate#migration-options",
  files: ["**/[0-9]*.sql"],
  transaction: "file",
  optOut: "write `-- migrate:up transaction:false`, with one statement in that section",
  runner: { identity: "version", lateFile: "runs", editedFile: "ignored" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ text }): MigrationScript | undefined {
    const sections = sectionsOf(text, { up: /^--\s*migrate:up(\s|$)/, down: /^--\s*migrate:down(\s|$)/ });
    const up = sections.find(({ kind }) => kind === "up");
    const down = sections.find(({ kind }) => kind === "down");
    if (!up) return undefined;
    const sql = blankAllBut(text, [up]);
    return {
      up: sql,
      ...(down ? { down: blankAllBut(text, [down]) } : {}),
      transaction: /\stransaction:false(\s|$)/.test(up.header) ? implicitTransaction(sql) : "file",
    };
  },
};
