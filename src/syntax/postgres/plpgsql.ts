import type { PlpgsqlBody, PlpgsqlStatement } from "../sql.ts";
import { constantText } from "./constant-text.ts";
import type { PostgresGrammar } from "./grammar.ts";
import { linesBeforeBody } from "./plpgsql-source.ts";
import { isTagged, walkBody, type PlpgsqlExpression } from "./plpgsql-tree.ts";

/** The body of a `DO` block, or of the function or procedure that a statement creates; none in another language. */
export function readPlpgsql(grammar: PostgresGrammar, statement: string): PlpgsqlBody {
  if (statement.trim() === "") return { statements: [] };
  let tree: unknown;
  try {
    tree = parseBody(grammar, statement);
  } catch (error) {
    return { statements: [], error: error instanceof Error ? error.message : String(error) };
  }
  const lines = linesBeforeBody(statement);
  const found = functionsOf(tree).flatMap((fields) => Array.from(walkBody(fields)));
  return { statements: found.map((one) => toStatement(grammar, one, lines)) };
}

/**
 * libpg-query has no catalog to look types up in: it refuses `%TYPE` in a function's head, and takes no field of a
 * `%ROWTYPE` variable for a variable. As the plain name of a type, both pass.
 */
function parseBody(grammar: PostgresGrammar, statement: string): unknown {
  try {
    return grammar.parsePlPgSQLSync(statement);
  } catch (error) {
    const named = statement.replace(/%\s*(?:row)?type\b/gi, (found) => found.replace(/\S/g, " "));
    if (named === statement) throw error;
    try {
      return grammar.parsePlPgSQLSync(named);
    } catch {
      throw error;
    }
  }
}

function functionsOf(tree: unknown): Record<string, unknown>[] {
  const functions = isTagged(tree) && Array.isArray(tree["plpgsql_funcs"]) ? (tree["plpgsql_funcs"] as unknown[]) : [];
  return functions.flatMap((one) =>
    isTagged(one) && isTagged(one["PLpgSQL_function"]) ? [one["PLpgSQL_function"]] : [],
  );
}

function toStatement(grammar: PostgresGrammar, found: PlpgsqlExpression, lines: number): PlpgsqlStatement {
  const place = { line: lines + found.line - 1, conditional: found.conditional };
  if (!found.dynamic) return { ...place, sql: found.sql };
  const text = constantText(grammar, found.sql);
  return text === undefined ? { ...place, sql: undefined, dynamic: found.sql } : { ...place, sql: text };
}
