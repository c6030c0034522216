import type { Name } from "./operation.ts";

/** The schema of a name; `public` is left out of names. */
export function schemaOf(name: Name): string {
  const dot = name.indexOf(".");
  return dot < 0 ? "public" : name.slice(0, dot);
}

export function bareOf(name: Name): string {
  return name.slice(name.indexOf(".") + 1);
}

export function nameIn(schema: string, bare: string): Name {
  return schema === "public" ? bare : `${schema}.${bare}`;
}

/** A name as SQL spells it: `users`, `billing.invoices`, `"Order"`. */
export function sqlName(name: Name): string {
  const dot = name.indexOf(".");
  return dot < 0 ? sqlIdentifier(name) : `${sqlIdentifier(name.slice(0, dot))}.${sqlIdentifier(name.slice(dot + 1))}`;
}

/** An identifier as SQL spells it: quoted where it would be folded, or be taken for a keyword. */
export function sqlIdentifier(identifier: string): string {
  const plain = /^[a-z_][a-z0-9_$]*$/.test(identifier) && !reserved.has(identifier);
  return plain ? identifier : `"${identifier.replaceAll('"', '""')}"`;
}

/** As a literal of type `regclass` spells it, with its quotes. */
export function regclass(name: Name): string {
  return `'${sqlName(name).replaceAll("'", "''")}'`;
}

/**
 * `SELECT word FROM pg_get_keywords() WHERE catcode IN ('R', 'T')`: neither a column nor a table can be called so
 * without quotes. https://www.postgresql.org/docs/current/sql-keywords-appendix.html
 */
const reserved = new Set(
  `all analyse analyze and any array as asc asymmetric authorization binary both case cast check collate collation column
  concurrently constraint create cross current_catalog current_date current_role current_schema current_time
  current_timestamp current_user default deferrable desc distinct do else end except false fetch for foreign freeze from
  full grant group having ilike in initially inner intersect into is isnull join lateral leading left like limit localtime
  localtimestamp natural not notnull null offset on only or order outer overlaps placing primary references returning
  right select session_user similar some symmetric system_user table tablesample then to trailing true union unique user
  using variadic verbose when where window with`.split(/\s+/),
);
