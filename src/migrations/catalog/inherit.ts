import type { Name } from "../operation.ts";
import { putOver, putConstraint, notNullOn } from "./constraint-record.ts";
import { putNotNull } from "./add-not-null.ts";
import { wouldBeCircular } from "./heirs.ts";
import type { Origin } from "./schema.ts";
import type { ColumnRecord, ConstraintRecord, Inherited, State, TableRecord } from "./state.ts";
import { findTable, putColumn } from "./table-record.ts";

/** A new child has the columns of its parent, and those of its constraints that are not of indexes. */
export function inheritAll(state: State, child: TableRecord, parentName: Name, origin: Origin): void {
  if (wouldBeCircular(state, child.name, parentName)) return;
  child.parents = [...child.parents, parentName];
  state.heirs.add(parentName, child.name);
  takeOver(state, child, parentName, origin);
}

export function takeOver(state: State, child: TableRecord, parentName: Name, origin: Origin): void {
  const parent = findTable(state, parentName);
  if (!parent?.complete) child.complete = false;
  for (const column of parent?.columns.values() ?? []) inheritColumn(state, child, column, origin);
  for (const constraint of parent?.constraints.values() ?? []) inheritConstraint(state, child, constraint, origin);
}

function inheritColumn(state: State, child: TableRecord, column: ColumnRecord, origin: Origin): void {
  const own = child.columns.get(column.name);
  const { identity: _, ...rest } = column;
  const copy = child.partitionOf === undefined ? rest : column;
  putColumn(state, child, own ? { ...own, parents: own.parents + 1 } : { ...copy, notNull: false, ...from, origin });
}

function inheritConstraint(state: State, child: TableRecord, constraint: ConstraintRecord, origin: Origin): void {
  const { definition, noInherit, name } = constraint;
  if (definition.type === "not-null") {
    const own = notNullOn(child, definition.columns[0]);
    if (own) putConstraint(state, child, { ...own, parents: own.parents + 1 });
    else putNotNull(state, child, { ...constraint, ...from, origin });
  } else if (definition.type === "check" && !noInherit) {
    const own = child.constraints.get(name);
    if (own) putConstraint(state, child, { ...own, parents: own.parents + 1 });
    else putOver(state, child, { ...constraint, ...from, origin });
  }
}

/** A table that stands already becomes a child: what it shares with the parent is inherited as well as its own. */
export function adopt(state: State, child: TableRecord, parent: TableRecord, keepsLocal: boolean): void {
  const local = (one: Inherited): Inherited => ({ local: keepsLocal && one.local, parents: one.parents + 1 });
  for (const column of child.columns.values())
    if (parent.columns.has(column.name)) putColumn(state, child, { ...column, ...local(column) });
  for (const constraint of parent.constraints.values()) {
    const own = sharedWith(child, constraint);
    if (own) putConstraint(state, child, { ...own, ...local(own) });
  }
}

/** What it had from the parent is its own again. */
export function emancipate(state: State, child: TableRecord, parent: TableRecord): void {
  const left = ({ local, parents }: Inherited): Inherited => ({
    local: local || parents <= 1,
    parents: Math.max(0, parents - 1),
  });
  for (const column of child.columns.values())
    if (parent.columns.has(column.name)) putColumn(state, child, { ...column, ...left(column) });
  for (const constraint of parent.constraints.values()) {
    const own = sharedWith(child, constraint);
    if (own) putConstraint(state, child, { ...own, ...left(own) });
  }
}

function sharedWith(
  child: TableRecord,
  { definition, name, noInherit }: ConstraintRecord,
): ConstraintRecord | undefined {
  if (definition.type === "not-null") return notNullOn(child, definition.columns[0]);
  if (definition.type === "check" && !noInherit) return child.constraints.get(name);
  return undefined;
}

const from: Inherited = { local: false, parents: 1 };
