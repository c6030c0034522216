import { isObject, type Json } from "./json.ts";

/** The parts of a JSON schema that say what a complete value looks like. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly nullable?: boolean;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly allOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly minimum?: number;
}

/**
 * Fills in every member that the schema requires and that is not given, with the plainest value it allows. So a route
 * says only what matters in its answer, and the answer still has GitHub's whole shape.
 */
export function complete(schema: Schema, given: unknown, resolve: (ref: string) => Schema): unknown {
  const whole = flatten(schema, given, resolve);
  if (given === null) return null;
  if (Array.isArray(given)) return given.map((item) => (whole.items ? complete(whole.items, item, resolve) : item));
  if (given !== undefined && !isObject(given)) return given;
  if (given === undefined && !isObjectSchema(whole)) return plainest(whole);
  if (given === undefined && allowsNull(whole)) return null;
  const result: Json = {};
  const keys = new Set([...(whole.required ?? []), ...Object.keys(given ?? {})]);
  for (const key of keys) {
    const value = isObject(given) ? given[key] : undefined;
    const member = whole.properties?.[key];
    if (member !== undefined) result[key] = complete(member, value, resolve);
    else if (value !== undefined) result[key] = value;
  }
  return result;
}

/** One schema instead of references, parts and alternatives. Of alternatives the one is taken that fits what is given. */
function flatten(schema: Schema, given: unknown, resolve: (ref: string) => Schema): Schema {
  if (schema.$ref !== undefined) return flatten(resolve(schema.$ref), given, resolve);
  const alternatives = schema.oneOf ?? schema.anyOf;
  const chosen = alternatives && choose(alternatives, given, resolve);
  const parts = [...(schema.allOf ?? []), ...(chosen ? [chosen] : [])];
  if (parts.length === 0) return schema;
  // What stands first wins.
  const all = [schema, ...parts.map((part) => flatten(part, given, resolve))].toReversed();
  return {
    ...(Object.assign({}, ...all) as Schema),
    properties: Object.assign({}, ...all.map(({ properties }) => properties)) as NonNullable<Schema["properties"]>,
    required: all.flatMap(({ required }) => required ?? []),
    // `type: [null, integer, string]` beside `oneOf: [integer, string]` still rules out null.
    ...(chosen?.type === undefined ? {} : { type: chosen.type }),
  };
}

function choose(alternatives: readonly Schema[], given: unknown, resolve: (ref: string) => Schema): Schema {
  const flat = alternatives.map((one) => flatten(one, undefined, resolve));
  if (given === undefined) return flat.find((one) => one.type === "null") ?? flat[0] ?? {};
  return flat.find((one) => fits(one, given)) ?? flat[0] ?? {};
}

function fits(schema: Schema, given: unknown): boolean {
  if (Array.isArray(given)) return schema.type === "array";
  if (!isObject(given)) return schema.type === (given === null ? "null" : typeof given);
  if (!isObjectSchema(schema)) return false;
  return Object.entries(given).every(([key, value]) => {
    const member = schema.properties?.[key];
    return member?.enum === undefined || member.enum.includes(value);
  });
}

const isObjectSchema = (schema: Schema): boolean =>
  schema.type === "object" || Object.keys(schema.properties ?? {}).length > 0;

const allowsNull = (schema: Schema): boolean =>
  schema.nullable === true || (Array.isArray(schema.type) && schema.type.includes("null"));

function plainest(schema: Schema): unknown {
  if (schema.const !== undefined) return schema.const;
  if (allowsNull(schema) || schema.type === "null") return null;
  if (schema.enum !== undefined) return schema.enum[0];
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case "array":
      return [];
    case "boolean":
      return false;
    case "integer":
    case "number":
      return schema.minimum ?? 0;
    case "string":
      return plainText(schema.format);
    default:
      return null;
  }
}

function plainText(format: string | undefined): string {
  if (format === "date-time") return "2026-01-01T00:00:00Z";
  if (format === "uri") return "https://github.com/";
  return "";
}
