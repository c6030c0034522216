import type { Schema } from "./catalog/schema.ts";
import type { DataType } from "./column.ts";

/**
 * What a change of type means to running code. `wider`: every old value and every value that old code writes
 * still fits, and reads as before. `larger-number`: it fits, but clients may decode it as something else.
 */
export type TypeChange = "same" | "wider" | "narrower" | "larger-number" | "other" | "unknown";

export function typeChange(from: DataType | undefined, to: DataType, schema: Schema): TypeChange {
  if (!from) return "unknown";
  const [before, after] = [baseOf(from, schema), baseOf(to, schema)];
  if (before.dimensions !== after.dimensions) return "other";
  if (before.name === after.name) return compareModifiers(before, after);
  return between(before, after);
}

const numbers = ["int2", "int4", "int8"];
const strings = new Set(["varchar", "text", "bpchar", "citext", "name"]);
/** Pairs that read the same on the wire and lose nothing. */
const readAlike = new Set([
  "cidr>inet",
  "bit>varbit",
  "json>jsonb",
  "jsonb>json",
  "timestamp>timestamptz",
  "date>timestamp",
]);

function between(before: DataType, after: DataType): TypeChange {
  const [a, b] = [numbers.indexOf(before.name), numbers.indexOf(after.name)];
  if (a >= 0 && b >= 0) return a < b ? "larger-number" : "narrower";
  if (a >= 0 && after.name === "numeric") return "larger-number";
  if (strings.has(before.name) && strings.has(after.name)) {
    if (after.modifiers.length === 0 && after.name !== "bpchar") return "wider";
    const [length, room] = [before.modifiers[0], after.modifiers[0]];
    return length !== undefined && room !== undefined && room >= length ? "wider" : "narrower";
  }
  if (before.name === "float4" && after.name === "float8") return "wider";
  if (before.name === "float8" && after.name === "float4") return "narrower";
  if (before.name === "inet" && after.name === "cidr") return "narrower";
  return readAlike.has(`${before.name}>${after.name}`) ? "wider" : "other";
}

function compareModifiers(before: DataType, after: DataType): TypeChange {
  if (String(before.modifiers) === String(after.modifiers)) return "same";
  if (after.modifiers.length === 0) return "wider";
  if (before.modifiers.length === 0) return "narrower";
  const [size = 0, scale = 0] = before.modifiers;
  const [newSize = 0, newScale = 0] = after.modifiers;
  // numeric(precision, scale): the digits before the point must not get fewer either.
  return newSize - newScale >= size - scale && newScale >= scale ? "wider" : "narrower";
}

const serialTypes: Readonly<Record<string, string>> = { smallserial: "int2", serial: "int4", bigserial: "int8" };

/** A domain reads and writes as its base type. */
function baseOf(type: DataType, schema: Schema): DataType {
  const user = schema.type(type.name);
  if (user?.kind === "domain")
    return baseOf({ ...user.base, dimensions: user.base.dimensions + type.dimensions }, schema);
  return { ...type, name: serialTypes[type.name] ?? type.name };
}
