import type { Name } from "../operation.ts";

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

/** As SQL spells it. */
export function quoted(bare: string): string {
  return /^[a-z_][a-z0-9_$]*$/.test(bare) ? bare : `"${bare.replaceAll('"', '""')}"`;
}

/** As a literal of type `regclass` spells it, with its quotes. */
export function regclass(name: Name): string {
  const parts = schemaOf(name) === "public" ? [name] : [schemaOf(name), bareOf(name)];
  return `'${parts.map(quoted).join(".").replaceAll("'", "''")}'`;
}
