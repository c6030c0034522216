import type { FoundMigration } from "../find.ts";
import { groupBy } from "../find/group-by.ts";
import { compareVersions } from "../frameworks/version.ts";
import { editOf, pairsOf, type Pair } from "./compare.ts";
import { defineFileRule } from "./define.ts";
import type { Found } from "./file-rule.ts";

/** Removing all that a folder holds, to start over from a dump, is told in one finding. */
export const editedAppliedMigration = defineFileRule({
  id: "edited-applied-migration",
  title: "A migration that has run is edited, renamed or removed",
  severity: "warning",
  sources: [
    "https://documentation.red-gate.com/fd/flyway-validate-on-migrate-setting-277579033.html",
    "https://docs.rs/sqlx/latest/sqlx/migrate/enum.MigrateError.html",
    "https://www.prisma.io/docs/orm/prisma-migrate/understanding-prisma-migrate/migration-histories",
    "https://docs.liquibase.com/concepts/changelogs/changeset-checksums.html",
  ],
  why: "A database that ran it before keeps what it did then; only a new one gets the edited text. Runners that keep a checksum notice, and refuse to go on.",
  examples: {
    unsafe: {
      base: { "db/migration/V1__users.sql": "CREATE TABLE users (id bigint);" },
      head: { "db/migration/V1__users.sql": "CREATE TABLE users (id bigint, email text);" },
    },
    safe: {
      base: { "db/migration/V1__users.sql": "CREATE TABLE users (id bigint);" },
      head: {
        "db/migration/V1__users.sql": "CREATE TABLE users (id bigint);",
        "db/migration/V2__email.sql": "ALTER TABLE users ADD email text;",
      },
    },
  },
  find: (change) => {
    const pairs = pairsOf(change).filter(({ base }) => !base.script.repeatable);
    const removed = pairs.filter(({ head }) => head === undefined).map(({ base }) => base);
    return [...pairs.flatMap((pair) => edited(pair)), ...[...groupBy(removed, ({ root }) => root).values()].map(gone)];
  },
});

function edited({ base, head }: Pair): Found[] {
  if (!head) return [];
  const edit = editOf(base, head);
  if (edit !== "none") return editedText(head, edit);
  return base.path !== head.path && isForgotten(base, head) ? [renamed(base, head)] : [];
}

function editedText(head: FoundMigration, edit: "spaces" | "sql"): Found[] {
  const { framework, path } = head;
  const notices = framework.runner?.editedFile ?? "ignored";
  if (edit === "spaces" && notices === "ignored") return [];
  const consequence = {
    refused: `the checksum that ${framework.title} keeps no longer fits, and it stops where the file has run`,
    warned: `the checksum that ${framework.title} keeps no longer fits, and it says so on every run`,
    ignored: `${framework.title} does not run it again where it has run`,
  }[notices];
  const what = edit === "spaces" ? "only in spaces or comments, but " : "";
  return [
    {
      path,
      message: `\`${path}\` stands on the base branch and is edited here: ${what}${consequence}.`,
      fix: "-- Leave the file as it was, and write what should change into a new migration.",
      ...(notices === "refused" ? { severity: "error" } : edit === "spaces" ? { severity: "notice" } : {}),
    },
  ];
}

function renamed(base: FoundMigration, head: FoundMigration): Found {
  const { title } = head.framework;
  return {
    path: head.path,
    message: `\`${base.path}\` stands on the base branch and is renamed here: ${title} knows it by that name, and takes \`${head.path}\` for another migration.`,
    fix: "-- Leave the name as it was.",
    severity: "error",
  };
}

/** Does its runner take it for another one under the new name? A folder moved as a whole keeps names and versions. */
function isForgotten(base: FoundMigration, head: FoundMigration): boolean {
  const identity = head.framework.runner?.identity;
  if (identity === undefined) return false;
  const sameVersion = compareVersions(base.version ?? "", head.version ?? "") === 0;
  const sameName = base.path.slice(base.root.length) === head.path.slice(head.root.length);
  return (identity !== "name" && !sameVersion) || (identity !== "version" && !sameName);
}

function gone(group: readonly [FoundMigration, ...FoundMigration[]]): Found {
  const [first, ...others] = group;
  const refuses = first.framework.runner?.editedFile === "refused";
  const what = others.length === 0 ? `\`${first.path}\` stands` : `\`${first.path}\` and ${others.length} more stand`;
  const consequence = refuses
    ? `${first.framework.title} stops where it finds one in its history that is no longer there`
    : "databases that ran it keep what it did, and new ones never get it";
  return {
    path: first.path,
    message: `${what} on the base branch and ${others.length === 0 ? "is" : "are"} removed here: ${consequence}.`,
    fix: "-- Keep the file, and take its effect back in a new migration. To start over from a dump, do it in a change of its own, once all environments have run them.",
  };
}
