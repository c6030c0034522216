import { sqlIdentifier, sqlName } from "../name.ts";
import type { RecipeStep } from "../recipe.ts";

/** Fills a column in batches by key. Each run is its own short transaction; it is done when no row is touched. */
export function backfillStep(table: string, column: string, value: string, key: string, release = 0): RecipeStep {
  const [t, c, k] = [sqlName(table), sqlIdentifier(column), sqlIdentifier(key)];
  return {
    title: `Fill \`${table}.${column}\` in batches, until no row is updated`,
    stage: "backfill",
    transaction: "forbidden",
    release,
    slow: true,
    rollback: "clean",
    note: "Repeat it from a job, not from a migration; pause when replicas fall behind.",
    sql: [
      `UPDATE ${t} SET ${c} = ${value} WHERE ${k} IN (SELECT ${k} FROM ${t} WHERE ${c} IS NULL LIMIT 5000 FOR UPDATE SKIP LOCKED);`,
    ],
  };
}
