import type { PGlite } from "@electric-sql/pglite";

/** All that migrations can leave behind, a line of text for each thing, by its name. */
export type ServerSchema = Readonly<Record<string, string>>;

const ours = "nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')";

/** Columns go by their names, not by their order: one that comes later stands behind the others. */
const parts: readonly string[] = [
  `SELECT format('column %s.%s', attrelid::regclass, attname) AS name,
     concat_ws(' ', format_type(atttypid, atttypmod), nullif(attcollation, typcollation)::regcollation::text,
       CASE WHEN attnotnull THEN 'not null' END, 'identity ' || nullif(attidentity::text, ''),
       'generated ' || nullif(attgenerated::text, ''), 'default ' || pg_get_expr(adbin, adrelid)) AS is
   FROM pg_attribute
     JOIN pg_class c ON c.oid = attrelid AND relkind IN ('r', 'p', 'v', 'm')
     JOIN pg_namespace n ON n.oid = relnamespace
     JOIN pg_type t ON t.oid = atttypid
     LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
   WHERE attnum > 0 AND NOT attisdropped AND ${ours}`,
  `SELECT format('constraint %s.%s', conrelid::regclass, conname) AS name,
     concat_ws(' ', pg_get_constraintdef(o.oid), convalidated, 'enforced ' || conenforced) AS is
   FROM pg_constraint o JOIN pg_namespace n ON n.oid = connamespace WHERE conrelid <> 0 AND ${ours}`,
  `SELECT format('index %s', indexrelid::regclass) AS name,
     concat_ws(' ', pg_get_indexdef(indexrelid), CASE WHEN indisprimary THEN 'primary' END,
       'valid ' || indisvalid, 'ready ' || indisready, 'identity ' || indisreplident) AS is
   FROM pg_index JOIN pg_class c ON c.oid = indexrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE ${ours}`,
  `SELECT format('trigger %s.%s', tgrelid::regclass, tgname) AS name, pg_get_triggerdef(t.oid) AS is
   FROM pg_trigger t JOIN pg_class c ON c.oid = tgrelid JOIN pg_namespace n ON n.oid = relnamespace
   WHERE NOT tgisinternal AND ${ours}`,
  `SELECT format('function %s', p.oid::regprocedure) AS name, '' AS is
   FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace WHERE ${ours}`,
  `SELECT format('%s %s', CASE relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'table' END, c.oid::regclass) AS name,
     concat_ws(' ', format_type(seqtypid, NULL), refobjid::regclass, refobjsubid, deptype) AS is
   FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     LEFT JOIN pg_sequence ON seqrelid = c.oid
     LEFT JOIN pg_depend d ON d.objid = c.oid AND relkind = 'S' AND deptype IN ('a', 'i') AND refobjsubid > 0
   WHERE relkind IN ('r', 'p', 'v', 'm', 'S') AND ${ours}`,
];

export async function serverSchema(db: PGlite): Promise<ServerSchema> {
  const found: Record<string, string> = {};
  for (const part of parts) {
    const { rows } = await db.query<{ name: string; is: string }>(`${part} ORDER BY 1`);
    for (const { name, is } of rows) found[name] = is;
  }
  return found;
}

/** The rows of all tables, those of a table in no order. */
export async function serverRows(db: PGlite): Promise<Readonly<Record<string, readonly object[]>>> {
  const tables = await db.query<{ name: string }>(
    `SELECT c.oid::regclass::text AS name FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace
     WHERE relkind = 'r' AND ${ours} ORDER BY 1`,
  );
  const found: Record<string, readonly object[]> = {};
  for (const { name } of tables.rows) {
    const { rows } = await db.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${name} t ORDER BY t::text`);
    found[name] = rows.map(({ row }) => row);
  }
  return found;
}
