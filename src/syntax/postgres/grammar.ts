import type { Node } from "@pgsql/types";

/** What we take from libpg-query: PostgreSQL's own grammar. Both throw on what it refuses. */
export interface PostgresGrammar {
  /** Offsets are UTF-8 bytes. A NUL ends the text; the empty string is refused. */
  parseSync(sql: string): { readonly stmts?: readonly RawStatement[] };
  parsePlPgSQLSync(sql: string): unknown;
}

export interface RawStatement {
  readonly stmt?: Node;
  /** Of the first token. Left out when 0. */
  readonly stmt_location?: number;
  /** Up to the `;`, with what space and comments stand before it. Left out: to the end of the text. */
  readonly stmt_len?: number;
}
