import type { PGlite } from "@electric-sql/pglite";
import { sorted, type Description, type TableDescription, type ViewDescription } from "./description.ts";

/** Reads the server's own catalogs: https://www.postgresql.org/docs/current/catalogs.html */
export async function describeServer(db: PGlite): Promise<Description> {
  const all = async <Row>(sql: string): Promise<readonly Row[]> => (await db.query<Row>(sql)).rows;
  const [
    tables,
    columns,
    constraints,
    indexes,
    triggers,
    policies,
    parents,
    reads,
    types,
    sequences,
    functions,
    schemas,
  ] = [
    await all<Relation>(relations),
    await all<{ relation: string; column: string; words: string }>(columnRows),
    await all<{ relation: string; name: string; words: string }>(constraintRows),
    await all<{ relation: string; name: string; words: string }>(indexRows),
    await all<{ relation: string; name: string }>(triggerRows),
    await all<{ relation: string; name: string }>(policyRows),
    await all<{ relation: string; name: string }>(parentRows),
    await all<{ view: string; relation: string; column: string | null }>(readRows),
    await all<{ name: string; words: string }>(typeRows),
    await all<{ name: string; owner: string }>(sequenceRows),
    await all<{ words: string }>(functionRows),
    await all<{ name: string }>(
      `SELECT nspname AS name FROM pg_namespace n WHERE ${ours} AND nspname <> 'public' AND nspname NOT LIKE 'pg!_temp%' ESCAPE '!'`,
    ),
  ];
  const of = <T extends { relation: string }>(rows: readonly T[], relation: string): readonly T[] =>
    rows.filter((row) => row.relation === relation);
  const named = (rows: readonly { relation: string; name: string; words: string }[], relation: string) =>
    sorted(of(rows, relation).map((row) => [row.name, row.words] as const));
  const names = (rows: readonly { relation: string; name: string }[], relation: string) =>
    of(rows, relation)
      .map((row) => row.name)
      .sort();

  return {
    tables: sorted(
      tables
        .filter(({ kind }) => kind === "r" || kind === "p")
        .map(({ name, words }): [string, TableDescription] => [
          name,
          {
            kind: words,
            columns: sorted(of(columns, name).map((row) => [row.column, row.words] as const)),
            constraints: named(constraints, name),
            indexes: named(indexes, name),
            triggers: names(triggers, name),
            policies: names(policies, name),
            parents: names(parents, name),
          },
        ]),
    ),
    views: sorted(
      tables
        .filter(({ kind }) => kind === "v" || kind === "m")
        .map(({ name, kind }): [string, ViewDescription] => [
          name,
          { materialized: kind === "m", reads: readsOf(reads, name), indexes: named(indexes, name) },
        ]),
    ),
    types: sorted(types.map((row) => [row.name, row.words] as const)),
    sequences: sorted(sequences.map((row) => [row.name, row.owner] as const)),
    functions: functions.map((row) => row.words).sort(),
    schemas: schemas.map((row) => row.name).sort(),
  };
}

interface Relation {
  readonly name: string;
  readonly kind: string;
  readonly words: string;
}

function readsOf(rows: readonly { view: string; relation: string; column: string | null }[], view: string) {
  const reads = new Map<string, string[]>();
  for (const row of rows) {
    if (row.view !== view) continue;
    const columns = reads.get(row.relation) ?? [];
    reads.set(row.relation, row.column === null ? columns : [...columns, row.column].sort());
  }
  return sorted(reads);
}

/** A schema that scripts make, under the alias `n`. */
const ours = `nspname NOT LIKE 'pg_toast%' AND nspname NOT IN ('pg_catalog', 'information_schema')`;
const nameOf = (alias: string, schema: string): string =>
  `CASE WHEN ${schema}.nspname = 'public' THEN '' WHEN ${schema}.nspname LIKE 'pg_temp%' THEN 'pg_temp.' ELSE ${schema}.nspname || '.' END || ${alias}`;
/** Columns in the order of an array of their numbers. */
const columnList = (numbers: string, relation: string): string =>
  `(SELECT coalesce(string_agg(attname, ',' ORDER BY at), '') FROM unnest(${numbers}) WITH ORDINALITY AS k(number, at)
    JOIN pg_attribute ON attrelid = ${relation} AND attnum = k.number)`;
const words = (...parts: readonly string[]): string => `concat_ws(' ', ${parts.join(", ")})`;
const when = (condition: string, then: string): string => `CASE WHEN ${condition} THEN ${then} END`;

const relations = `
  SELECT ${nameOf("relname", "n")} AS name, relkind AS kind, ${words(
    "CASE relpersistence WHEN 'p' THEN 'permanent' WHEN 't' THEN 'temporary' ELSE 'unlogged' END",
    when("relkind = 'p'", "'partitioned'"),
    when("relrowsecurity", "'row security'"),
  )} AS words
  FROM pg_class c JOIN pg_namespace n ON n.oid = relnamespace WHERE ${ours}`;

