import { wordsOf } from "../catalog/identifiers.ts";
import { printType } from "../column.ts";
import { sqlIdentifier } from "../name.ts";
import type { OperationOf } from "../operation.ts";
import type { Recipe } from "../recipe.ts";
import type { Facts } from "../rule.ts";
import { replaceColumn } from "./replace-column.ts";

/** A column of the new type beside the old one. */
export function retypedColumn({ table, column, type, using }: OperationOf<"alter-column-type">, facts: Facts): Recipe {
  const before = facts.schema.table(table)?.columns.get(column)?.type;
  const to = `${column}_new`;
  const [from, next, newType] = [sqlIdentifier(column), sqlIdentifier(to), printType(type)];
  const isCast = using === undefined || isCastOf(using.sql, column);
  return replaceColumn(
    {
      table,
      from: column,
      to,
      type: newType,
      forth: using ? using.sql : `${from}::${newType}`,
      back: isCast ? (before ? `${next}::${printType(before)}` : next) : wayBack(using.sql, column, next),
      keepName: true,
    },
    facts,
  );
}

/** `quantity::bigint`, `CAST(quantity AS bigint)` */
function isCastOf(sql: string, column: string): boolean {
  const words = wordsOf(sql);
  const [first, second, third, fourth] = words.map(({ text }) => text);
  if (first === "cast") return third === column && fourth === "as";
  const type = words.slice(3);
  const isType = type.length > 0 && type.every(({ kind, text }) => kind !== "sign" || "(),.[]".includes(text));
  return first === column && (words.length === 1 || (second === ":" && third === ":" && isType));
}

/** A time zone turns a timestamp into a timestamptz, and back again. */
function wayBack(sql: string, column: string, next: string): string | undefined {
  const zone = /^\s*("?)([^"\s]+)\1\s+AT\s+TIME\s+ZONE\s+('[^']*')\s*$/i.exec(sql);
  if (zone && zone[2]!.toLowerCase() === column.toLowerCase()) return `${next} AT TIME ZONE ${zone[3]!}`;
  return undefined;
}
