import type { Name } from "../operation.ts";
import { addForeignKeyOf, standAlone } from "./partition-keys.ts";
import { addIndex, alike, attachAlike, completeParent } from "./add-index.ts";
import { wouldBeCircular } from "./heirs.ts";
import { adopt, emancipate, takeOver } from "./inherit.ts";
import type { Origin } from "./schema.ts";
import { resolve, type State, type TableRecord } from "./state.ts";
import { putColumn, writableTable } from "./table-record.ts";

interface PartitionOf {
  readonly parent: Name;
  readonly isDefault: boolean;
}

/** `CREATE TABLE … PARTITION OF`: it has all that the parent has. */
export function addPartition(
  state: State,
  child: TableRecord,
  { parent, isDefault }: PartitionOf,
  origin: Origin,
): void {
  const name = resolve(state, parent);
  if (!becomePartition(state, child, name, isDefault)) return void (child.complete = false);
  takeOver(state, child, name, origin);
  const table = writableTable(state, name);
  if (table) passOnKeys(state, table, child, origin);
}

/** `ATTACH PARTITION`: it has the columns already; indexes that it lacks are built. */
export function attachPartition(
  state: State,
  parent: TableRecord,
  child: TableRecord,
  isDefault: boolean,
  origin: Origin,
): void {
  if (!becomePartition(state, child, parent.name, isDefault)) return;
  adopt(state, child, parent, false);
  for (const column of parent.columns.values()) {
    const own = child.columns.get(column.name);
    if (own && column.identity) putColumn(state, child, { ...own, identity: column.identity });
  }
  passOnKeys(state, parent, child, origin);
}

export function detachPartition(state: State, parent: TableRecord, child: TableRecord): void {
  if (child.partitionOf !== parent.name) return;
  delete child.partitionOf;
  parent.partitions = parent.partitions.filter((partition) => partition.table !== child.name);
  emancipate(state, child, parent);
  standAlone(state, child);
  for (const index of parent.indexes.values()) completeParent(state, index.name);
}

function becomePartition(state: State, child: TableRecord, parent: Name, isDefault: boolean): boolean {
  if (wouldBeCircular(state, child.name, parent)) return false;
  child.partitionOf = parent;
  state.heirs.add(parent, child.name);
  writableTable(state, parent)?.partitions.push({ table: child.name, isDefault });
  return true;
}

function passOnKeys(state: State, parent: TableRecord, child: TableRecord, origin: Origin): void {
  for (const index of parent.indexes.values())
    if (!attachAlike(state, child, index))
      addIndex(state, child, { ...alike(index, parent, origin), partOf: index.name });
  for (const constraint of parent.constraints.values()) addForeignKeyOf(state, constraint, child, origin);
  for (const [name, trigger] of parent.triggers) child.triggers.set(name, { ...trigger, origin, cloned: true });
}
