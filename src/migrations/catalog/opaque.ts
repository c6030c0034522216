import type { OperationOf } from "../operation.ts";
import { nameIn } from "../name.ts";
import type { State } from "./state.ts";
import { writableTable } from "./table-record.ts";

/**
 * What is not understood makes the tables that it names incomplete, those and no others: one DO block that loops over
 * `pg_tables` must not cost all that is known. Names count wherever they stand, in strings too, as dynamic SQL has
 * them there. A table that is only named at run time is missed.
 */
export function markNamed(state: State, { sql, cause }: OperationOf<"opaque">): void {
  if (cause === "psql") return;
  for (const [word] of sql.slice(0, longestLook).matchAll(/[\p{L}_][\p{L}\p{N}_$]*/gu)) {
    for (const bare of word === word.toLowerCase() ? [word] : [word, word.toLowerCase()]) {
      for (const schema of ["public", ...state.schemas.keys()]) {
        const name = nameIn(schema, bare);
        if (!state.tables.get(name)?.complete) continue;
        writableTable(state, name)!.complete = false;
      }
    }
  }
}

/** What is longer is data, and names its table first. */
const longestLook = 65_536;
