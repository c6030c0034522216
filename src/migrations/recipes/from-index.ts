import { sqlIdentifier, sqlName } from "../name.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";
import { bareName } from "./index-build.ts";
import { list } from "./validated-constraint.ts";

/**
 * A UNIQUE or PRIMARY KEY constraint from an index that was built beside the traffic.
 * https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX
 */
export function constraintFromIndex(
  table: string,
  columns: readonly string[],
  kind: "UNIQUE" | "PRIMARY KEY",
  name: string,
): Recipe {
  return { steps: [uniqueIndexStep(table, columns, name), usingIndexStep(table, kind, name)] };
}

export function uniqueIndexStep(table: string, columns: readonly string[], name: string): RecipeStep {
  const index = table.includes(".") ? `${table.slice(0, table.indexOf("."))}.${name}` : name;
  return {
    title: `Build the unique index \`${name}\` without blocking writes`,
    stage: "expand",
    transaction: "forbidden",
    release: 0,
    slow: true,
    rollback: "clean",
    note: `It fails when \`${bareName(table)}\` holds duplicates: look for them first.`,
    sql: [
      "SET lock_timeout = 0;",
      `DROP INDEX CONCURRENTLY IF EXISTS ${sqlName(index)};`,
      `CREATE UNIQUE INDEX CONCURRENTLY ${sqlIdentifier(name)} ON ${sqlName(table)} (${list(columns)});`,
    ],
  };
}

export function usingIndexStep(table: string, kind: "UNIQUE" | "PRIMARY KEY", name: string): RecipeStep {
  const id = sqlIdentifier(name);
  return {
    title: "Turn the index into the constraint",
    stage: "expand",
    transaction: "allowed",
    release: 0,
    rollback: "clean",
    sql: ["SET lock_timeout = '2s';", `ALTER TABLE ${sqlName(table)} ADD CONSTRAINT ${id} ${kind} USING INDEX ${id};`],
  };
}
