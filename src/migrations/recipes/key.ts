import type { Schema } from "../catalog/schema.ts";

/**
 * The column to walk a table by: its primary key when that is one column, else where a row lies. In a table with partitions or
 * children a place is not one row's alone.
 */
export function keyOf(table: string, schema: Schema): { readonly column: string; readonly ambiguous: boolean } {
  const known = schema.table(table);
  for (const { definition } of known?.constraints.values() ?? [])
    if (definition.type === "primary-key" && definition.columns.length === 1)
      return { column: definition.columns[0]!, ambiguous: false };
  return { column: "ctid", ambiguous: known?.partitioned === true || schema.childrenOf(table).length > 0 };
}
