import type { Schema, Table } from "../../catalog/schema.ts";
import type { DataType } from "../../column.ts";
import type { Effect } from "../../effect.ts";
import type { OperationOf } from "../../operation.ts";
import { mentions } from "../../catalog/identifiers.ts";
import { failing, family, instant, locks, working, type Situation } from "./situation.ts";

/**
 * A change of type rewrites the table unless every old value is already one of the new type, bit for bit. Without a
 * rewrite, CHECKs on the column are still checked again, and indexes built again when the order changes.
 * https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES
 */
export function changeType(operation: OperationOf<"alter-column-type">, situation: Situation): Effect {
  const { table, column, type, only } = operation;
  const { schema } = situation;
  const tables = family(table, situation, only);
  const effect = effectOn(operation, situation);
  const held = locks(tables);
  const full: Effect =
    effect === "instant"
      ? instant(...held)
      : {
          ...working(effect.duration, tables, ...held),
          ...(effect.assumed === undefined ? {} : { assumed: effect.assumed }),
        };
  if (schema.viewsOf(table, column).length === 0) return full;
  const isSame = schema.table(table)?.columns.get(column)?.type;
  return isSame && sameType(isSame, type)
    ? full
    : failing(full, "0A000", "cannot alter type of a column used by a view or rule");
}

type Answer = "instant" | { readonly duration: "rewrite" | "scan" | "build"; readonly assumed?: string };

function effectOn(operation: OperationOf<"alter-column-type">, situation: Situation): Answer {
  const { schema } = situation;
  const table = schema.table(operation.table);
  const column = table?.columns.get(operation.column);
  const { using, type } = operation;
  const isPlainUsing = using === undefined || isColumnItself(using.sql, operation.column, type);
  if (!isPlainUsing) return { duration: "rewrite" };
  if (!column?.type) return { duration: "rewrite", assumed: `the old type of \`${operation.column}\` is not known` };
  if (!keepsBits(column.type, type, situation)) return { duration: "rewrite" };
  if (changesOrder(operation, column.collation) && isIndexed(table, operation.column)) return { duration: "build" };
  return isChecked(table, operation.column) ? { duration: "scan" } : "instant";
}

/** `USING c`, or `USING c::type` with the new type: what would be done without it. */
function isColumnItself(sql: string, column: string, type: DataType): boolean {
  const [value = "", cast] = sql.split("::").map((part) => part.trim().replaceAll(/^"|"$/g, ""));
  return (
    value === column &&
    (cast === undefined || cast.toLowerCase().startsWith(type.name) || type.name.startsWith(cast.toLowerCase()))
  );
}

function changesOrder({ collation }: OperationOf<"alter-column-type">, before: string | undefined): boolean {
  return collation !== before && (collation !== undefined || before !== undefined);
}

function isIndexed(table: Table | undefined, column: string): boolean {
  for (const index of table?.indexes.values() ?? [])
    if (
      index.columns.some((one) => mentions(one, column)) ||
      (index.where !== undefined && mentions(index.where, column))
    )
      return true;
  return false;
}

function isChecked(table: Table | undefined, column: string): boolean {
  for (const { definition, validated } of table?.constraints.values() ?? [])
    if (definition.type === "check" && validated && definition.expression.columns.includes(column)) return true;
  return false;
}

function sameType(a: DataType, b: DataType): boolean {
  return a.name === b.name && a.dimensions === b.dimensions && String(a.modifiers) === String(b.modifiers);
}

function keepsBits(from: DataType, to: DataType, situation: Situation): boolean {
  const { schema } = situation;
  if (isConstrained(to, schema)) return from.name === to.name && from.dimensions === to.dimensions;
  const [before, after] = [baseOf(from, schema), baseOf(to, schema)];
  if (before.dimensions !== after.dimensions) return false;
  // The server looks into no array, even where each element would stay as it is.
  if (before.dimensions > 0) return before.name === after.name && String(before.modifiers) === String(after.modifiers);
  if (before.name === after.name) return keepsModifiers(before, after);
  return isCoercible(before, after, situation);
}

function isConstrained({ name }: DataType, schema: Schema): boolean {
  const type = schema.type(name);
  return type?.kind === "domain" && type.constrained;
}

function baseOf(type: DataType, schema: Schema): DataType {
  const domain = schema.type(type.name);
  if (domain?.kind === "domain")
    return baseOf({ ...domain.base, dimensions: domain.base.dimensions + type.dimensions }, schema);
  return serials[type.name] === undefined ? type : { ...type, name: serials[type.name]! };
}

const serials: Readonly<Record<string, string>> = { smallserial: "int2", serial: "int4", bigserial: "int8" };

/** `SELECT castsource::regtype, casttarget::regtype FROM pg_cast WHERE castmethod = 'b'`, as far as columns have them. */
function isCoercible(before: DataType, after: DataType, { version, timeZone }: Situation): boolean {
  const pair = `${before.name}>${after.name}`;
  if (pair === "timestamp>timestamptz" || pair === "timestamptz>timestamp")
    return version >= 12 && /^(?:utc|gmt|etc\/utc|etc\/gmt|zulu|0)$/i.test(timeZone) && keepsModifiers(before, after);
  if (pair === "text>varchar") return after.modifiers.length === 0;
  return coercible.has(pair);
}

const coercible = new Set([
  "varchar>text",
  "cidr>inet",
  "citext>text",
  "bit>varbit",
  "xml>text",
  "int4>oid",
  "oid>int4",
  "text>citext",
  "varchar>citext",
]);

/** Fewer limits, or wider ones of the kinds for which the server knows that nothing needs to be looked at. */
function keepsModifiers(before: DataType, after: DataType): boolean {
  if (String(before.modifiers) === String(after.modifiers)) return true;
  if (after.modifiers.length === 0) return widening.has(after.name);
  if (before.modifiers.length === 0) return after.name.startsWith("time") && after.modifiers[0] === 6;
  const [size = 0, scale = 0] = before.modifiers;
  const [newSize = 0, newScale = 0] = after.modifiers;
  switch (after.name) {
    case "numeric":
      return newSize >= size && newScale === scale;
    case "varchar":
    case "varbit":
    case "timestamp":
    case "timestamptz":
    case "time":
    case "timetz":
    case "interval":
      return newSize >= size;
    default:
      return false;
  }
}

const widening = new Set(["varchar", "varbit", "numeric", "timestamp", "timestamptz", "time", "timetz", "interval"]);
