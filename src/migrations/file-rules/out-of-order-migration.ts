import type { FoundMigration } from "../find.ts";
import { nameOf } from "../frameworks/path.ts";
import { addedBy, sameRun } from "./compare.ts";
import { defineFileRule } from "./define.ts";
import type { FileChange, Found } from "./file-rule.ts";

/** Not said of plain SQL: what runs it may well keep a list of names, and run whatever is not on it. */
export const outOfOrderMigration = defineFileRule({
  id: "out-of-order-migration",
  title: "A new migration sorts before one that has run",
  severity: "error",
  sources: [
    "https://pressly.github.io/goose/blog/2021/out-of-order-migrations/",
    "https://documentation.red-gate.com/fd/flyway-out-of-order-setting-277579013.html",
    "https://supabase.com/docs/reference/cli/supabase-db-push",
  ],
  why: "Runners go from the last version that ran to the next higher one. A file that sorts before it is refused, or passed over without a word, while a new database runs it: the two are no longer the same.",
  examples: {
    unsafe: {
      base: { "migrations/000002_add_email.up.sql": "ALTER TABLE users ADD email text;" },
      head: {
        "migrations/000001_add_phone.up.sql": "ALTER TABLE users ADD phone text;",
        "migrations/000002_add_email.up.sql": "ALTER TABLE users ADD email text;",
      },
    },
    safe: {
      base: { "migrations/000002_add_email.up.sql": "ALTER TABLE users ADD email text;" },
      head: {
        "migrations/000002_add_email.up.sql": "ALTER TABLE users ADD email text;",
        "migrations/000003_add_phone.up.sql": "ALTER TABLE users ADD phone text;",
      },
    },
  },
  find: (change) => addedBy(change).flatMap((migration) => findingFor(migration, change)),
});

function findingFor(migration: FoundMigration, change: FileChange): Found[] {
  const late = migration.framework.runner?.lateFile;
  const last = late && lastThatRan(migration, change);
  if (!late || !last) return [];
  const { title } = migration.framework;
  const what = {
    refused: `${title} refuses to run it`,
    skipped: `${title} passes over it where that one has run`,
    runs: `${title} runs it after that one here, and before it on a new database`,
  }[late];
  return [
    {
      path: migration.path,
      message: `\`${labelOf(migration)}\` sorts before \`${labelOf(last)}\`, which stands on the base branch: ${what}.`,
      fix: `-- Give it a version after \`${last.version ?? labelOf(last)}\`.`,
      ...(late === "runs" ? { severity: "notice" } : {}),
    },
  ];
}

/** The last migration of the base in its run, when it comes after this one. Repeatable ones come last by design. */
function lastThatRan(migration: FoundMigration, { base, head, ran }: FileChange): FoundMigration | undefined {
  if (migration.script.repeatable) return undefined;
  const old = new Set(base.filter(({ id }) => !ran || ran.has(id)).map(({ id }) => id));
  const run = head.filter((other) => sameRun(other, migration) && !other.script.repeatable);
  const last = run.findLast(({ id }) => old.has(id));
  return last && run.indexOf(last) > run.indexOf(migration) && last.path !== migration.path ? last : undefined;
}

function labelOf({ path }: FoundMigration): string {
  const name = nameOf(path);
  return /^(up|migration)\.sql$/.test(name) ? path.split("/").slice(-2).join("/") : name;
}
