import type { Schema } from "../../catalog/schema.ts";
import type { ColumnDefinition } from "../../column.ts";
import type { Duration, Effect } from "../../effect.ts";
import type { Constraint } from "../../constraint.ts";
import { isFilledByDatabase, isSerial } from "../../filled.ts";
import type { Name, OperationOf } from "../../operation.ts";
import { changeType } from "./change-type.ts";
import { setNotNull } from "./set-not-null.ts";
import { failing, family, instant, lock, locks, working, type Effects, type Situation } from "./situation.ts";
import { volatilityOf } from "./volatility.ts";

/** https://www.postgresql.org/docs/current/sql-altertable.html */
export const columnEffects = {
  "add-column": addColumn,
  "drop-column": dropColumn,
  "rename-column": (operation, situation) => altered(operation, situation),
  "alter-column-type": changeType,
  "set-default": altered,
  "drop-default": altered,
  "set-not-null": setNotNull,
  "drop-not-null": altered,
  "set-expression": (operation, situation) => {
    const { schema } = situation;
    const kind = schema.table(operation.table)?.columns.get(operation.column)?.generated?.kind;
    const tables = family(operation.table, situation, operation.only);
    return kind === "virtual" ? instant(...locks(tables)) : working("rewrite", tables, ...locks(tables));
  },
  "drop-expression": altered,
  "add-identity": altered,
  "set-identity": altered,
  "drop-identity": altered,
  "set-column-options": ({ table, option, only }, situation) =>
    instant(
      ...locks(
        family(table, situation, only),
        option === "statistics" || option === "options" ? "SHARE UPDATE EXCLUSIVE" : "ACCESS EXCLUSIVE",
      ),
    ),
} satisfies Partial<Effects>;

/** Only the definition changes. */
function altered({ table, only }: { readonly table: Name; readonly only?: boolean }, situation: Situation): Effect {
  return instant(...locks(family(table, situation, only)));
}

function addColumn(operation: OperationOf<"add-column">, situation: Situation): Effect {
  const { table, definition, ifNotExists, column } = operation;
  const tables = family(table, situation, operation.only);
  const own = locks(tables);
  if (ifNotExists && situation.schema.table(table)?.columns.has(column)) return instant(...own);
  const referenced = definition.constraints.flatMap((one) =>
    one.type === "foreign-key" ? [one.references.table] : [],
  );
  const held = [...own, ...locks(referenced, "SHARE ROW EXCLUSIVE")];

  const filling = fillingOf(definition, situation);
  if (filling !== "nothing") {
    const rewrite = working("rewrite", tables, ...held);
    return filling === "rewrite" ? rewrite : { ...rewrite, assumed: filling.assumed };
  }
  const duration = checkingOf(definition);
  if (duration === "instant") return instant(...held);
  // A foreign key looks the one default value up for each row.
  return working(duration, duration === "scan" && referenced.length > 0 ? [...tables, ...referenced] : tables, ...held);
}

/** Must each old row get a value of its own? */
function fillingOf(
  column: ColumnDefinition,
  { schema, version }: Situation,
): "rewrite" | "nothing" | { readonly assumed: string } {
  if (isSerial(column) || column.identity || column.generated?.kind === "stored") return "rewrite";
  const domain = schema.type(column.type.name);
  if (domain?.kind === "domain" && (domain.constrained || domain.volatileDefault) && column.type.dimensions === 0)
    return "rewrite";
  const value = column.default;
  if (value === undefined || !isFilledByDatabase(column)) return "nothing";
  if (version < 11) return "rewrite";
  const volatility = volatilityOf(value, schema, version);
  return volatility === "volatile" ? "rewrite" : volatility === "known" ? "nothing" : { assumed: volatility.unknown };
}

/** What must be checked of the rows that are there. */
function checkingOf({ constraints, default: value, generated, notNull }: ColumnDefinition): Duration {
  const enforced = constraints.filter((one) => !one.notEnforced);
  if (enforced.some(isKey)) return "build";
  const looksUp =
    enforced.some(({ type }) => type === "foreign-key") && value !== undefined && !/^null\b/i.test(value.sql);
  const isChecked = enforced.some(({ type }) => type === "check") || (generated?.kind === "virtual" && notNull);
  return looksUp || isChecked ? "scan" : "instant";
}

function isKey({ type }: Constraint): boolean {
  return type === "unique" || type === "primary-key" || type === "exclusion";
}

function dropColumn({ table, column, cascade, only }: OperationOf<"drop-column">, situation: Situation): Effect {
  const { schema } = situation;
  const views = schema.viewsOf(table, column);
  const effect = instant(
    ...locks(family(table, situation, only)),
    ...locks(referencedFrom(table, column, schema)),
    ...(cascade ? views.map(({ name }) => lock(name)) : []),
  );
  if (cascade || views.length === 0) return effect;
  return failing(effect, "2BP01", `cannot drop column ${column} of table ${table} because other objects depend on it`);
}

/** A foreign key of the column goes with it, and its triggers on the other table. */
function referencedFrom(table: Name, column: string, schema: Schema): readonly Name[] {
  const referenced: Name[] = [];
  for (const { definition } of schema.table(table)?.constraints.values() ?? [])
    if (definition.type === "foreign-key" && definition.columns.includes(column))
      referenced.push(definition.references.table);
  return referenced;
}
