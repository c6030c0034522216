import type { Schema } from "../catalog/schema.ts";
import { sqlIdentifier, sqlName } from "../name.ts";
import type { RecipeStep } from "../recipe.ts";
import { keyOf } from "./key.ts";

interface Fill {
  readonly table: string;
  readonly column: string;
  /** SQL, in terms of the row. */
  readonly value: string;
  /** The value of some rows is NULL: they are done as they are. */
  readonly nullable?: boolean;
}

/** Fills a column in batches. Each run is its own short transaction; it is done when no row is touched. */
export function backfillStep({ table, column, value, nullable = false }: Fill, schema: Schema): RecipeStep {
  const c = sqlIdentifier(column);
  return batchStep(
    `Fill \`${table}.${column}\` in batches, until no row is updated`,
    batchSql(
      {
        table,
        target: sqlName(table),
        set: `${c} = ${value}`,
        open: `${c} IS NULL${nullable ? ` AND (${value}) IS NOT NULL` : ""}`,
      },
      schema,
    ),
  );
}

export function batchStep(title: string, sql: string): RecipeStep {
  return {
    title,
    stage: "backfill",
    transaction: "forbidden",
    release: 0,
    slow: true,
    rollback: "clean",
    note: "Repeat it from a job, not from a migration; pause when replicas fall behind.",
    sql: [sql],
  };
}

interface Batch {
  readonly table: string;
  /** The table as the statement names it, with an alias if it has one. */
  readonly target: string;
  readonly alias?: string | undefined;
  readonly set: string;
  /** What is joined, and what joins it: `FROM`, `WHERE`. */
  readonly from?: string | undefined;
  readonly where?: string | undefined;
  /** Holds for rows that are not done yet, and for no row afterwards. */
  readonly open: string;
}

/**
 * The rows are chosen, and locked, once: a subquery behind ARRAY is never run again for another row, as one behind IN may be.
 * https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE
 */
export function batchSql({ table, target, alias, set, from, where, open }: Batch, schema: Schema): string {
  const { column, ambiguous } = keyOf(table, schema);
  const own = alias ?? (from === undefined ? undefined : sqlName(table));
  const key = `${own === undefined ? "" : `${own}.`}${sqlIdentifier(column)}`;
  const condition = [...(where === undefined ? [] : [bracketed(where)]), bracketed(open)].join(" AND ");
  const again = ambiguous || from !== undefined ? ` AND ${condition}` : "";
  const joined = from === undefined ? "" : `, ${from}`;
  const locked = own === undefined ? "" : ` OF ${own}`;
  return [
    `UPDATE ${target} SET ${set}${from === undefined ? "" : ` FROM ${from}`} WHERE ${key} = ANY (ARRAY(`,
    `  SELECT ${key} FROM ${target}${joined} WHERE ${condition} LIMIT 5000 FOR UPDATE${locked} SKIP LOCKED`,
    `))${again};`,
  ].join("\n");
}

/** OR binds less than the AND that it is to stand beside. */
function bracketed(condition: string): string {
  return /\bor\b/i.test(condition) ? `(${condition})` : condition;
}
