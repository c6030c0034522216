import { sqlIdentifier, sqlName } from "../name.ts";
import type { Recipe } from "../recipe.ts";
import { bareName } from "./index-build.ts";

/** The table moves, and a view stays where it was: a simple view is updatable, so old code notices nothing. */
export function renamedTable(table: string, to: string, what: "name" | "schema" = "name"): Recipe {
  const target = what === "schema" ? (to === "public" ? bareName(table) : `${to}.${bareName(table)}`) : to;
  const move =
    what === "schema"
      ? `ALTER TABLE ${sqlName(table)} SET SCHEMA ${sqlIdentifier(to)};`
      : `ALTER TABLE ${sqlName(table)} RENAME TO ${sqlIdentifier(bareName(to))};`;
  return {
    steps: [
      {
        title: `Move the table, and leave a view called \`${table}\` in its place`,
        stage: "expand",
        transaction: "required",
        release: 0,
        rollback: "clean",
        sql: [
          "SET LOCAL lock_timeout = '2s';",
          move,
          `CREATE VIEW ${sqlName(table)} AS SELECT * FROM ${sqlName(target)};`,
        ],
      },
      {
        title: `Deploy code that says \`${target}\``,
        stage: "deploy",
        transaction: "allowed",
        release: 0,
        rollback: "clean",
      },
      {
        title: `Drop the view \`${table}\`, when every environment runs code without it`,
        stage: "contract",
        transaction: "allowed",
        release: 1,
        rollback: "clean",
        sql: ["SET lock_timeout = '2s';", `DROP VIEW ${sqlName(table)};`],
      },
    ],
  };
}
