import type { Framework, MigrationScript } from "../framework.ts";
import { folderOf, inFolder, leadingDigits, nameOf } from "./path.ts";

/** Its versions are milliseconds (13 digits); the folders of Diesel look the same, with dates. */
export const hasura: Framework = {
  id: "hasura",
  title: "Hasura",
  docs: "https://hasura.io/docs/2.0/migrations-metadata-seeds/manage-migrations/",
  files: ["**/migrations/**/[0-9]*_*/up.sql"],
  companions: (path) => [inFolder(folderOf(path), "down.sql")],
  transaction: "file",
  optOut:
    "nothing in the file can: run the statement with `run_sql` and `no_transaction`, then `hasura migrate apply --skip-execution`",
  runner: { identity: "version", lateFile: "runs", editedFile: "ignored" },
  root: (path) => folderOf(folderOf(path)),
  version: (path) => leadingDigits(nameOf(folderOf(path))),
  read({ path, text, certain }, companions): MigrationScript | undefined {
    if (nameOf(path) !== "up.sql" || !(certain || /^\d{13}_/.test(nameOf(folderOf(path))))) return undefined;
    const downPath = inFolder(folderOf(path), "down.sql");
    const down = companions.get(downPath);
    return { up: text, ...(down === undefined ? {} : { down, downPath }), transaction: "file" };
  },
};
