import { printType } from "../column.ts";
import { bareOf, nameIn, schemaOf, sqlIdentifier, sqlName } from "../name.ts";
import type { RecipeStep } from "../recipe.ts";
import type { Facts } from "../rule.ts";
import { addStep, constraintSteps, notNullSteps, type AddColumn } from "./column-parts.ts";
import { backfillStep } from "./backfill.ts";
import { freeName } from "./names.ts";

/** A computed column: virtual where the server has it, kept by a trigger otherwise. */
export function computedSteps(operation: AddColumn, facts: Facts): RecipeStep[] {
  const { table, column, definition } = operation;
  const expression = definition.generated!.expression.sql;
  if (canBeVirtual(operation, facts)) {
    const words = `${sqlIdentifier(column)} ${printType(definition.type)} GENERATED ALWAYS AS (${expression}) VIRTUAL`;
    return [
      {
        title: `Add \`${column}\` as a virtual column: computed when read, added at once`,
        stage: "expand",
        transaction: "allowed",
        release: 0,
        rollback: "clean",
        sql: ["SET lock_timeout = '2s';", `ALTER TABLE ${sqlName(table)} ADD COLUMN ${words};`],
      },
      ...constraintSteps(operation, facts),
      ...notNullSteps(operation, facts),
    ];
  }
  const plain = addStep(operation, { ...definition, notNull: false }, "as a plain column that a trigger keeps");
  return [
    { ...plain, transaction: "required", sql: triggerSql(operation, expression, facts, plain.sql!.slice(1)) },
    ...constraintSteps(operation, facts),
    backfillStep({ table, column, value: expression, nullable: true }, facts.schema),
    ...notNullSteps(operation, facts),
  ];
}

/**
 * From 18 on, when it uses nothing that users have made and no index is to stand on it.
 * https://www.postgresql.org/docs/current/ddl-generated-columns.html
 */
function canBeVirtual({ definition }: AddColumn, { schema, target }: Facts): boolean {
  return (
    target.version >= 18 &&
    definition.constraints.every(({ type }) => type === "check" || type === "not-null") &&
    schema.type(definition.type.name) === undefined &&
    definition.generated!.expression.calls.every((name) => schema.functions(name).length === 0)
  );
}

/** Inside the trigger the new row stands for the table, so that the expression can stay as it was written. */
function triggerSql({ table, column }: AddColumn, expression: string, { schema }: Facts, add: readonly string[]) {
  const name = freeName(table, column, "compute", schema);
  const call = sqlName(nameIn(schemaOf(table), name));
  return [
    "SET LOCAL lock_timeout = '2s';",
    ...add,
    `CREATE FUNCTION ${call}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.${sqlIdentifier(column)} := (SELECT ${expression} FROM (SELECT NEW.*) AS ${sqlIdentifier(bareOf(table))});
  RETURN NEW;
END $$;`,
    `CREATE TRIGGER ${sqlIdentifier(name)} BEFORE INSERT OR UPDATE ON ${sqlName(table)} FOR EACH ROW EXECUTE FUNCTION ${call}();`,
  ];
}
