import type { Node } from "@pgsql/types";
import type { Expression } from "../column.ts";
import type { Constraint } from "../constraint.ts";
import type { Name } from "../operation.ts";
import { putConstraint } from "./constraint-record.ts";
import { inHeirs } from "./heirs.ts";
import { mentions, renameIn } from "./identifiers.ts";
import { foreignKeysTo, sequencesOf, viewsOf } from "./lookup.ts";
import {
  resolve,
  type ColumnRecord,
  type ConstraintRecord,
  type IndexRecord,
  type State,
  type TableRecord,
} from "./state.ts";
import { learntColumn, learntTable, putColumn, writableTable } from "./table-record.ts";

/** All that names the column follows, in its own table, in heirs, and where foreign keys and views look at it. */
export function renameColumn(state: State, name: Name, from: string, to: string): void {
  const view = state.views.get(resolve(state, name));
  if (view) {
    if (view.columns)
      state.views.set(view.name, { ...view, columns: view.columns.map((one) => (one === from ? to : one)) });
    return followInViews(state, view.name, from, to);
  }
  const table = learntTable(state, name);
  if (!table) return;
  renameInTable(state, table, from, to);
  inHeirs(state, table.name, (heir) => {
    const inherits = (heir.columns.get(from)?.parents ?? 0) > 0;
    if (inherits) renameInTable(state, heir, from, to);
    return inherits;
  });
}

function renameInTable(state: State, table: TableRecord, from: string, to: string): void {
  const renamed: ColumnRecord = { ...learntColumn(table, from), name: to };
  const columns = [...table.columns.values()].map((column) => (column.name === from ? renamed : column));
  if (!table.columns.has(from)) columns.push(renamed);
  table.columns.clear();
  for (const column of columns) {
    const followed = inColumn(column, from, to);
    if (followed === column && column !== renamed) table.columns.set(column.name, column);
    else putColumn(state, table, followed);
  }
  for (const constraint of table.constraints.values()) {
    const definition = inConstraint(constraint.definition, from, to);
    if (definition !== constraint.definition) putConstraint(state, table, { ...constraint, definition });
  }
  for (const [name, index] of table.indexes) {
    const followed = inIndex(index, from, to);
    if (followed !== index) table.indexes.set(name, followed);
  }
  for (const sequence of sequencesOf(state, table.name, from))
    state.sequences.set(sequence.name, { ...sequence, ownedBy: { table: table.name, column: to } });
  for (const { table: other, constraint } of foreignKeysTo(state, table.name))
    followInForeignKey(state, other, constraint, from, to);
  followInViews(state, table.name, from, to);
}

function followInForeignKey(
  state: State,
  other: TableRecord,
  { name }: ConstraintRecord,
  from: string,
  to: string,
): void {
  const table = writableTable(state, other.name)!;
  const constraint = table.constraints.get(name);
  if (constraint?.definition.type !== "foreign-key") return;
  const references = { ...constraint.definition.references };
  references.columns = replaced(references.columns, from, to);
  table.constraints.set(name, { ...constraint, definition: { ...constraint.definition, references } });
}

function followInViews(state: State, relation: Name, from: string, to: string): void {
  for (const view of viewsOf(state, relation, from)) {
    const columns = new Set(view.uses.get(relation));
    columns.delete(from);
    state.views.set(view.name, { ...view, uses: new Map(view.uses).set(relation, columns.add(to)) });
  }
}

function inColumn(column: ColumnRecord, from: string, to: string): ColumnRecord {
  if (!column.generated?.expression.columns.includes(from)) return column;
  return {
    ...column,
    generated: { ...column.generated, expression: inExpression(column.generated.expression, from, to) },
  };
}

function inConstraint(constraint: Constraint, from: string, to: string): Constraint {
  const columns = constraint.type === "check" ? constraint.expression.columns : constraint.columns;
  if (!columns.includes(from)) return constraint;
  switch (constraint.type) {
    case "check":
      return { ...constraint, expression: inExpression(constraint.expression, from, to) };
    case "not-null":
      return { ...constraint, columns: [to] };
    case "foreign-key":
    case "exclusion":
      return { ...constraint, columns: replaced(constraint.columns, from, to) };
    case "unique":
    case "primary-key":
      return { ...constraint, columns: replaced(constraint.columns, from, to) };
  }
}

function inIndex(index: IndexRecord, from: string, to: string): IndexRecord {
  const mentioned = [...index.columns, ...index.include, index.where ?? ""].some((sql) => mentions(sql, from));
  if (!mentioned) return index;
  return {
    ...index,
    columns: index.columns.map((one) => renameIn(one, from, to)),
    include: replaced(index.include, from, to),
    ...(index.where === undefined ? {} : { where: renameIn(index.where, from, to) }),
  };
}

function inExpression(expression: Expression, from: string, to: string): Expression {
  if (!expression.columns.includes(from)) return expression;
  return {
    ...expression,
    sql: renameIn(expression.sql, from, to),
    tree: inTree(expression.tree, from, to) as Node,
    columns: replaced(expression.columns, from, to),
  };
}

/** A copy of the tree in which the last part of each reference to the column has the new name. */
function inTree(node: unknown, from: string, to: string): unknown {
  if (Array.isArray(node)) return node.map((one: unknown) => inTree(one, from, to));
  if (typeof node !== "object" || node === null) return node;
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) =>
      key === "ColumnRef" ? [key, inReference(value, from, to)] : [key, inTree(value, from, to)],
    ),
  );
}

function inReference(reference: unknown, from: string, to: string): unknown {
  const { fields = [], ...rest } = reference as { fields?: readonly unknown[] };
  const last = fields.at(-1) as { String?: { sval?: string } } | undefined;
  return last?.String?.sval === from
    ? { ...rest, fields: [...fields.slice(0, -1), { String: { sval: to } }] }
    : reference;
}

function replaced(columns: readonly string[], from: string, to: string): readonly string[] {
  return columns.map((column) => (column === from ? to : column));
}
