import type { Framework, MigrationScript } from "../framework.ts";
import { implicitTransaction } from "./implicit-transaction.ts";
import { leadingDigits, nameOf } from "./path.ts";

/** `current.sql` is the sketch of a developer: it is judged once it is committed. */
export const graphileMigrate: Framework = {
  id: "graphile-migrate",
  title: "Graphile Migrate",
  docs: "https://github.com/graphile/migrate#readme",
  files: ["**/committed/[0-9]*.sql"],
  transaction: "file",
  optOut:
    "put `--! no-transaction` on the first line of the current migration, with one statement in it, and commit it anew",
  runner: { identity: "name", lateFile: "refused", editedFile: "refused" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ text }): MigrationScript | undefined {
    const headers = /^\uFEFF?(?:--! [A-Z][^\r\n]*\r?\n)+/.exec(text)?.[0];
    if (headers === undefined || !/^--! Hash:/m.test(headers)) return undefined;
    const body = text.slice(headers.length).trimStart();
    return { up: text, transaction: /^--!\s*no-transaction\b/.test(body) ? implicitTransaction(body) : "file" };
  },
};
