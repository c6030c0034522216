import type { Framework, MigrationScript, TransactionScope } from "../framework.ts";
import { downPathOf, isDown } from "./down-file.ts";
import { implicitTransaction } from "./implicit-transaction.ts";
import { manifestsAbove, mentions } from "./manifest.ts";
import { leadingDigits, nameOf } from "./path.ts";

/** Nothing in a plain file says that sqlx runs it; `Cargo.toml` does. */
export const sqlx: Framework = {
  id: "sqlx",
  title: "sqlx",
  docs: "https://docs.rs/sqlx/latest/sqlx/migrate/trait.MigrationSource.html",
  files: ["**/{migrations,migration,migrate}/**/[0-9]*_*.sql", "**/*migrations/[0-9]*_*.sql"],
  companions: (path) => [downPathOf(path), ...manifestsAbove(path, "Cargo.toml")],
  transaction: "file",
  optOut: "put `-- no-transaction` on the first line, and leave one statement in the file",
  runner: { identity: "version", lateFile: "runs", editedFile: "refused" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ path, text, certain }, companions): MigrationScript | undefined {
    if (isDown(path) || !(certain || /^\d+_.*\.sql$/.test(nameOf(path)))) return undefined;
    if (!certain && !mentions(companions, "Cargo.toml", /^\s*sqlx\b|\[[^\]]*\bsqlx(-core)?\s*\]/m)) return undefined;
    const down = companions.get(downPathOf(path));
    return {
      up: text,
      ...(down === undefined ? {} : { down, downPath: downPathOf(path) }),
      transaction: scopeOf(text),
    };
  },
};

/** Without its own transaction the text still goes in one message, unless it is split. */
function scopeOf(text: string): TransactionScope {
  if (!text.startsWith("-- no-transaction")) return "file";
  return text.includes("/* sqlx: split */") ? "none" : implicitTransaction(text);
}
