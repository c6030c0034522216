import { sqlIdentifier, sqlName } from "../name.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";
import type { Facts } from "../rule.ts";
import { freeName } from "./names.ts";
import { validateStep } from "./validated-constraint.ts";

interface NotNull {
  readonly release?: number;
  /** That of the constraint, where one was written (from 18 on). */
  readonly name?: string | undefined;
}

/**
 * NOT NULL without a scan under a lock that blocks. From 18 a not-null constraint can itself be NOT VALID; from 12 a valid
 * CHECK spares SET NOT NULL its scan; before, the CHECK stays in its place.
 * https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-SET-DROP-NOT-NULL
 */
export function setNotNull(table: string, column: string, facts: Facts, { release = 0, name }: NotNull = {}): Recipe {
  return {
    steps:
      facts.target.version >= 18
        ? nativeSteps(table, column, facts, release, name)
        : checkSteps(table, column, facts, release),
  };
}

function nativeSteps(
  table: string,
  column: string,
  { schema }: Facts,
  release: number,
  written: string | undefined,
): RecipeStep[] {
  // A column has one such constraint at most.
  for (const known of schema.table(table)?.constraints.values() ?? [])
    if (known.definition.type === "not-null" && known.definition.columns[0] === column && !known.validated)
      return [validateStep(table, known.name, release)];
  const name = written ?? freeName(table, column, "not_null", schema);
  const add = `ALTER TABLE ${sqlName(table)} ADD CONSTRAINT ${sqlIdentifier(name)} NOT NULL ${sqlIdentifier(column)} NOT VALID;`;
  return [tighten(table, column, add, release), validateStep(table, name, release)];
}

function checkSteps(table: string, column: string, { schema, target }: Facts, release: number): RecipeStep[] {
  const name = freeName(table, column, "check_not_null", schema);
  const [t, c, n] = [sqlName(table), sqlIdentifier(column), sqlIdentifier(name)];
  const add = `ALTER TABLE ${t} ADD CONSTRAINT ${n} CHECK (${c} IS NOT NULL) NOT VALID;`;
  const steps = [tighten(table, column, add, release), validateStep(table, name, release)];
  if (target.version < 12) return steps;
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
