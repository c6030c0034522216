import type { Framework, MigrationScript } from "../framework.ts";
import { downPathOf, isDown } from "./down-file.ts";
import { nameOf } from "./path.ts";

/**
 * Plain files in a folder for migrations, run by we know not what: each statement is taken to be its own transaction unless the
 * file says BEGIN. Seeds, dumps and the like may share the folder.
 */
export const sql: Framework = {
  id: "sql",
  title: "plain SQL",
  docs: "https://www.postgresql.org/docs/current/app-psql.html",
  files: [
    "**/{migrations,migration,migrate,db-migrations,db_migrations,dbmigrations,schema_migrations,sql-migrations}/**/*.sql",
  ],
  companions: (path) => [downPathOf(path)],
  transaction: "none",
  optOut: "run the file without `BEGIN` and without `--single-transaction`",
  version: (path) => /^[vV]?(\d+(?:\.\d+)*)(?=[_.-])/.exec(nameOf(path))?.[1],
  read({ path, text, certain }, companions): MigrationScript | undefined {
    if (isDown(path) || (!certain && isOther(path))) return undefined;
    const down = companions.get(downPathOf(path));
    return { up: text, ...(down === undefined ? {} : { down, downPath: downPathOf(path) }), transaction: "none" };
  },
};

const other =
  /^((db|database)?[._-]?(schema|structure|dump)|db|database|data|drop|reset|quer(y|ies)|verify|(seeds?|fixtures?|tests?)([._-].*)?)\.sql$/i;

function isOther(path: string): boolean {
  return other.test(nameOf(path));
}
