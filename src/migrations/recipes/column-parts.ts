import { printType, type ColumnDefinition } from "../column.ts";
import { isSerial } from "../filled.ts";
import { sqlIdentifier, sqlName } from "../name.ts";
import type { OperationOf } from "../operation.ts";
import type { RecipeStep } from "../recipe.ts";
import type { Facts } from "../rule.ts";
import { constraintFromIndex } from "./from-index.ts";
import { setNotNull } from "./not-null.ts";
import { addThenValidate } from "./validated-constraint.ts";

export type AddColumn = OperationOf<"add-column">;

export function addWithDefault(operation: AddColumn, definition: ColumnDefinition, value: string): RecipeStep {
  const { default: _, ...bare } = definition;
  const step = addStep(operation, { ...bare, notNull: false }, "empty, with its default for new rows only");
  const { table, column } = operation;
  return {
    ...step,
    sql: [
      ...(step.sql ?? []),
      `ALTER TABLE ${sqlName(table)} ALTER COLUMN ${sqlIdentifier(column)} SET DEFAULT ${value};`,
    ],
  };
}

/** @param how goes on after "Add `column`" */
export function addStep({ table, column }: AddColumn, definition: ColumnDefinition, how: string): RecipeStep {
  return {
    title: `Add \`${column}\` ${how}`,
    stage: "expand",
    transaction: "allowed",
    release: 0,
    rollback: "clean",
    sql: ["SET lock_timeout = '2s';", `ALTER TABLE ${sqlName(table)} ADD COLUMN ${columnSql(definition)};`],
  };
}

/** While the column is empty they are quickly checked, and what fills it keeps to them. */
export function constraintSteps({ table, definition }: AddColumn, { schema }: Facts): RecipeStep[] {
  return definition.constraints.flatMap((constraint) => {
    switch (constraint.type) {
      case "unique":
        return constraintFromIndex(table, constraint, schema).steps;
      case "check":
      case "foreign-key":
        return addThenValidate(table, constraint, schema).steps;
      // Of its own kind: a column that is to be the key of a table with rows is numbered or filled first.
      case "primary-key":
      case "exclusion":
      case "not-null":
        return [];
    }
  });
}

export function notNullSteps(
  { table, column, definition }: AddColumn,
  facts: Facts,
  release = 0,
): readonly RecipeStep[] {
  if (!definition.notNull && !isSerial(definition) && !definition.identity) return [];
  const name = definition.constraints.find(({ type }) => type === "not-null")?.name;
  return setNotNull(table, column, facts, { release, name }).steps;
}

function columnSql({ name, type, default: value, notNull, collation, constraints }: ColumnDefinition): string {
  const written = constraints.find((one) => one.type === "not-null")?.name;
  return [
    sqlIdentifier(name),
    printType(type),
    ...(collation ? [`COLLATE ${sqlName(collation)}`] : []),
    ...(value ? [`DEFAULT ${value.sql}`] : []),
    ...(notNull ? [`${written === undefined ? "" : `CONSTRAINT ${sqlIdentifier(written)} `}NOT NULL`] : []),
  ].join(" ");
}
