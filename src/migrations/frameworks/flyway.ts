import type { Framework, MigrationScript } from "../framework.ts";
import { leavesTransaction } from "./leaves-transaction.ts";
import { nameOf } from "./path.ts";
import { statementSpans } from "./statements.ts";
import { byVersion, compareText } from "./version.ts";

/** Also what took over its names: Evolve, refinery, the migrations of Quarkus and Micronaut. */
export const flyway: Framework = {
  id: "flyway",
  title: "Flyway",
  docs: "https://documentation.red-gate.com/fd/migrations-184127470.html",
  files: ["**/V[0-9]*__*.sql", "**/R__*.sql"],
  companions: (path) => [`${path}.conf`, ...(nameOf(path).startsWith("V") ? [undoOf(path)] : [])],
  transaction: "file",
  optOut: "put `executeInTransaction=false` into `<name of the file>.sql.conf` beside it",
  runner: { identity: "version-and-name", lateFile: "refused", editedFile: "refused" },
  root: rootOf,
  version: (path) =>
    nameOf(path)
      .match(/^V(\d[\d._]*?)__/)?.[1]
      ?.replaceAll("_", "."),
  read({ path, text }, companions): MigrationScript | undefined {
    const [, kind] = /^(V\d[\d._]*?|R)__.*\.sql$/.exec(nameOf(path)) ?? [];
    if (kind === undefined) return undefined;
    const undo = kind === "R" ? undefined : companions.get(undoOf(path));
    return {
      up: text,
      ...(undo === undefined ? {} : { down: undo, downPath: undoOf(path) }),
      transaction: leaves(text, companions.get(`${path}.conf`)) ? "none" : "file",
      ...(kind === "R" ? { repeatable: true } : {}),
    };
  },
  /** Versions first, however deep the folder, then the repeatable ones by their names. */
  order: (paths) =>
    byVersion(
      [...paths].sort((a, b) => compareText(nameOf(a), nameOf(b))),
      (path) => flyway.version!(path),
    ),
};

/** It leaves the transaction by itself when every statement refuses to be in one, and stops where only some do. */
function leaves(sql: string, conf: string | undefined): boolean {
  if (conf && /^\s*executeInTransaction\s*=\s*false\s*$/im.test(conf)) return true;
  const spans = statementSpans(sql);
  return spans.length > 0 && spans.every(({ start, end }) => leavesTransaction(sql.slice(start, end)));
}

/** Its undo migration has the same version; the same description is usual, and asked for here. */
function undoOf(path: string): string {
  return path.replace(/V([^/]*)$/, "U$1");
}

/** A location is searched with all its folders; `db/migration` is the usual one. */
function rootOf(path: string): string {
  const known = /^((?:.*\/)?(?:migrations?|flyway|sql))\//.exec(path)?.[1];
  return known ?? path.slice(0, Math.max(0, path.lastIndexOf("/")));
}
