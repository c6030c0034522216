import type { Answer, Answers, OverlapContext } from "../overlap.ts";
import type { OperationOf } from "../operation.ts";
import { isFilledByDatabase } from "../filled.ts";
import { typeChange } from "../type-change.ts";
import { added, nothing, removed, renamed, tightened, unnoticed } from "./answers.ts";

export const columnAnswers = {
  "add-column": ({ table, column, definition }) =>
    definition.notNull && !isFilledByDatabase(definition)
      ? {
          ...added,
          oldCode: "breaks",
          because: `INSERTs into \`${table}\` that do not name \`${column}\` fail with 23502`,
        }
      : added,
  "drop-column": (operation, context) => {
    const column = columnOf(operation, context);
    if (column && column.origin !== "deployed") return unnoticed;
    if (operation.ifExists && !column && context.schema.table(operation.table)?.complete) return nothing;
    const because = `statements that name \`${operation.table}.${operation.column}\` fail with 42703`;
    return removed(because, column?.generated ? "clean" : "loses-data");
  },
  "rename-column": (operation, context) =>
    isNewColumn(operation, context)
      ? added
      : renamed(`statements that name \`${operation.table}.${operation.column}\` fail with 42703`),
  "alter-column-type": alterType,
  // Old code's inserts that leave the column out get another value; nothing fails.
  "set-default": { ...unnoticed, newCode: "unknown" },
  "drop-default": dropDefault,
  "set-not-null": (operation, context) => {
    const column = columnOf(operation, context);
    if (column?.notNull) return unnoticed;
    if (column && column.origin !== "deployed" && column.default) return unnoticed;
    return tightened(`writes that leave \`${operation.table}.${operation.column}\` NULL fail with 23502`);
  },
  "drop-not-null": added,
  "set-expression": { ...unnoticed, newCode: "unknown" },
  "drop-expression": (operation, context) =>
    isNewColumn(operation, context)
      ? added
      : renamed(`nothing computes \`${operation.table}.${operation.column}\` any more`),
  "add-identity": added,
  "set-identity": ({ table, column, generated }) =>
    generated === "always" ? tightened(`INSERTs that give \`${table}.${column}\` a value fail with 428C9`) : added,
  "drop-identity": ({ table, column }) =>
    tightened(`INSERTs into \`${table}\` that do not name \`${column}\` fail with 23502`),
  "set-column-options": nothing,
} satisfies Partial<Answers>;

function alterType(operation: OperationOf<"alter-column-type">, context: OverlapContext): Answer {
  const { table, column } = operation;
  const before = columnOf(operation, context);
  if (before && before.origin !== "deployed") return added;
  const change = typeChange(before?.type, operation.type, context.schema);
  switch (change) {
    case "same":
      return operation.using ? { ...unnoticed, newCode: "unknown", rollback: "loses-data" } : unnoticed;
    case "wider":
      return added;
    case "narrower":
      return {
        ...tightened(`writes to \`${table}.${column}\` that no longer fit fail with 22001 or 22003`),
        rollback: "loses-data",
      };
    case "other":
      return { ...renamed(`code reads and writes \`${table}.${column}\` as its old type`), rollback: "loses-data" };
    case "larger-number":
      return {
        ...added,
        oldCode: "unknown",
        because: `clients may decode \`${table}.${column}\` differently (an int8 is a string in many drivers)`,
      };
    case "unknown":
      return {
        oldCode: "unknown",
        newCode: "needs-it",
        rollback: "loses-data",
        because: `the old type of \`${table}.${column}\` is not known`,
      };
  }
}

function dropDefault(operation: OperationOf<"drop-default">, context: OverlapContext): Answer {
  const column = columnOf(operation, context);
  const breaks = tightened(
    `INSERTs into \`${operation.table}\` that leave \`${operation.column}\` out fail with 23502`,
  );
  const takesOver = context.followedBy(
    (other) =>
      "column" in other &&
      other.table === operation.table &&
      other.column === operation.column &&
      (other.kind === "add-identity"
        ? other.statement === operation.statement && other.place.path === operation.place.path
        : // A type with another kind of default: DROP DEFAULT, TYPE, SET DEFAULT. Or the column goes too.
          other.kind === "set-default" || other.kind === "drop-column"),
  );
  if (takesOver) return unnoticed;
  if (!column) return { ...breaks, oldCode: "unknown" };
  if (column.notNull === false || column.generated || column.identity) return unnoticed;
  // A new NOT NULL column that keeps no default is mandatory for code that has never heard of it.
  if (column.notNull === undefined) return { ...breaks, oldCode: "unknown" };
  return column.default || column.origin !== "deployed" ? breaks : unnoticed;
}

type OfColumn = { readonly table: string; readonly column: string };

function columnOf({ table, column }: OfColumn, { schema }: OverlapContext) {
  return schema.table(table)?.columns.get(column);
}

function isNewColumn(operation: OfColumn, context: OverlapContext): boolean {
  const column = columnOf(operation, context);
  return column !== undefined && column.origin !== "deployed";
}
