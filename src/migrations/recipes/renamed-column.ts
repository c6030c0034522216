import { printType } from "../column.ts";
import { sqlIdentifier } from "../name.ts";
import type { OperationOf } from "../operation.ts";
import type { Recipe } from "../recipe.ts";
import type { Facts } from "../rule.ts";
import { replaceColumn } from "./replace-column.ts";

/** The new name is a new column of the same type, until nobody uses the old one. */
export function renamedColumn({ table, column, to }: OperationOf<"rename-column">, facts: Facts): Recipe {
  const type = facts.schema.table(table)?.columns.get(column)?.type;
  return replaceColumn(
    {
      table,
      from: column,
      to,
      type: type ? printType(type) : `… /* the type of ${column} */`,
      forth: sqlIdentifier(column),
      back: sqlIdentifier(to),
      keepName: false,
    },
    facts,
  );
}
