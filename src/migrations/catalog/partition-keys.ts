import { passOn } from "./add-foreign-key.ts";
import { isKey } from "./add-index.ts";
import { inHeirs } from "./heirs.ts";
import type { Origin } from "./schema.ts";
import type { ConstraintRecord, State, TableRecord } from "./state.ts";
import { putColumn } from "./table-record.ts";

/** A foreign key of the parent, for a new partition and for its own partitions. */
export function addForeignKeyOf(state: State, constraint: ConstraintRecord, child: TableRecord, origin: Origin): void {
  if (constraint.definition.type !== "foreign-key") return;
  passOn(state, { ...constraint, origin }, child);
  inHeirs(state, child.name, (heir) => passOn(state, { ...constraint, origin }, heir));
}

/** A table that was a partition keeps its keys and indexes as its own, and loses triggers and identity of the parent. */
export function standAlone(state: State, child: TableRecord): void {
  for (const [name, index] of child.indexes) {
    const { partOf: _, ...own } = index;
    child.indexes.set(name, own);
  }
  for (const [name, constraint] of child.constraints)
    if (constraint.definition.type === "foreign-key" || isKey(constraint.definition))
      child.constraints.set(name, { ...constraint, local: true, parents: 0 });
  for (const [name, trigger] of child.triggers) if (trigger.cloned) child.triggers.delete(name);
  for (const { identity, ...column } of child.columns.values()) if (identity) putColumn(state, child, column);
}
