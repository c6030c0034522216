import { expressionName } from "../catalog/expression-name.ts";
import { distinctNames, joinColumns, makeUpName } from "../catalog/made-up-name.ts";
import type { Schema } from "../catalog/schema.ts";
import type { Constraint } from "../constraint.ts";
import { bareOf, nameIn, schemaOf } from "../name.ts";
import type { Name, OperationOf } from "../operation.ts";

/**
 * The names that the server would make up, so that the safe way ends in the same schema as what was written, and clears
 * away nothing but its own failed attempt.
 */
export function indexNameOf({ index, ...operation }: OperationOf<"create-index">, schema: Schema): Name {
  const { table, columns, include } = operation;
  return index ?? nameIn(schemaOf(table), madeUp(table, [...columns, ...include], "idx", schema));
}

/** Without its schema, which is the table's. */
export function constraintNameOf(table: Name, constraint: Constraint, schema: Schema): string {
  if (constraint.name !== undefined) return constraint.name;
  switch (constraint.type) {
    case "check": {
      // The server says which column it is about only when there is no other.
      const { columns } = constraint.expression;
      return madeUp(table, columns.length === 1 ? columns : [], "check", schema);
    }
    case "primary-key":
      return madeUp(table, [], "pkey", schema);
    case "unique":
      return madeUp(table, [...constraint.columns, ...(constraint.include ?? [])], "key", schema);
    case "foreign-key":
      return madeUp(table, constraint.columns, "fkey", schema);
    case "exclusion":
      return madeUp(table, constraint.columns, "excl", schema);
    case "not-null":
      return madeUp(table, constraint.columns, "not_null", schema);
  }
}

/** A name that nothing has yet, for what goes away again or has no other. */
export function freeName(table: Name, middle: string, label: string, schema: Schema): string {
  return makeUpName((name) => isTaken(table, name, schema), bareOf(table), middle, label);
}

function madeUp(table: Name, columns: readonly string[], label: string, schema: Schema): string {
  const known = schema.table(table)?.columns;
  const names = columns.map((column) => (known?.has(column) || /^\w+$/.test(column) ? column : expressionName(column)));
  return freeName(table, joinColumns(distinctNames(names)), label, schema);
}

function isTaken(table: Name, name: string, schema: Schema): boolean {
  const full = nameIn(schemaOf(table), name);
  const relation = schema.index(full) ?? schema.table(full) ?? schema.view(full) ?? schema.sequence(full);
  return relation !== undefined || schema.table(table)?.constraints.has(name) === true;
}
