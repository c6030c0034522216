import { makeUpName } from "./made-up-name.ts";
import { bareOf, nameIn, schemaOf } from "../name.ts";
import type { Name } from "../operation.ts";
import type { ConstraintRecord, State, TableRecord } from "./state.ts";
import { usedBy } from "./table-record.ts";

/** Puts a constraint where one of its name may stand already; its place among the others stays. */
export function putConstraint(state: State, table: TableRecord, constraint: ConstraintRecord): void {
  if (!table.constraints.has(constraint.name)) count(state, constraintKey(table, constraint.name));
  table.constraints.set(constraint.name, constraint);
  linkConstraint(state, table, constraint);
}

/** What the constraint points at can find its table. */
export function linkConstraint(state: State, table: TableRecord, { definition }: ConstraintRecord): void {
  if (definition.type === "foreign-key") state.referrers.add(definition.references.table, table.name);
  if (definition.type === "check") for (const used of usedBy(definition.expression)) state.users.add(used, table.name);
}

export function takeConstraint(state: State, table: TableRecord, name: string): ConstraintRecord | undefined {
  const constraint = table.constraints.get(name);
  if (!constraint) return undefined;
  table.constraints.delete(name);
  uncount(state, constraintKey(table, name));
  return constraint;
}

export function constraintKey(table: { readonly name: Name }, constraint: string): Name {
  return nameIn(schemaOf(table.name), constraint);
}

/** The constraints of a table that goes no longer keep made-up names from others. */
export function constraintsForgotten(state: State, table: TableRecord): void {
  for (const name of table.constraints.keys()) uncount(state, constraintKey(table, name));
}

/** Puts a constraint in its place; what already has its name keeps the older origin. */
export function putOver(state: State, table: TableRecord, record: ConstraintRecord): void {
  moveAsideNotNull(state, table, record.name);
  const old = table.constraints.get(record.name);
  putConstraint(state, table, old ? { ...record, origin: old.origin } : record);
}

export function isConstraint(state: State, table: TableRecord): (name: string) => boolean {
  return (name) => state.constraintNames.has(constraintKey(table, name));
}

/** A made-up name gives way to a real one: before PostgreSQL 18 it is not there. */
export function moveAsideNotNull(state: State, table: TableRecord, name: string): void {
  const inTheWay = table.constraints.get(name);
  if (inTheWay?.definition.type !== "not-null") return;
  const [column] = inTheWay.definition.columns;
  const free = notNullName(state, table, column);
  takeConstraint(state, table, name);
  putConstraint(state, table, { ...inTheWay, name: free, definition: { ...inTheWay.definition, name: free } });
}

export function notNullName(state: State, table: TableRecord, column: string): string {
  return makeUpName(isConstraint(state, table), bareOf(table.name), column, "not_null");
}

export function notNullOn(table: TableRecord, column: string): ConstraintRecord | undefined {
  for (const constraint of table.constraints.values())
    if (constraint.definition.type === "not-null" && constraint.definition.columns[0] === column) return constraint;
  return undefined;
}

export function sameForeignKey(one: ConstraintRecord, other: ConstraintRecord): boolean {
  const [a, b] = [one.definition, other.definition];
  return (
    a.type === "foreign-key" &&
    b.type === "foreign-key" &&
    a.references.table === b.references.table &&
    a.columns.join() === b.columns.join() &&
    a.references.columns.join() === b.references.columns.join() &&
    a.onDelete === b.onDelete &&
    a.onUpdate === b.onUpdate
  );
}

export function count(state: State, key: Name): void {
  state.constraintNames.set(key, (state.constraintNames.get(key) ?? 0) + 1);
}

function uncount(state: State, key: Name): void {
  const left = (state.constraintNames.get(key) ?? 1) - 1;
  if (left > 0) state.constraintNames.set(key, left);
  else state.constraintNames.delete(key);
}
