import type { Framework, MigrationScript } from "../framework.ts";
import { implicitTransaction } from "./implicit-transaction.ts";
import { folderOf, inFolder, nameOf } from "./path.ts";

export const diesel: Framework = {
  id: "diesel",
  title: "Diesel",
  docs: "https://docs.rs/diesel_migrations/latest/diesel_migrations/struct.FileBasedMigrations.html",
  files: ["**/[0-9]*_*/up.sql"],
  companions: (path) => [inFolder(folderOf(path), "down.sql"), inFolder(folderOf(path), "metadata.toml")],
  transaction: "file",
  optOut: "put `run_in_transaction = false` into `metadata.toml` beside it, and leave one statement in the file",
  runner: { identity: "version", lateFile: "runs", editedFile: "ignored" },
  root: (path) => folderOf(folderOf(path)),
  /** What stands before the first `_`; dashes are left out: `2024-01-02-030405_add_users` is 20240102030405. */
  version: (path) => /^(\d[\d-]*)_/.exec(nameOf(folderOf(path)))?.[1]?.replaceAll("-", ""),
  read({ path, text, certain }, companions): MigrationScript | undefined {
    if (nameOf(path) !== "up.sql" || !(certain || diesel.version!(path) !== undefined)) return undefined;
    const [downPath = "", metadata = ""] = diesel.companions!(path);
    const down = companions.get(downPath);
    const without = /^\s*run_in_transaction\s*=\s*false\b/m.test(companions.get(metadata) ?? "");
    return {
      up: text,
      ...(down === undefined ? {} : { down, downPath }),
      transaction: without ? implicitTransaction(text) : "file",
    };
  },
};
