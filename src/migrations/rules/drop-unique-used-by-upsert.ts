import type { Schema } from "../catalog/schema.ts";
import type { Name, Operation, OperationOf } from "../operation.ts";
import { defineRule } from "../rule.ts";

export const dropUniqueUsedByUpsert = defineRule({
  id: "drop-unique-used-by-upsert",
  title: "ON CONFLICT needs the unique index that goes",
  databases: ["postgres"],
  severity: "warning",
  sources: ["https://www.postgresql.org/docs/current/sql-insert.html#SQL-ON-CONFLICT"],
  examples: {
    given:
      "CREATE TABLE users (id bigint PRIMARY KEY, email text);\nCREATE UNIQUE INDEX users_email_idx ON users (email);",
    unsafe: "DROP INDEX CONCURRENTLY users_email_idx;",
    safe: "ALTER INDEX users_email_idx RENAME TO users_email_key;",
  },
  on: ["drop-index", "drop-constraint"],

  message: (_, { overlap }) =>
    `If code that is running upserts by it, ${overlap.because}; and duplicates can come in from now on.`,
  why: "INSERT … ON CONFLICT (column) looks for a unique index on exactly those columns, and fails when there is none.",
  fix: () =>
    "Release code without that ON CONFLICT first; or build the index that takes over before this one is dropped.",

  matches: (operation, { schema, untouched, overlap, run, index }) => {
    if (untouched || overlap.oldCode === "works") return false;
    const key = uniqueKey(operation, schema);
    if (key === undefined) return false;
    const here = run[index]!;
    // Its successor already stands, or nobody sees the moment between the two.
    return !run.some(
      (other, i) =>
        (i < index || (here.transaction !== null && other.transaction === here.transaction)) &&
        replaces(other.operation, key),
    );
  },
});

interface Key {
  readonly table: Name;
  readonly columns: readonly string[];
  readonly where: string | undefined;
}

function uniqueKey(operation: OperationOf<"drop-index" | "drop-constraint">, schema: Schema): Key | undefined {
  if (operation.kind === "drop-index") {
    const known = schema.index(operation.index);
    return known?.unique ? { table: known.table, columns: known.columns, where: known.where } : undefined;
  }
  const { table, constraint } = operation;
  const definition = schema.table(table)?.constraints.get(constraint)?.definition;
  if (definition?.type !== "unique" && definition?.type !== "primary-key") return undefined;
  return { table, columns: definition.columns, where: undefined };
}

/** Takes over every ON CONFLICT that the key served: a partial index serves only those that repeat its condition. */
function replaces(operation: Operation, { table, columns, where }: Key): boolean {
  if (!("table" in operation) || operation.table !== table) return false;
  switch (operation.kind) {
    case "create-index":
      return operation.unique && (operation.where ?? where) === where && isSame(operation.columns, columns);
    case "add-unique":
    case "add-primary-key":
      return isSame(operation.constraint.columns, columns);
    default:
      return false;
  }
}

function isSame(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}