/** A built-in type has no schema in front. */
const allTypes = `(SELECT oid, typname, typelem, typcategory, CASE typnamespace
  WHEN 'pg_catalog'::regnamespace THEN 'public'::regnamespace ELSE typnamespace END AS typnamespace FROM pg_type)`;
const typeOf = (type: string, modifier: string): string => `
  (SELECT CASE WHEN element.oid IS NULL THEN ${nameOf("shown.typname", "sn")} ELSE ${nameOf("element.typname", "en")} END
    || CASE WHEN ${modifier} < 0 OR coalesce(element.typname, shown.typname) = 'interval' THEN ''
            WHEN coalesce(element.typname, shown.typname) IN ('varchar', 'bpchar') THEN '(' || ${modifier} - 4 || ')'
            WHEN coalesce(element.typname, shown.typname) = 'numeric'
              THEN '(' || ((${modifier} - 4) >> 16 & 65535) || ',' || (${modifier} - 4 & 2047) || ')'
            ELSE '(' || ${modifier} || ')' END
    || CASE WHEN element.oid IS NULL THEN '' ELSE '[]' END
   FROM ${allTypes} shown JOIN pg_namespace sn ON sn.oid = shown.typnamespace
   LEFT JOIN ${allTypes} element ON element.oid = shown.typelem AND shown.typcategory = 'A'
   LEFT JOIN pg_namespace en ON en.oid = element.typnamespace
   WHERE shown.oid = ${type})`;

const columnRows = `
  SELECT ${nameOf("relname", "n")} AS relation, attname AS column, ${words(
    typeOf("atttypid", "atttypmod"),
    when(
      "attnotnull AND NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = attrelid AND contype = 'n' AND NOT convalidated AND conkey = ARRAY[attnum])",
      "'not null'",
    ),
    when("atthasdef AND attgenerated = ''", "'default'"),
    when("attgenerated <> ''", "'generated ' || CASE attgenerated WHEN 's' THEN 'stored' ELSE 'virtual' END"),
    when("attidentity <> ''", "'identity ' || CASE attidentity WHEN 'a' THEN 'always' ELSE 'by-default' END"),
  )} AS words
  FROM pg_attribute JOIN pg_class c ON c.oid = attrelid JOIN pg_namespace n ON n.oid = relnamespace
  WHERE ${ours} AND attnum > 0 AND NOT attisdropped AND relkind IN ('r', 'p')`;

/** Foreign keys that the server adds for each partition of the table pointed at are its own affair. */
const constraintRows = `
  SELECT ${nameOf("relname", "n")} AS relation, conname AS name, ${words(
    "CASE contype WHEN 'c' THEN 'check' WHEN 'n' THEN 'not-null' WHEN 'f' THEN 'foreign-key' WHEN 'u' THEN 'unique' WHEN 'p' THEN 'primary-key' ELSE 'exclusion' END",
    `'(' || CASE contype WHEN 'c' THEN (SELECT coalesce(string_agg(attname, ',' ORDER BY attname COLLATE "C"), '') FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY (conkey))
      ELSE ${columnList("conkey", "conrelid")} END || ')'`,
    when(
      "contype = 'f'",
      `(SELECT ${nameOf("r.relname", "rn")} FROM pg_class r JOIN pg_namespace rn ON rn.oid = r.relnamespace WHERE r.oid = confrelid) || '(' || ${columnList("confkey", "confrelid")} || ')'`,
    ),
    when("NOT convalidated", "'not valid'"),
  )} AS words
  FROM pg_constraint k JOIN pg_class c ON c.oid = conrelid JOIN pg_namespace n ON n.oid = relnamespace
  WHERE ${ours} AND contype <> 't' AND NOT EXISTS (SELECT FROM pg_constraint p WHERE p.oid = k.conparentid AND p.conrelid = k.conrelid)`;

const indexRows = `
  SELECT ${nameOf("t.relname", "n")} AS relation, ${nameOf("c.relname", "n")} AS name, ${words(
    when("indisunique", "'unique'"),
    "amname",
    `'(' || (SELECT string_agg(CASE indkey[k - 1] WHEN 0 THEN '…' ELSE (SELECT attname FROM pg_attribute WHERE attrelid = indrelid AND attnum = indkey[k - 1]) END, ',' ORDER BY k) FROM generate_series(1, indnkeyatts) k) || ')'`,
    when("indpred IS NOT NULL", "'where'"),
    "(SELECT 'of ' || conname FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u', 'x'))",
    when("NOT indisvalid", "'only'"),
  )} AS words
  FROM pg_index JOIN pg_class c ON c.oid = indexrelid JOIN pg_class t ON t.oid = indrelid JOIN pg_am a ON a.oid = c.relam
  JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours}`;

