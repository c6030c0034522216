import type { Framework, MigrationScript } from "../framework.ts";
import { leavesTransaction } from "./leaves-transaction.ts";
import { folderOf, leadingDigits, nameOf } from "./path.ts";
import { statementSpans } from "./statements.ts";

/**
 * A file is sent as one batch together with its line in the history. Since CLI 2.109 a statement that refuses a transaction
 * ends the batch before it and runs alone; such a file counts as one without a transaction.
 */
export const supabase: Framework = {
  id: "supabase",
  title: "Supabase CLI",
  docs: "https://supabase.com/docs/guides/deployment/database-migrations",
  files: ["**/supabase/migrations/[0-9]*_*.sql"],
  transaction: "file",
  optOut:
    "leave the statement in a file of its own: the Supabase CLI (2.109 and later) runs it outside of the transaction",
  runner: { identity: "version", lateFile: "refused", editedFile: "ignored" },
  version: (path) => leadingDigits(nameOf(path)),
  read({ path, text, certain }): MigrationScript | undefined {
    // Drizzle and others write there too, with counters for names.
    const usual = /(^|\/)supabase\/migrations$/.test(folderOf(path)) && /^\d{8,}_.*\.sql$/.test(nameOf(path));
    if (!(certain || usual)) return undefined;
    const alone = statementSpans(text).some(({ start, end }) => leavesTransaction(text.slice(start, end)));
    return { up: text, transaction: alone ? "none" : "file", engine: "postgresql" };
  },
};
