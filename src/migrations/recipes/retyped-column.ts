import { printType } from "../column.ts";
import type { OperationOf } from "../operation.ts";
import type { Recipe } from "../recipe.ts";
import type { Facts } from "../rule.ts";
import { keyOf } from "./key.ts";
import { replaceColumn } from "./replace-column.ts";

/** A column of the new type beside the old one. */
export function retypedColumn(
  { table, column, type, using }: OperationOf<"alter-column-type">,
  { schema }: Facts,
): Recipe {
  const before = schema.table(table)?.columns.get(column)?.type;
  const [oldType, newType] = [before && printType(before), printType(type)];
  return replaceColumn({
    table,
    from: column,
    to: `${column}_new`,
    type: newType,
    forth: (value) => (using ? inTermsOf(using.sql, column, value) : `${value}::${newType}`),
    back: (value) => (oldType ? `${value}::${oldType}` : value),
    key: keyOf(table, schema),
    keepName: true,
  });
}

/** The USING expression with another spelling of the column; a name that needs quotes is left to the reader. */
function inTermsOf(sql: string, column: string, value: string): string {
  return /^\w+$/.test(column) ? sql.replaceAll(new RegExp(`"?\\b${column}\\b"?`, "g"), () => value) : sql;
}
