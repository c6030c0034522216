import { sqlIdentifier, sqlName } from "../name.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";
import { bareName } from "./index-build.ts";
import { validateStep } from "./validated-constraint.ts";

/**
 * NOT NULL without a scan under a lock that blocks. From 18 a not-null constraint can itself be NOT VALID; from 12 a valid
 * CHECK spares SET NOT NULL its scan; before, the CHECK stays in its place.
 * https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL
 */
export function setNotNull(table: string, column: string, version: number, release = 0): Recipe {
  return { steps: version >= 18 ? nativeSteps(table, column, release) : checkSteps(table, column, version, release) };
}

function nativeSteps(table: string, column: string, release: number): RecipeStep[] {
  const name = `${bareName(table)}_${column}_not_null`;
  const add = `ALTER TABLE ${sqlName(table)} ADD CONSTRAINT ${sqlIdentifier(name)} NOT NULL ${sqlIdentifier(column)} NOT VALID;`;
  return [tighten(table, column, add, release), validateStep(table, name, release)];
}

function checkSteps(table: string, column: string, version: number, release: number): RecipeStep[] {
  const name = `${bareName(table)}_${column}_check_not_null`.slice(0, 63);
  const [t, c, n] = [sqlName(table), sqlIdentifier(column), sqlIdentifier(name)];
  const add = `ALTER TABLE ${t} ADD CONSTRAINT ${n} CHECK (${c} IS NOT NULL) NOT VALID;`;
  const steps = [tighten(table, column, add, release), validateStep(table, name, release)];
  if (version < 12) return steps;
  return [
    ...steps,
    {
      title: `Make \`${column}\` NOT NULL; the valid check spares the scan`,
      stage: "contract",
      transaction: "allowed",
      release,
      rollback: "clean",
      sql: [
        "SET lock_timeout = '2s';",
        `ALTER TABLE ${t} ALTER COLUMN ${c} SET NOT NULL;`,
        `ALTER TABLE ${t} DROP CONSTRAINT ${n};`,
      ],
    },
  ];
}

function tighten(table: string, column: string, sql: string, release: number): RecipeStep {
  return {
    title: `Refuse new NULLs in \`${table}.${column}\`, once no code that is running writes any`,
    stage: "contract",
    transaction: "allowed",
    release,
    rollback: "clean",
    sql: ["SET lock_timeout = '2s';", sql],
  };
}