const triggerRows = `
  SELECT ${nameOf("relname", "n")} AS relation, tgname || ' ' || (SELECT ${nameOf("proname", "pn")} FROM pg_proc JOIN pg_namespace pn ON pn.oid = pronamespace WHERE pg_proc.oid = tgfoid) AS name
  FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid JOIN pg_namespace n ON n.oid = relnamespace
  WHERE ${ours} AND NOT tgisinternal AND relkind IN ('r', 'p')`;

const policyRows = `
  SELECT ${nameOf("relname", "n")} AS relation, polname AS name
  FROM pg_policy JOIN pg_class c ON c.oid = polrelid JOIN pg_namespace n ON n.oid = relnamespace WHERE ${ours}`;

const parentRows = `
  SELECT ${nameOf("c.relname", "n")} AS relation, ${nameOf("p.relname", "pn")} AS name
  FROM pg_inherits JOIN pg_class c ON c.oid = inhrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_class p ON p.oid = inhparent JOIN pg_namespace pn ON pn.oid = p.relnamespace WHERE n.${ours} AND c.relkind IN ('r', 'p')`.replace(
  `n.${ours}`,
  ours.replaceAll("nspname", "n.nspname"),
);

const readRows = `
  SELECT DISTINCT ${nameOf("v.relname", "n")} AS view, ${nameOf("t.relname", "tn")} AS relation, CASE WHEN t.relkind IN ('r', 'p') THEN attname END AS column
  FROM pg_rewrite r JOIN pg_class v ON v.oid = ev_class JOIN pg_namespace n ON n.oid = v.relnamespace
  JOIN pg_depend d ON classid = 'pg_rewrite'::regclass AND objid = r.oid AND refclassid = 'pg_class'::regclass
  JOIN pg_class t ON t.oid = refobjid AND t.oid <> ev_class AND t.relkind IN ('r', 'p', 'v', 'm') JOIN pg_namespace tn ON tn.oid = t.relnamespace
  LEFT JOIN pg_attribute ON attrelid = refobjid AND attnum = refobjsubid AND refobjsubid > 0
  WHERE rulename = '_RETURN' AND v.relkind IN ('v', 'm') AND ${ours.replaceAll("nspname", "n.nspname")}`;

/** Types that relations and arrays bring with them are left out. */
const typeRows = `
  SELECT ${nameOf("t.typname", "n")} AS name, CASE typtype
    WHEN 'e' THEN 'enum ' || (SELECT coalesce(string_agg(enumlabel, ',' ORDER BY enumsortorder), '') FROM pg_enum WHERE enumtypid = t.oid)
    WHEN 'd' THEN ${words("'domain'", typeOf("t.typbasetype", "t.typtypmod"), when("typnotnull OR EXISTS (SELECT FROM pg_constraint WHERE contypid = t.oid)", "'constrained'"))}
    WHEN 'c' THEN 'composite' WHEN 'r' THEN 'range' WHEN 'p' THEN 'shell' ELSE 'base' END AS words
  FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace LEFT JOIN pg_class c ON c.oid = t.typrelid
  WHERE ${ours} AND t.typtype <> 'm' AND t.typcategory <> 'A' AND (c.oid IS NULL OR relkind = 'c')`;

const sequenceRows = `
  SELECT ${nameOf("c.relname", "n")} AS name, coalesce((SELECT ${nameOf("t.relname", "tn")} || '.' || attname FROM pg_depend
    JOIN pg_class t ON t.oid = refobjid JOIN pg_namespace tn ON tn.oid = t.relnamespace JOIN pg_attribute ON attrelid = t.oid AND attnum = refobjsubid
    WHERE classid = 'pg_class'::regclass AND objid = c.oid AND refclassid = 'pg_class'::regclass AND deptype IN ('a', 'i')), '') AS owner
  FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE ${ours} AND relkind = 'S'`;

const functionRows = `
  SELECT ${words(
    `${nameOf("proname", "n")} || '(' || (SELECT coalesce(string_agg(${typeOf("a.type", "-1")}, ',' ORDER BY at), '') FROM unnest(proargtypes) WITH ORDINALITY AS a(type, at)) || ')'`,
    "CASE provolatile WHEN 'i' THEN 'immutable' WHEN 's' THEN 'stable' ELSE 'volatile' END",
  )} AS words
  FROM pg_proc p JOIN pg_namespace n ON n.oid = pronamespace
  WHERE ${ours} AND NOT EXISTS (SELECT FROM pg_depend WHERE classid = 'pg_proc'::regclass AND objid = p.oid AND deptype IN ('i', 'e'))`;
