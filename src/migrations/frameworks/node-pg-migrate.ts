import type { Framework, MigrationScript } from "../framework.ts";
import { blankAllBut } from "./blank.ts";
import { isDown } from "./down-file.ts";
import { sectionsOf } from "./lines.ts";
import { manifestsAbove, mentions } from "./manifest.ts";
import { leadingDigits, nameOf } from "./path.ts";

/** Its migrations in SQL; those in JavaScript and TypeScript share the folder and the order. */
export const nodePgMigrate: Framework = {
  id: "node-pg-migrate",
  title: "node-pg-migrate",
  docs: "https://salsita.github.io/node-pg-migrate/migrations/",
  files: ["**/{migrations,migration,migrate}/**/*.sql", "**/[0-9]*_*.sql"],
  companions: (path) => manifestsAbove(path, "package.json"),
  transaction: "pending",
  optOut: "write the migration in JavaScript and call `pgm.noTransaction()`",
  runner: { identity: "name", lateFile: "refused", editedFile: "ignored" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ path, text, certain }, companions): MigrationScript | undefined {
    const sections = sectionsOf(text, { up: /^\s*--[\s-]*up\s+migration/i, down: /^\s*--[\s-]*down\s+migration/i });
    const up = sections.filter(({ kind }) => kind === "up");
    const down = sections.filter(({ kind }) => kind === "down");
    const own =
      certain || (/^\d+_.*\.sql$/.test(nameOf(path)) && mentions(companions, "package.json", /"node-pg-migrate"\s*:/));
    if (isDown(path) || !(own || up.length > 0)) return undefined;
    // As it does: without an up marker the whole text goes up, and what stands behind a down marker with it.
    return {
      up: up.length > 0 ? blankAllBut(text, up) : text,
      ...(down.length > 0 ? { down: blankAllBut(text, down) } : {}),
      transaction: "pending",
    };
  },
};
