import { nothing, type Appliers } from "./appliers.ts";
import { createTable } from "./create-table.ts";
import { drop } from "./drop.ts";
import { wouldBeCircular } from "./heirs.ts";
import { adopt, emancipate } from "./inherit.ts";
import { moveToSchema } from "./move-to-schema.ts";
import { bareOf, nameIn, schemaOf } from "../name.ts";
import { attachPartition, detachPartition } from "./partition.ts";
import { renameRelation } from "./rename-relation.ts";
import { resolve, type State } from "./state.ts";
import { learntTable, writableTable } from "./table-record.ts";
import type { Name } from "../operation.ts";

export const tableOperations = {
  "create-table": createTable,
  "drop-table": (state, { table }) => drop(state, { what: "table", name: resolve(state, table) }),
  "rename-table": (state, { table, to }) => rename(state, table, to),
  "set-schema": moveToSchema,
  "set-logged": (state, { table, logged }) => {
    const known = learntTable(state, table);
    if (known) known.persistence = logged ? "permanent" : "unlogged";
  },
  inherit: (state, { table, parent, inherit }) => {
    const child = learntTable(state, table);
    const from = learntTable(state, parent);
    if (!child || !from) return;
    if (!inherit) {
      if (!child.parents.includes(from.name)) return;
      child.parents = child.parents.filter((name) => name !== from.name);
      return emancipate(state, child, from);
    }
    if (wouldBeCircular(state, child.name, from.name)) return;
    child.parents = [...child.parents, from.name];
    state.heirs.add(from.name, child.name);
    adopt(state, child, from, true);
  },
  "attach-partition": (state, { table, partition, isDefault }, origin) => {
    const parent = learntTable(state, table);
    const child = learntTable(state, partition);
    if (!parent || !child) return;
    parent.partitioned = true;
    attachPartition(state, parent, child, isDefault, origin);
  },
  "detach-partition": (state, { table, partition }) => {
    const parent = writableTable(state, table);
    const child = writableTable(state, partition);
    if (parent && child) detachPartition(state, parent, child);
  },
  truncate: nothing,
  "lock-table": nothing,
  "set-tablespace": nothing,
  "set-access-method": nothing,
  "cluster-table": nothing,
  "set-table-options": nothing,
  "set-owner": nothing,
  "replica-identity": nothing,
} satisfies Partial<Appliers>;

/** `ALTER TABLE` renames views, indexes and sequences as well. A rename never changes the schema. */
export function rename(state: State, name: Name, to: Name): void {
  const from = resolve(state, name);
  const known = state.tables.has(from) || state.views.has(from) || state.indexes.has(from) || state.sequences.has(from);
  if (!known) learntTable(state, from);
  renameRelation(state, from, nameIn(schemaOf(from), bareOf(to)));
  if (state.temporary.delete(from)) state.temporary.add(nameIn(schemaOf(from), bareOf(to)));
}
