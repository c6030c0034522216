import { findComments } from "./postgres/comments.ts";
import type { PostgresGrammar } from "./postgres/grammar.ts";
import { readPlpgsql } from "./postgres/plpgsql.ts";
import { forServer } from "./postgres/psql.ts";
import { readStatements } from "./postgres/read-statements.ts";
import { readPieces } from "./postgres/recover.ts";
import type { ParsedSql, SqlParser, Statement, Unparsed } from "./sql.ts";

/** PostgreSQL's grammar as a parser that never throws: what it refuses is an `Unparsed` among the statements. */
export function postgresParser(grammar: PostgresGrammar): SqlParser {
  return {
    parse: (sql) => parse(grammar, sql),
    parsePlpgsql: (statement) => readPlpgsql(grammar, statement),
  };
}

/** More at once, and the trees' JSON alone takes hundreds of megabytes. */
const LARGEST_AT_ONCE = 1_000_000;

function parse(grammar: PostgresGrammar, sql: string): ParsedSql {
  if (sql.length <= LARGEST_AT_ONCE) {
    const statements = readWhole(grammar, sql);
    if (statements) return parsed(statements, sql);
  }
  const { text, unparsed } = forServer(sql);
  return parsed(inOrder(readPieces(grammar, text), unparsed), text);
}

function readWhole(grammar: PostgresGrammar, sql: string): readonly Statement[] | undefined {
  try {
    return readStatements(grammar, sql, 0);
  } catch {
    return undefined;
  }
}

function parsed(statements: readonly (Statement | Unparsed)[], text: string): ParsedSql {
  let comments: ReturnType<ParsedSql["comments"]> | undefined;
  return { statements, comments: () => (comments ??= findComments(text)) };
}

function inOrder(pieces: (Statement | Unparsed)[], others: readonly Unparsed[]): readonly (Statement | Unparsed)[] {
  return others.length === 0 ? pieces : [...pieces, ...others].sort((a, b) => a.start - b.start);
}
