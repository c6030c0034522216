import type { Schema } from "../catalog/schema.ts";
import type { Constraint } from "../constraint.ts";
import { bareOf, sqlIdentifier, sqlName } from "../name.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";
import { constraintNameOf } from "./names.ts";

/**
 * Adds a CHECK or FOREIGN KEY in two steps, so that no lock that blocks others is held while rows are looked at.
 * https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES
 */
export function addThenValidate(table: string, constraint: Constraint, schema: Schema): Recipe {
  const name = constraintNameOf(table, constraint, schema);
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
          `ALTER TABLE ${sqlName(table)} ADD CONSTRAINT ${sqlIdentifier(name)} ${constraintSql(constraint)} NOT VALID;`,
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

/** As PostgreSQL names a constraint that has no name of its own, as long as nothing else is called so. */
export function constraintName(table: string, constraint: Constraint): string {
  return [bareOf(table), ...namedAfter(constraint), suffixes[constraint.type]].join("_").slice(0, 63);
}

function namedAfter(constraint: Constraint): readonly string[] {
  if (constraint.type === "primary-key") return [];
  if (constraint.type !== "check") return constraint.columns;
  const { columns } = constraint.expression;
  return columns.length === 1 ? columns : [];
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
      const { onDelete, onUpdate, onDeleteColumns = [] } = constraint;
      return [
        `FOREIGN KEY (${list(constraint.columns)}) REFERENCES ${to}`,
        ...(constraint.match === "full" ? ["MATCH FULL"] : []),
        ...(onDelete === "no-action" ? [] : [`ON DELETE ${action(onDelete)}`]),
        ...(onDeleteColumns.length === 0 ? [] : [`(${list(onDeleteColumns)})`]),
        ...(onUpdate === "no-action" ? [] : [`ON UPDATE ${action(onUpdate)}`]),
        ...deferrability(constraint),
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

export function deferrability({ deferrable, initiallyDeferred }: Constraint): readonly string[] {
  return [...(deferrable ? ["DEFERRABLE"] : []), ...(initiallyDeferred ? ["INITIALLY DEFERRED"] : [])];
}

export function list(columns: readonly string[]): string {
  return columns.map(sqlIdentifier).join(", ");
}

function action(name: string): string {
  return name.replace("-", " ").toUpperCase();
}
