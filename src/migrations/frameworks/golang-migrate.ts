import type { Framework, MigrationScript } from "../framework.ts";
import { downPathOf, isDown } from "./down-file.ts";
import { implicitTransaction } from "./implicit-transaction.ts";
import { nameOf } from "./path.ts";

export const golangMigrate: Framework = {
  id: "golang-migrate",
  title: "golang-migrate",
  docs: "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md",
  files: ["**/[0-9]*_*.up.sql"],
  companions: (path) => [downPathOf(path)],
  transaction: "file",
  optOut: "leave the statement alone in its file: several statements of one file run in one transaction",
  runner: { identity: "version", lateFile: "skipped", editedFile: "ignored" },
  version: (path) => /^(\d+)_/.exec(nameOf(path))?.[1],
  read({ path, text, certain }, companions): MigrationScript | undefined {
    if (isDown(path) || !(certain || /^\d+_.*\.up\.sql$/.test(nameOf(path)))) return undefined;
    const down = companions.get(downPathOf(path));
    return {
      up: text,
      ...(down === undefined ? {} : { down, downPath: downPathOf(path) }),
      transaction: implicitTransaction(text),
    };
  },
};
