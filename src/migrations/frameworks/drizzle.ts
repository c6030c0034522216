import type { Framework, MigrationScript } from "../framework.ts";
import { readDrizzleJournal, type DrizzleJournal } from "./drizzle-journal.ts";
import { folderOf, inFolder, leadingDigits, nameOf } from "./path.ts";
import { byVersion, compareText } from "./version.ts";

/** Up to 0.x files stand beside `meta/_journal.json`; from 1.0 each in a folder of its own, beside `snapshot.json`. */
export const drizzle: Framework = {
  id: "drizzle",
  title: "Drizzle",
  docs: "https://orm.drizzle.team/docs/migrations",
  files: ["**/drizzle/**/*.sql", "**/{migrations,migration}/[0-9]*/migration.sql"],
  markers: ["meta/_journal.json"],
  companions: (path) => [journalOf(path), inFolder(folderOf(path), "snapshot.json")],
  transaction: "pending",
  optOut: "nothing can leave it: run the statement by hand first, and write it here with `IF NOT EXISTS`",
  runner: { identity: "version", lateFile: "skipped", editedFile: "ignored" },
  root: (path) => (isFolderFile(path) ? folderOf(folderOf(path)) : folderOf(path)),
  version: (path) => leadingDigits(tagOf(path)),
  read({ path, text, certain }, companions): MigrationScript | undefined {
    const snapshot = companions.get(inFolder(folderOf(path), "snapshot.json"));
    if (isFolderFile(path) && snapshot !== undefined) return { up: text, transaction: "pending" };
    const journal = journalFor(path, companions);
    if (journal === undefined || "broken" in journal) {
      if (!certain && !journal && !text.includes("--> statement-breakpoint")) return undefined;
      const guessed = journal && `${journalOf(path)} cannot be read: ${journal.broken}; names give the order instead`;
      return { up: text, transaction: "pending", ...(guessed ? { guessed } : {}) };
    }
    if (!journal.when.has(tagOf(path))) return undefined;
    return { up: text, transaction: "pending", ...(journal.dialect ? { engine: journal.dialect } : {}) };
  },
  order(paths, companions) {
    const journal = journalFor(paths[0] ?? "", companions);
    if (!journal || "broken" in journal) return byVersion(paths, (path) => drizzle.version!(path));
    const at = (path: string) => journal.when.get(tagOf(path)) ?? Number.MAX_SAFE_INTEGER;
    return [...paths].sort((a, b) => at(a) - at(b) || compareText(a, b));
  },
};

function journalFor(
  path: string,
  companions: ReadonlyMap<string, string>,
): ReturnType<typeof readDrizzleJournal> | undefined {
  const text = companions.get(journalOf(path));
  return text === undefined ? undefined : known(text);
}

/** One journal is asked for by each of its files. */
let last: { readonly text: string; readonly journal: DrizzleJournal | { readonly broken: string } } | undefined;
function known(text: string): DrizzleJournal | { readonly broken: string } {
  if (last?.text !== text) last = { text, journal: readDrizzleJournal(text) };
  return last.journal;
}

function journalOf(path: string): string {
  return inFolder(drizzle.root!(path), "meta/_journal.json");
}

function isFolderFile(path: string): boolean {
  return nameOf(path) === "migration.sql";
}

function tagOf(path: string): string {
  return isFolderFile(path) ? nameOf(folderOf(path)) : nameOf(path).replace(/\.sql$/, "");
}
