import type { Framework, MigrationScript, TransactionScope } from "../framework.ts";
import { implicitTransaction } from "./implicit-transaction.ts";
import { dependencyVersion, manifestsAbove } from "./manifest.ts";
import { folderOf, inFolder, leadingDigits, nameOf } from "./path.ts";

/** The folder is named in the schema or the config; its lock file says for which engine, and stands beside the migrations. */
export const prisma: Framework = {
  id: "prisma",
  title: "Prisma Migrate",
  docs: "https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories",
  files: ["**/{migrations,migration}/*/migration.sql", "**/prisma/**/migration.sql"],
  markers: ["migration_lock.toml"],
  companions: (path) => [
    inFolder(prisma.root!(path), "migration_lock.toml"),
    inFolder(folderOf(path), "snapshot.json"),
    inFolder(folderOf(path), "down.sql"),
    ...manifestsAbove(path, "package.json"),
  ],
  transaction: "file",
  optOut:
    "leave the statement alone in its migration (from Prisma 7.4, `CREATE INDEX CONCURRENTLY` may stand anywhere)",
  runner: { identity: "name", lateFile: "runs", editedFile: "warned" },
  root: (path) => folderOf(folderOf(path)),
  version: (path) => leadingDigits(nameOf(folderOf(path))),
  read({ path, text, certain }, companions): MigrationScript | undefined {
    // Drizzle 1.0 has the same folders, with a snapshot in each.
    if (!certain && nameOf(path) !== "migration.sql") return undefined;
    if (!certain && companions.has(inFolder(folderOf(path), "snapshot.json"))) return undefined;
    const lock = companions.get(inFolder(prisma.root!(path), "migration_lock.toml"));
    const provider = /^\s*provider\s*=\s*"([^"]+)"/m.exec(lock ?? "")?.[1];
    const downPath = inFolder(folderOf(path), "down.sql");
    const down = companions.get(downPath);
    return {
      up: text,
      ...(down === undefined ? {} : { down, downPath }),
      transaction: scopeOf(text, companions),
      ...(provider ? { engine: provider } : {}),
    };
  },
};

/** From 7.4 a script with CREATE (7.5: or DROP) INDEX CONCURRENTLY is sent statement by statement. */
function scopeOf(sql: string, companions: ReadonlyMap<string, string>): TransactionScope {
  const [major = 0, minor = 0] =
    dependencyVersion(companions, "prisma") ?? dependencyVersion(companions, "@prisma/client") ?? [];
  const splits = major > 7 || (major === 7 && minor >= 4);
  return splits && /\bindex\s+concurrently\b/i.test(sql) ? "none" : implicitTransaction(sql);
}
