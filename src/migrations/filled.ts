import type { ColumnDefinition } from "./column.ts";

const serials = new Set(["serial", "bigserial", "smallserial", "serial2", "serial4", "serial8"]);

export function isSerial({ type }: ColumnDefinition): boolean {
  return serials.has(type.name);
}

/** Does the database give the column a value when an INSERT leaves it out? `DEFAULT NULL` gives none. */
export function isFilledByDatabase(column: ColumnDefinition): boolean {
  if (column.generated || column.identity || isSerial(column)) return true;
  return column.default !== undefined && !isNullLiteral(column.default.sql);
}

function isNullLiteral(sql: string): boolean {
  return /^null(::.*)?$/i.test(sql.trim());
}
