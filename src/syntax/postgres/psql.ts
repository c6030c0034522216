import type { Span, Unparsed } from "../sql.ts";
import { isSpace, skipBlank, tokenEnd } from "./lexer.ts";

/** A script as the server would get it: without what psql keeps for itself, and as long as before. */
export interface ServerScript {
  readonly text: string;
  /** The meta-commands that run or read what we cannot see. */
  readonly unparsed: readonly Unparsed[];
}

/** https://www.postgresql.org/docs/current/app-psql.html#APP-PSQL-META-COMMANDS: these change nothing in the database. */
const HARMLESS = new Set(
  (
    "a cd C conninfo echo encoding endif errverbose f h help H l list o out p print password prompt pset qecho r reset restrict " +
    "s set setenv sf sv t T timing unrestrict unset w warn write x z ? d"
  ).split(" "),
);
/** These send what has been typed so far, as a `;` does. */
const SENDS = new Set(["g", "gx", "gset", "gdesc", "crosstabview"]);
const SENDS_AND_MORE = new Set(["gexec", "watch"]);

const COMMAND = /\\([A-Za-z_]+|[?!])(?:[^\n\\]|\\(?!\\))*/y;
const COPY_FROM_STDIN = /copy\b[^;]*?\bfrom\s+stdin\b/iy;

/** Blanks psql's meta-commands and the data lines of `COPY … FROM stdin`. */
export function forServer(sql: string): ServerScript {
  const unparsed: Unparsed[] = [];
  const blanks: Blank[] = [];
  if (sql.startsWith("\uFEFF")) blanks.push({ start: 0, end: 1 });
  if (!sql.includes("\\") && !/\bstdin\b/i.test(sql)) return { text: blanked(sql, blanks), unparsed };

  let statement = blanks.length;
  for (let at = statement, end; at < sql.length; at = end) {
    end = tokenEnd(sql, at);
    if (end > sql.length) break;
    if (sql[at] === ";") {
      COPY_FROM_STDIN.lastIndex = skipBlank(sql, statement);
      if (COPY_FROM_STDIN.test(sql)) {
        const data = copyData(sql, end);
        blanks.push(data);
        end = data.end;
      }
      statement = end;
    } else if (sql[at] === "\\") {
      const command = metaCommand(sql, at);
      if (command === undefined) continue;
      end = command.end;
      blanks.push(command);
      if (command.sends) statement = end;
      if (!command.harmless) unparsed.push(beyondUs(sql, command));
    }
  }
  return { text: blanked(sql, blanks), unparsed };
}

interface Blank extends Span {
  /** Leaves a `;` behind. */
  readonly sends?: boolean;
}

interface MetaCommand extends Blank {
  readonly harmless: boolean;
}

/** Where a line begins, or where it ends a statement; a stray backslash elsewhere is a mistake, and left to the grammar. */
function metaCommand(sql: string, start: number): MetaCommand | undefined {
  COMMAND.lastIndex = start;
  const found = COMMAND.exec(sql);
  if (!found) return undefined;
  const name = found[1]!;
  const sends = SENDS.has(name) || SENDS_AND_MORE.has(name);
  if (!sends && !beginsLine(sql, start)) return undefined;
  const harmless = SENDS.has(name) || HARMLESS.has(name) || /^d[A-Za-z+]*$/.test(name);
  const end = start + found[0].trimEnd().length;
  return { start, end: sql.startsWith("\\\\", end) ? end + 2 : end, sends, harmless };
}

function beginsLine(sql: string, at: number): boolean {
  let before = at - 1;
  while (before >= 0 && sql[before] !== "\n" && isSpace(sql.charCodeAt(before))) before--;
  return before < 0 || sql[before] === "\n" || sql[before] === ";" || sql[before] === "\\";
}

/** From behind the `;` to the line that is `\.`; without one, to the end. */
function copyData(sql: string, from: number): Span {
  const terminator = /^\\\.[ \t\r]*$/gm;
  terminator.lastIndex = from;
  return { start: from, end: terminator.test(sql) ? terminator.lastIndex : sql.length };
}

function beyondUs(sql: string, { start, end }: Span): Unparsed {
  const command = sql.slice(start, end);
  return { kind: "unparsed", start, end, at: start, reason: `psql runs "${command}" itself`, cause: "psql" };
}

function blanked(sql: string, blanks: readonly Blank[]): string {
  let text = "";
  let at = 0;
  for (const { start, end, sends } of blanks) {
    text +=
      sql.slice(at, start) + (sends ? ";" : "") + sql.slice(sends ? start + 1 : start, end).replace(/[^\n]/g, " ");
    at = end;
  }
  return at === 0 ? sql : text + sql.slice(at);
}
