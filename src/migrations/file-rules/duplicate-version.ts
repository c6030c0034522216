import type { FoundMigration } from "../find.ts";
import { compareVersions } from "../frameworks/version.ts";
import { addedBy, sameRun } from "./compare.ts";
import { defineFileRule } from "./define.ts";

/** Only where the version is what a migration is known by; Prisma and others go by the whole name. */
export const duplicateVersion = defineFileRule({
  id: "duplicate-version",
  title: "Two migrations have the same version",
  severity: "error",
  sources: [
    "https://github.com/golang-migrate/migrate/blob/master/MIGRATIONS.md",
    "https://documentation.red-gate.com/fd/versioned-migrations-273973333.html",
  ],
  why: "The runner knows what has run by its version alone: of two files with one version it refuses both, or never runs the second. It happens when two branches take the next number at the same time.",
  examples: {
    unsafe: {
      base: { "migrations/000007_add_email.up.sql": "ALTER TABLE users ADD email text;" },
      head: {
        "migrations/000007_add_email.up.sql": "ALTER TABLE users ADD email text;",
        "migrations/000007_add_phone.up.sql": "ALTER TABLE users ADD phone text;",
      },
    },
    safe: {
      base: { "migrations/000007_add_email.up.sql": "ALTER TABLE users ADD email text;" },
      head: {
        "migrations/000007_add_email.up.sql": "ALTER TABLE users ADD email text;",
        "migrations/000008_add_phone.up.sql": "ALTER TABLE users ADD phone text;",
      },
    },
  },
  find: (change) => {
    const added = new Set(addedBy(change));
    return [...added].flatMap((migration) => {
      // Of two new ones the later is told, and once.
      const other = change.head.find(
        (one) =>
          clash(one, migration) && (!added.has(one) || change.head.indexOf(one) < change.head.indexOf(migration)),
      );
      if (!other) return [];
      return [
        {
          path: migration.path,
          message: `\`${migration.path}\` and \`${other.path}\` both have version ${migration.version!}, by which ${migration.framework.title} tells migrations apart.`,
          fix: "-- Give the new one a version of its own, after all others.",
        },
      ];
    });
  },
});

function clash(a: FoundMigration, b: FoundMigration): boolean {
  const identity = a.framework.runner?.identity;
  if (a.path === b.path || identity === undefined || identity === "name" || !sameRun(a, b)) return false;
  return a.version !== undefined && b.version !== undefined && compareVersions(a.version, b.version) === 0;
}
