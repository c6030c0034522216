import type { Node } from "@pgsql/types";

/**
 * Text to statements, by the database's own grammar. The parser is loaded once at the edge
 * (`syntax/load.ts`) and passed in, so that everything that uses it stays pure.
 */
export interface SqlParser {
  parse(sql: string): ParsedSql;
  /** The statements inside a PL/pgSQL body: of a `DO` block, a function or a procedure. */
  parsePlpgsql(statement: string): PlpgsqlBody;
}

/** A script, cut into statements. What cannot be parsed costs only itself. */
export interface ParsedSql {
  readonly statements: readonly (Statement | Unparsed)[];
  /** The comments, found on demand: a scan costs as much as a parse. */
  comments(): readonly SqlComment[];
}

/** Offsets are UTF-16 units into the text given to `parse`; `end` is exclusive and leaves out the `;`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Statement extends Span {
  readonly kind: "statement";
  /** Its `location`s count UTF-8 bytes; `locate` turns one into an offset. */
  readonly tree: Node;
  /** The `location` that stands for `start`. */
  readonly startByte: number;
}

export interface Unparsed extends Span {
  readonly kind: "unparsed";
  /** What the grammar said, in its own words. */
  readonly reason: string;
  /** Where it said so. */
  readonly at: number;
  /** A psql meta-command or a template is not a mistake, only beyond us. */
  readonly cause: "syntax" | "psql" | "template" | "too-large";
}

export interface SqlComment extends Span {
  /** Without `--` or the surrounding slashes and stars, trimmed. */
  readonly text: string;
}

/** What a PL/pgSQL body runs, in the order of its lines. */
export interface PlpgsqlBody {
  readonly statements: readonly PlpgsqlStatement[];
  /** Said by the grammar when the body itself cannot be read. */
  readonly error?: string;
}

export interface PlpgsqlStatement {
  /** The line within the statement given to `parsePlpgsql`, from 0. */
  readonly line: number;
  /** SQL text, or `undefined` where the body builds it at run time (`EXECUTE`). */
  readonly sql: string | undefined;
  /** The expression that builds it, when it is dynamic. */
  readonly dynamic?: string;
  /** It stands under an IF, CASE, LOOP or EXCEPTION: it may not run, or run often. */
  readonly conditional: boolean;
}
