import type { Schema } from "../catalog/schema.ts";

/** The column to walk a table by: its primary key when that is one column, else `id`. */
export function keyOf(table: string, schema: Schema): string {
  for (const { definition } of schema.table(table)?.constraints.values() ?? []) {
    if (definition.type === "primary-key" && definition.columns.length === 1) return definition.columns[0]!;
  }
  return "id";
}
