import { printType, type ColumnDefinition } from "../column.ts";
import { sqlIdentifier, sqlName } from "../name.ts";
import type { OperationOf } from "../operation.ts";
import type { Recipe, RecipeStep } from "../recipe.ts";
import type { Facts } from "../rule.ts";
import { backfillStep } from "./backfill.ts";
import { keyOf } from "./key.ts";
import { setNotNull } from "./not-null.ts";

type AddColumn = OperationOf<"add-column">;

/** The column empty, the default for new rows only, the old rows in batches, and NOT NULL at the end. */
export function addThenFill(operation: AddColumn, facts: Facts): Recipe {
  const { table, column, definition } = operation;
  const value = definition.default?.sql ?? "NULL";
  return {
    steps: [
      withDefault(operation, value),
      backfillStep(table, column, value, keyOf(table, facts.schema)),
      ...(definition.notNull ? setNotNull(table, column, facts.target.version).steps : []),
    ],
  };
}

/** A number for each row: a sequence of its own, new rows first, then the rest. */
export function addNumbered(operation: AddColumn, facts: Facts): Recipe {
  const { table, column, definition } = operation;
  const sequence = `${table}_${column}_seq`;
  const value = `nextval('${sqlName(sequence).replaceAll("'", "''")}')`;
  const type = numberTypes[definition.type.name] ?? printType(definition.type);
  const first = withDefault(
    { ...operation, definition: { ...definition, type: { ...definition.type, name: type } } },
    value,
  );
  return {
    steps: [
      {
        ...first,
        sql: [
          `CREATE SEQUENCE ${sqlName(sequence)};`,
          ...(first.sql ?? []),
          `ALTER SEQUENCE ${sqlName(sequence)} OWNED BY ${sqlName(table)}.${sqlIdentifier(column)};`,
        ],
      },
      backfillStep(table, column, value, keyOf(table, facts.schema)),
      ...setNotNull(table, column, facts.target.version).steps,
    ],
  };
}

const numberTypes: Readonly<Record<string, string>> = {
  serial: "integer",
  bigserial: "bigint",
  smallserial: "smallint",
};

/** A computed column: virtual where the server has it, kept by a trigger otherwise. */
export function addComputed(operation: AddColumn, facts: Facts): Recipe {
  const { table, column, definition } = operation;
  const expression = definition.generated!.expression.sql;
  if (facts.target.version >= 18) {
    const sql = `ALTER TABLE ${sqlName(table)} ADD COLUMN ${sqlIdentifier(column)} ${printType(definition.type)} GENERATED ALWAYS AS (${expression}) VIRTUAL;`;
    return {
      steps: [
        {
          title: `Add \`${column}\` as a virtual column: computed when read, added at once`,
          stage: "expand",
          transaction: "allowed",
          release: 0,
          rollback: "clean",
          sql: [sql],
        },
      ],
    };
  }
  return {
    steps: [
      addPlain(operation, `Add \`${column}\` as a plain column`),
      {
        title: `Keep it up to date with a BEFORE INSERT OR UPDATE trigger that sets it to ${expression}`,
        stage: "expand",
        transaction: "allowed",
        release: 0,
        rollback: "clean",
      },
      backfillStep(table, column, expression, keyOf(table, facts.schema)),
    ],
  };
}

/** The column bare, and then what stood behind it, each as its own step. */
export function addColumnThen(operation: AddColumn, rest: Recipe): Recipe {
  return {
    steps: [
      addPlain(
        { ...operation, definition: { ...operation.definition, constraints: [] } },
        `Add \`${operation.column}\` without it`,
      ),
      ...rest.steps,
    ],
  };
}

function withDefault(operation: AddColumn, value: string): RecipeStep {
  const { table, column } = operation;
  const { default: _, ...bare } = operation.definition;
  const step = addPlain(
    { ...operation, definition: { ...bare, notNull: false } },
    `Add \`${column}\` empty, with its default for new rows only`,
  );
  return {
    ...step,
    sql: [
      ...(step.sql ?? []),
      `ALTER TABLE ${sqlName(table)} ALTER COLUMN ${sqlIdentifier(column)} SET DEFAULT ${value};`,
    ],
  };
}

export function addPlain({ table, definition }: Pick<AddColumn, "table" | "definition">, title: string): RecipeStep {
  return {
    title,
    stage: "expand",
    transaction: "allowed",
    release: 0,
    rollback: "clean",
    sql: ["SET lock_timeout = '2s';", `ALTER TABLE ${sqlName(table)} ADD COLUMN ${columnSql(definition)};`],
  };
}

function columnSql({ name, type, default: value, notNull, collation }: ColumnDefinition): string {
  return [
    sqlIdentifier(name),
    printType(type),
    ...(collation ? [`COLLATE ${sqlName(collation)}`] : []),
    ...(value ? [`DEFAULT ${value.sql}`] : []),
    ...(notNull ? ["NOT NULL"] : []),
  ].join(" ");
}
