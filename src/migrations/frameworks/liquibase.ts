import type { Framework, MigrationPart, MigrationScript } from "../framework.ts";
import { blank, blankAllBut } from "./blank.ts";
import { linesOf, sectionsOf, type Section } from "./lines.ts";

/**
 * Changelogs in formatted SQL. XML, YAML and JSON changelogs, and with them the order of includes, are not read; every
 * changeset is known by `author:id` and its file, so order between files decides nothing about what runs.
 */
export const liquibase: Framework = {
  id: "liquibase",
  title: "Liquibase",
  docs: "https://docs.liquibase.com/concepts/changelogs/sql-format.html",
  files: [
    "**/{changelog,changelogs,changeset,changesets,changes,liquibase}/**/*.sql",
    "**/{migration,migrations,db}/**/*.sql",
    "**/{,*[.-]}changelog{,[.-]*}.sql",
  ],
  transaction: "file",
  optOut: "write `runInTransaction:false` on the `--changeset` line",
  runner: { identity: "name", lateFile: "runs", editedFile: "refused" },
  read({ text }): MigrationScript | undefined {
    if (!/^\uFEFF?\s*--\s*liquibase\s+formatted\s+sql/i.test(text)) return undefined;
    const changesets = sectionsOf(text, { changeset: /^\s*--\s*changeset\s+\S/i });
    if (changesets.length === 0) return { up: text, transaction: "file" };
    const parts = changesets.map((changeset) => partOf(text, changeset));
    const without = parts.some(({ transaction }) => transaction === "none");
    return {
      up: merge(
        text,
        parts.map(({ up }) => up),
      ),
      ...(parts.some(({ down }) => down !== undefined)
        ? {
            down: merge(
              text,
              parts.map(({ down }) => down ?? blank(text)),
            ),
          }
        : {}),
      transaction: without ? "none" : "file",
      parts,
    };
  },
};

function partOf(text: string, changeset: Section): MigrationPart {
  const [, id = ""] = /changeset\s+(?:"([^"]*)"|(\S+:(?:"[^"]*"|\S+)))/i.exec(changeset.header)?.filter(Boolean) ?? [];
  const option = (name: string) => new RegExp(String.raw`\s${name}:\s*"?([^\s"]+)`, "i").exec(changeset.header)?.[1];
  const down = rollbackOf(text, changeset);
  const up = withoutRollback(text, changeset);
  return {
    id,
    up: splitAt(up, option("endDelimiter")),
    ...(down === undefined ? {} : { down }),
    transaction: option("runInTransaction")?.toLowerCase() === "false" ? "none" : "file",
    ...(yes(option("runOnChange")) || yes(option("runAlways")) ? { repeatable: true } : {}),
  };
}

function yes(value: string | undefined): boolean {
  return value?.toLowerCase() === "true";
}

const rollbackBlock = /\/\*\s*liquibase\s+rollback\b([\s\S]*?)\*\//gi;
const rollbackLine = /^\s*--\s*rollback\b/i;
const ignored = /^[ \t]*--[ \t]*ignoreLines:start[\s\S]*?^[ \t]*--[ \t]*ignoreLines:end.*$/gim;

function withoutRollback(text: string, changeset: Section): string {
  return blankAllBut(text, [changeset]).replace(rollbackBlock, blank).replace(ignored, blank);
}

/** `--rollback` lines, and what a `liquibase rollback` comment holds; `empty` and `not required` are no SQL. */
function rollbackOf(text: string, changeset: Section): string | undefined {
  const own = blankAllBut(text, [changeset]);
  const keep = linesOf(own)
    .filter((line) => rollbackLine.test(line.text))
    .map((line) => ({
      start: line.start + rollbackLine.exec(line.text)![0].length,
      end: line.start + line.text.length,
    }));
  for (const block of own.matchAll(rollbackBlock)) {
    const start = block.index + block[0].indexOf(block[1]!);
    keep.push({ start, end: start + block[1]!.length });
  }
  keep.sort((a, b) => a.start - b.start);
  if (keep.length === 0) return undefined;
  return blankAllBut(text, keep).replace(/^[ \t]*(empty|not required)[ \t]*$/gim, blank);
}

/** Another delimiter than `;` becomes one, so that a parser sees the statements. */
function splitAt(sql: string, delimiter: string | undefined): string {
  if (!delimiter || delimiter === ";") return sql;
  const literal = delimiter.replace(/\\n|\\r/g, "").replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  if (literal === "") return sql;
  // A word or a slash is a delimiter only at the end of a line; inside a statement it is a name or a division.
  return sql.replace(new RegExp(`${literal}(?=[ \\t]*\\r?$)`, "gim"), (found) => ";".padEnd(found.length));
}

/** Texts of one length that cover different parts of it, laid over each other. */
function merge(text: string, layers: readonly string[]): string {
  let result = "";
  let at = 0;
  for (const layer of layers) {
    const start = layer.search(/\S/);
    if (start < 0) continue;
    const end = layer.trimEnd().length;
    result += blank(text.slice(at, start)) + layer.slice(start, end);
    at = end;
  }
  return result + blank(text.slice(at));
}
