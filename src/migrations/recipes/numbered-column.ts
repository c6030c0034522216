import { printType } from "../column.ts";
import { bareOf, nameIn, regclass, schemaOf, sqlIdentifier, sqlName } from "../name.ts";
import type { RecipeStep } from "../recipe.ts";
import type { Facts } from "../rule.ts";
import { addWithDefault, constraintSteps, notNullSteps, type AddColumn } from "./column-parts.ts";
import { backfillStep } from "./backfill.ts";
import { freeName } from "./names.ts";

/** A number for each row: a sequence first, new rows next, then the rest; an identity takes over where that one ends. */
export function numberedSteps(operation: AddColumn, facts: Facts): RecipeStep[] {
  const { table, column, definition } = operation;
  const { identity } = definition;
  const bare = freeName(table, column, identity ? "fill_seq" : "seq", facts.schema);
  const sequence = nameIn(schemaOf(table), bare);
  const value = `nextval(${regclass(sequence)})`;
  const name = numberTypes[definition.type.name] ?? definition.type.name;
  const type = { ...definition.type, name };
  const first = addWithDefault(operation, { ...definition, type }, value);
  const owned = `ALTER SEQUENCE ${sqlName(sequence)} OWNED BY ${sqlName(table)}.${sqlIdentifier(column)};`;
  return [
    {
      ...first,
      sql: [
        `CREATE SEQUENCE ${sqlName(sequence)} AS ${printType(type)};`,
        ...(first.sql ?? []),
        ...(identity ? [] : [owned]),
      ],
    },
    ...constraintSteps(operation, facts),
    backfillStep({ table, column, value }, facts.schema),
    ...notNullSteps(operation, facts),
    ...(identity ? [identityStep(operation, identity, sequence)] : []),
  ];
}

/** https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-GENERATED-IDENTITY */
function identityStep({ table, column }: AddColumn, identity: "always" | "by-default", sequence: string): RecipeStep {
  const alter = `ALTER COLUMN ${sqlIdentifier(column)}`;
  const how = identity === "always" ? "ALWAYS" : "BY DEFAULT";
  const own = `pg_get_serial_sequence(${regclass(table)}, '${column.replaceAll("'", "''")}')`;
  return {
    title: `Make \`${column}\` an identity that goes on where \`${bareOf(sequence)}\` ends`,
    stage: "contract",
    transaction: "required",
    release: 0,
    rollback: "clean",
    sql: [
      "SET LOCAL lock_timeout = '2s';",
      `ALTER TABLE ${sqlName(table)} ${alter} DROP DEFAULT, ${alter} ADD GENERATED ${how} AS IDENTITY;`,
      `SELECT setval(${own}, nextval(${regclass(sequence)}), false);`,
      `DROP SEQUENCE ${sqlName(sequence)};`,
    ],
  };
}

const numberTypes: Readonly<Record<string, string>> = {
  serial: "int4",
  serial4: "int4",
  bigserial: "int8",
  serial8: "int8",
  smallserial: "int2",
  serial2: "int2",
};
