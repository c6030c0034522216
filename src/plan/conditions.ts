import { printType } from "../migrations/column.ts";
import type { Operation, OperationKind, OperationOf } from "../migrations/operation.ts";
import type { Entry } from "./entries.ts";
import { titleOf } from "./titles.ts";

/**
 * What must be true of all code that runs, or that may run again after a rollback, before old code is shut out:
 * "every environment runs code without a reference to `users.age`".
 */
export function conditionOf(entries: readonly Entry[], environments: readonly string[]): string | undefined {
  const steps = entries
    .map(({ step }) => step)
    .filter(({ overlap, untouched }) => overlap.oldCode !== "works" && !untouched);
  if (steps.length === 0) return undefined;
  const gone = steps.flatMap((step) => goneOf(step) ?? []);
  const asks = steps.filter((step) => goneOf(step) === undefined).map(({ operation }) => askOf(operation));
  const code = [
    ...(gone.length > 0 ? [`without a reference to ${listed(gone, "or")}`] : []),
    ...[...new Set(asks)].map((ask) => `that ${ask}`),
  ];
  return `${where(environments)} code ${code.join(" and ")}, and so does the version that a rollback would bring back`;
}

type Words = { readonly [K in OperationKind]?: (operation: OperationOf<K>) => string };

/** What code may not refer to any more. */
const goes: Words = {
  "drop-table": ({ table }) => table,
  "rename-table": ({ table }) => table,
  "set-schema": ({ table }) => table,
  "detach-partition": ({ partition }) => partition,
  "drop-column": ({ table, column }) => `${table}.${column}`,
  "rename-column": ({ table, column }) => `${table}.${column}`,
  "alter-column-type": ({ table, column }) => `${table}.${column}`,
  "drop-view": ({ view }) => view,
  "drop-materialized-view": ({ view }) => view,
  "rename-view": ({ view }) => view,
  "drop-type": ({ type }) => type,
  "rename-type": ({ type }) => type,
  "rename-enum-value": ({ value }) => value,
  "drop-sequence": ({ sequence }) => sequence,
  "drop-function": (at) => at.function,
  "drop-schema": ({ schema }) => schema,
  "rename-schema": ({ schema }) => schema,
  "drop-database": ({ database }) => database,
  "drop-extension": ({ extension }) => extension,
};

/** What code must do from then on. */
const asks: Words = {
  truncate: ({ table }) => `does without the rows of \`${table}\``,
  "drop-index": ({ index }) => `does without the index \`${index}\``,
  "alter-column-type": ({ table, column, type }) => `keeps to \`${printType(type)}\` in \`${table}.${column}\``,
  "add-column": ({ table, column }) => `gives \`${table}.${column}\` a value`,
  "set-not-null": ({ table, column }) => `never leaves \`${table}.${column}\` NULL`,
  "add-not-null-constraint": ({ table, constraint }) => `never leaves \`${table}.${constraint.columns[0]}\` NULL`,
  "drop-default": ({ table, column }) => `gives \`${table}.${column}\` a value`,
  "drop-identity": ({ table, column }) => `gives \`${table}.${column}\` a value`,
  "set-identity": ({ table, column }) => `gives \`${table}.${column}\` no value`,
  "drop-expression": ({ table, column }) => `computes \`${table}.${column}\` itself`,
  "add-unique": ({ table, constraint }) => unique(table, constraint.columns),
  "add-primary-key": ({ table, constraint }) => unique(table, constraint.columns),
  "create-index": ({ table, columns }) => unique(table, columns),
  "add-check": ({ table, constraint }) => obeys(table, constraint.name, "the new check"),
  "add-exclusion": ({ table, constraint }) => obeys(table, constraint.name, "the new exclusion constraint"),
  "add-foreign-key": ({ table, constraint }) =>
    `writes no \`${table}.${constraint.columns.join("`, `")}\` that is not in \`${constraint.references.table}\``,
  opaque: ({ place }) => `a person has found to work before and after \`${place.path}:${place.line}\``,
};

function goneOf({ operation, recipe }: Entry["step"]): string | undefined {
  // A column that is not replaced by another is only asked to hold less.
  return operation.kind === "alter-column-type" && !recipe ? undefined : wordsOf(goes, operation);
}

function askOf(operation: Operation): string {
  const ask = wordsOf(asks, operation);
  if (ask !== undefined) return ask;
  const title = titleOf(operation);
  return `works before and after this: ${title.charAt(0).toLowerCase()}${title.slice(1)}`;
}

function wordsOf<K extends OperationKind>(words: Words, operation: OperationOf<K>): string | undefined {
  return (words[operation.kind] as ((operation: OperationOf<K>) => string) | undefined)?.(operation);
}

function unique(table: string, columns: readonly string[]): string {
  return `writes no duplicates of \`${columns.join("`, `")}\` into \`${table}\``;
}

function obeys(table: string, name: string | undefined, otherwise: string): string {
  return `writes nothing into \`${table}\` that ${name === undefined ? otherwise : `\`${name}\``} refuses`;
}

function where(environments: readonly string[]): string {
  if (environments.length === 0) return "every environment runs";
  return `${listed(environments, "and")} ${environments.length === 1 ? "runs" : "run"}`;
}

function listed(names: readonly string[], word: "and" | "or"): string {
  const quoted = [...new Set(names)].map((name) => `\`${name}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} ${word} ${quoted.at(-1)}`;
}
