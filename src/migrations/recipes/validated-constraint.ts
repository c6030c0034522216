import type { Constraint } from "../constraint.ts";
import { sqlIdentifier, sqlName } from "../name.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";
import { bareName } from "./index-build.ts";

/**
 * Adds a CHECK or FOREIGN KEY in two steps, so that no lock that blocks others is held while rows are looked at.
 * https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES
 */
export function addThenValidate(table: string, constraint: Constraint, definition: string): Recipe {
  const name = constraint.name ?? constraintName(table, constraint);
  return {
    steps: [
      {
        title: `Add \`${name}\` for new rows only`,
        stage: "expand",
        transaction: "allowed",
        release: 0,
        rollback: "clean",
        sql: [
          "SET lock_timeout = '2s';",
          `ALTER TABLE ${sqlName(table)} ADD CONSTRAINT ${sqlIdentifier(name)} ${definition} NOT VALID;`,
        ],
      },
      validateStep(table, name),
    ],
  };
}

export function validateStep(table: string, name: string, release = 0): RecipeStep {
  return {
    title: `Check the rows that stand, while reads and writes go on`,
    stage: "expand",
    transaction: "forbidden",
    release,
    slow: true,
    rollback: "clean",
    sql: [`ALTER TABLE ${sqlName(table)} VALIDATE CONSTRAINT ${sqlIdentifier(name)};`],
  };
}

const suffixes = {
  check: "check",
  "foreign-key": "fkey",
  unique: "key",
  "primary-key": "pkey",
  exclusion: "excl",
  "not-null": "not_null",
} as const;

/** As PostgreSQL names a constraint that has no name of its own. */
export function constraintName(table: string, constraint: Constraint): string {
  const columns =
    constraint.type === "check"
      ? constraint.expression.columns.slice(0, 1)
      : constraint.type === "primary-key"
        ? []
        : constraint.columns;
  return [bareName(table), ...columns, suffixes[constraint.type]].join("_").slice(0, 63);
}

/** The constraint as SQL, without its name and without NOT VALID. */
export function constraintSql(constraint: Constraint): string {
  switch (constraint.type) {
    case "check":
      return `CHECK (${constraint.expression.sql})${constraint.noInherit ? " NO INHERIT" : ""}`;
    case "not-null":
      return `NOT NULL ${sqlIdentifier(constraint.columns[0])}`;
    case "foreign-key": {
      const { table, columns } = constraint.references;
      const to = `${sqlName(table)}${columns.length > 0 ? ` (${list(columns)})` : ""}`;
      return [
        `FOREIGN KEY (${list(constraint.columns)}) REFERENCES ${to}`,
        ...(constraint.onDelete === "no-action" ? [] : [`ON DELETE ${action(constraint.onDelete)}`]),
        ...(constraint.onUpdate === "no-action" ? [] : [`ON UPDATE ${action(constraint.onUpdate)}`]),
        ...(constraint.deferrable ? ["DEFERRABLE"] : []),
      ].join(" ");
    }
    case "unique":
      return `UNIQUE (${list(constraint.columns)})`;
    case "primary-key":
      return `PRIMARY KEY (${list(constraint.columns)})`;
    case "exclusion":
      return `EXCLUDE USING ${constraint.method} (${constraint.elements})`;
  }
}

export function list(columns: readonly string[]): string {
  return columns.map(sqlIdentifier).join(", ");
}

function action(name: string): string {
  return name.replace("-", " ").toUpperCase();
}
