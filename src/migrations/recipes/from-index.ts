import type { Schema } from "../catalog/schema.ts";
import type { ConstraintOf } from "../constraint.ts";
import { bareOf, nameIn, schemaOf, sqlIdentifier, sqlName } from "../name.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";
import { constraintNameOf } from "./names.ts";
import { deferrability, list } from "./validated-constraint.ts";

type Key = ConstraintOf<"unique"> | ConstraintOf<"primary-key">;

/**
 * A UNIQUE or PRIMARY KEY constraint from an index that was built beside the traffic.
 * https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT-USING-INDEX
 */
export function constraintFromIndex(table: string, key: Key, schema: Schema): Recipe {
  const name = constraintNameOf(table, key, schema);
  return { steps: [uniqueIndexStep(table, key, name), usingIndexStep(table, key, name, name)] };
}

function uniqueIndexStep(table: string, key: Key, name: string): RecipeStep {
  const { columns, include = [] } = key;
  const words = [
    `CREATE UNIQUE INDEX CONCURRENTLY ${sqlIdentifier(name)} ON ${sqlName(table)} (${list(columns)})`,
    ...(include.length === 0 ? [] : [`INCLUDE (${list(include)})`]),
    ...(key.type === "unique" && key.nullsNotDistinct ? ["NULLS NOT DISTINCT"] : []),
  ];
  return {
    title: `Build the unique index \`${name}\` without blocking writes`,
    stage: "expand",
    transaction: "forbidden",
    release: 0,
    slow: true,
    rollback: "clean",
    note: `It fails when \`${bareOf(table)}\` holds duplicates: look for them first.`,
    sql: [
      "SET lock_timeout = 0;",
      `DROP INDEX CONCURRENTLY IF EXISTS ${sqlName(nameIn(schemaOf(table), name))};`,
      `${words.join(" ")};`,
    ],
  };
}

/** @param name of the constraint, which the index then has too; without one it is the index's */
export function usingIndexStep(table: string, key: Key, index: string, name: string = index): RecipeStep {
  const words = [
    `ALTER TABLE ${sqlName(table)} ADD CONSTRAINT ${sqlIdentifier(bareOf(name))}`,
    `${key.type === "unique" ? "UNIQUE" : "PRIMARY KEY"} USING INDEX ${sqlIdentifier(bareOf(index))}`,
    ...deferrability(key),
  ];
  return {
    title: "Turn the index into the constraint",
    stage: "expand",
    transaction: "allowed",
    release: 0,
    rollback: "clean",
    sql: ["SET lock_timeout = '2s';", `${words.join(" ")};`],
  };
}
