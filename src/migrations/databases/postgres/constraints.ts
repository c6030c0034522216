import type { Constraint, ConstraintOf } from "../../constraint.ts";
import type { Effect } from "../../effect.ts";
import type { Name, OperationOf } from "../../operation.ts";
import { setNotNull } from "./set-not-null.ts";
import { failing, family, instant, lock, locks, named, working, type Effects, type Situation } from "./situation.ts";

/** https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-DESC-ADD-TABLE-CONSTRAINT */
export const constraintEffects = {
  "add-check": ({ table, constraint, only }, situation) => {
    const tables = family(table, situation, only);
    return isLooked(constraint) ? working("scan", tables, ...locks(tables)) : instant(...locks(tables));
  },
  "add-not-null-constraint": (operation, situation) => {
    const { table, constraint } = operation;
    const looked = setNotNull({ ...operation, kind: "set-not-null", column: constraint.columns[0] }, situation);
    return constraint.notValid ? instant(lock(table), ...looked.locks) : looked;
  },
  "add-foreign-key": ({ table, constraint, only }, situation) => {
    const referenced = constraint.references.table;
    const held = locks([...family(table, situation, only), ...family(referenced, situation)], "SHARE ROW EXCLUSIVE");
    return isLooked(constraint) ? working("scan", [...new Set([table, referenced])], ...held) : instant(...held);
  },
  "add-unique": (operation, situation) => addKey(operation, situation),
  "add-primary-key": addPrimaryKey,
  "add-exclusion": ({ table, only }, situation) => {
    const tables = family(table, situation, only);
    return working("build", tables, ...locks(tables));
  },
  "validate-constraint": validate,
  "drop-constraint": dropConstraint,
  "rename-constraint": ({ table, only }, situation) => instant(...locks(family(table, situation, only))),
  "alter-constraint": ({ table, constraint, enforced }, { schema }) => {
    const definition = schema.table(table)?.constraints.get(constraint)?.definition;
    const referenced = definition?.type === "foreign-key" ? definition.references.table : undefined;
    const held = [lock(table), ...(referenced !== undefined && enforced !== undefined ? [lock(referenced)] : [])];
    return enforced === true ? working("scan", [table], ...held) : instant(...held);
  },
} satisfies Partial<Effects>;

function isLooked({ notValid, notEnforced }: Constraint): boolean {
  return !notValid && !notEnforced;
}

function addKey(
  { table, constraint, only }: { table: Name; constraint: ConstraintOf<"unique" | "primary-key">; only?: boolean },
  situation: Situation,
): Effect {
  const tables = family(table, situation, only);
  return constraint.usingIndex === undefined ? working("build", tables, ...locks(tables)) : instant(...locks(tables));
}

/** Its columns become NOT NULL, and are looked at where they are not yet. */
function addPrimaryKey(operation: OperationOf<"add-primary-key">, situation: Situation): Effect {
  const { constraint, table } = operation;
  const added = addKey(operation, situation);
  if (constraint.usingIndex === undefined) return added;
  const { schema } = situation;
  const columns = schema.index(constraint.usingIndex)?.columns ?? [];
  const known = schema.table(table);
  const nullable = columns.length === 0 || columns.some((column) => known?.columns.get(column)?.notNull !== true);
  return nullable ? { ...added, duration: "scan", works: [table] } : added;
}

/** Reads and writes go on meanwhile. */
function validate({ table, constraint, only }: OperationOf<"validate-constraint">, situation: Situation): Effect {
  const { schema } = situation;
  const known = schema.table(table)?.constraints.get(constraint);
  const definition = known?.definition;
  const referenced = definition?.type === "foreign-key" ? [definition.references.table] : [];
  const tables = family(table, situation, only);
  const held = [...locks(tables, "SHARE UPDATE EXCLUSIVE"), ...locks(referenced, "ROW SHARE")];
  return known?.validated ? instant(...held) : working("scan", [...new Set([...tables, ...referenced])], ...held);
}

function dropConstraint(operation: OperationOf<"drop-constraint">, situation: Situation): Effect {
  const { table, constraint, cascade, only } = operation;
  const { schema } = situation;
  const definition = schema.table(table)?.constraints.get(constraint)?.definition;
  const tables = locks(family(table, situation, only));
  if (definition?.type === "foreign-key") return instant(...tables, lock(definition.references.table));
  if (definition?.type !== "unique" && definition?.type !== "primary-key") return instant(...tables);
  const referrers = schema.foreignKeysTo(table).filter((one) => rests(one.constraint, definition));
  const effect = instant(...tables, ...(cascade ? locks(referrers.map((one) => one.table.name)) : []));
  if (cascade || referrers.length === 0) return effect;
  return failing(
    effect,
    "2BP01",
    `cannot drop constraint ${constraint} on table ${named(table)} because a foreign key of ${named(referrers[0]!.table.name)} depends on it`,
  );
}

/** A foreign key without columns points at the primary key. */
function rests(constraint: Constraint, key: ConstraintOf<"unique" | "primary-key">): boolean {
  if (constraint.type !== "foreign-key") return false;
  const { columns } = constraint.references;
  return columns.length === 0 ? key.type === "primary-key" : sorted(columns) === sorted(key.columns);
}

function sorted(columns: readonly string[]): string {
  return JSON.stringify([...columns].sort());
}
