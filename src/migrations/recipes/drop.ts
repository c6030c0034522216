import { sqlIdentifier, sqlName } from "../name.ts";
import type { OperationOf } from "../operation.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";

/** Code first, the column when no code that knows it is left anywhere, the place to roll back to included. */
export function dropColumn({ table, column, ifExists, cascade }: OperationOf<"drop-column">): Recipe {
  const sql = `ALTER TABLE ${sqlName(table)} DROP COLUMN ${ifExists ? "IF EXISTS " : ""}${sqlIdentifier(column)}${cascade ? " CASCADE" : ""};`;
  return {
    steps: [
      stopUsing(
        `\`${table}.${column}\``,
        "If it is NOT NULL without a default, make it nullable first, or the code that no longer writes it cannot insert.",
      ),
      drop(`\`${table}.${column}\``, sql),
    ],
  };
}

export function dropTable({ table, ifExists, cascade }: OperationOf<"drop-table">): Recipe {
  const sql = `DROP TABLE ${ifExists ? "IF EXISTS " : ""}${sqlName(table)}${cascade ? " CASCADE" : ""};`;
  return { steps: [stopUsing(`\`${table}\``), drop(`\`${table}\``, sql)] };
}

function stopUsing(name: string, note?: string): RecipeStep {
  return {
    title: `Deploy code that neither reads nor writes ${name}`,
    stage: "deploy",
    transaction: "allowed",
    release: 0,
    rollback: "clean",
    ...(note ? { note } : {}),
  };
}

function drop(name: string, sql: string): RecipeStep {
  return {
    title: `Drop ${name}, when every environment runs code without it`,
    stage: "contract",
    transaction: "allowed",
    release: 1,
    rollback: "loses-data",
    note: "Keep a copy of the values where a rollback might want them back.",
    sql: ["SET lock_timeout = '2s';", sql],
  };
}
