import { bareOf, nameIn, schemaOf, sqlIdentifier, sqlName } from "../name.ts";
import type { Facts } from "../rule.ts";
import type { Replacement } from "./replace-column.ts";

/**
 * The column that a write changes sets the other. What is already what the other column says stays as it is, so that a
 * backfill never writes into the old column, not even where the way there and back loses something.
 */
export function syncTrigger({ table, from, to, forth, back }: Replacement, { schema }: Facts): readonly string[] {
  const names = syncNames(table, from, to);
  const [f, n] = [sqlIdentifier(from), sqlIdentifier(to)];
  const type = schema.table(table)?.columns.get(from)?.type?.name;
  const differs = (a: string, b: string) =>
    hasEquality(type) ? `${a} IS DISTINCT FROM ${b}` : `${a}::text IS DISTINCT FROM ${b}::text`;
  // Inside the trigger the new row stands for the table: the expressions stay as they were written.
  const row = `(SELECT NEW.*) AS ${sqlIdentifier(bareOf(table))}`;
  const said = forth === f ? `NEW.${f}` : `(SELECT ${forth} FROM ${row})`;
  const goBack = back === undefined ? undefined : back === n ? `NEW.${n}` : `(SELECT ${back} FROM ${row})`;
  const lines = [
    "IF TG_OP = 'INSERT' THEN",
    `  IF NEW.${n} IS NULL THEN NEW.${n} := ${said};`,
    ...(goBack === undefined ? [] : [`  ELSIF ${differs(`NEW.${n}`, said)} THEN NEW.${f} := ${goBack};`]),
    "  END IF;",
    `ELSIF ${differs(`NEW.${f}`, `OLD.${f}`)} THEN NEW.${n} := ${said};`,
    ...(goBack === undefined
      ? []
      : [`ELSIF ${differs(`NEW.${n}`, `OLD.${n}`)} AND ${differs(`NEW.${n}`, said)} THEN NEW.${f} := ${goBack};`]),
    "END IF;",
    "RETURN NEW;",
  ];
  return [
    `CREATE FUNCTION ${names.function}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
${lines.map((line) => `  ${line}`).join("\n")}
END $$;`,
    `CREATE TRIGGER ${names.trigger} BEFORE INSERT OR UPDATE ON ${sqlName(table)} FOR EACH ROW EXECUTE FUNCTION ${names.function}();`,
  ];
}

export function syncNames(table: string, from: string, to: string) {
  const name = `sync_${bareOf(table)}_${from}_${to}`.slice(0, 63);
  return { function: sqlName(nameIn(schemaOf(table), name)), trigger: sqlIdentifier(name) };
}

/** Types whose `=` is missing (json), or is not the same as being the same (citext); text tells them apart. */
function hasEquality(type: string | undefined): boolean {
  return type !== undefined && comparable.has(type);
}

const comparable = new Set(
  `bool bytea date float4 float8 int2 int4 int8 inet interval jsonb numeric text time timestamp timestamptz uuid varchar`.split(
    " ",
  ),
);
