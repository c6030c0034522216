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
    const columns = uniqueColumns(operation, schema);
    if (columns === undefined) return false;
    // Its successor already stands.
    return !run.some(({ operation: other }, i) => i < index && replaces(other, columns));
  },
});

type Dropped = {
  readonly kind: string;
  readonly index?: string;
  readonly table?: string;
  readonly constraint?: string;
};
type Known = {
  index(name: string): { readonly unique: boolean; readonly columns: readonly string[] } | undefined;
  table(name: string):
    | {
        readonly constraints: ReadonlyMap<string, { readonly definition: { readonly type: string } }>;
        readonly indexes: ReadonlyMap<string, { readonly constraint?: string; readonly columns: readonly string[] }>;
      }
    | undefined;
};

function uniqueColumns(operation: Dropped, schema: Known): readonly string[] | undefined {
  if (operation.index !== undefined) {
    const known = schema.index(operation.index);
    return known?.unique ? known.columns : undefined;
  }
  const table = schema.table(operation.table ?? "");
  const type = table?.constraints.get(operation.constraint ?? "")?.definition.type;
  if (type !== "unique" && type !== "primary-key") return undefined;
  return [...(table?.indexes.values() ?? [])].find((one) => one.constraint === operation.constraint)?.columns ?? [];
}

function replaces(operation: { readonly kind: string }, columns: readonly string[]): boolean {
  if (!("columns" in operation) || !("unique" in operation) || operation.unique !== true) return false;
  const own = operation.columns as readonly string[] | undefined;
  return own !== undefined && String([...own].sort()) === String([...columns].sort());
}
