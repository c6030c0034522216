import { addIndex, addViewIndex, attachIndex, type NewIndex } from "./add-index.ts";
import { nothing, type Appliers } from "./appliers.ts";
import { drop } from "./drop.ts";
import { bareOf, nameIn, schemaOf } from "../name.ts";
import type { OperationOf } from "../operation.ts";
import { renameRelation } from "./rename-relation.ts";
import type { Origin } from "./schema.ts";
import { relationExists, resolve, type State } from "./state.ts";
import { learntTable, writableTable } from "./table-record.ts";

export const indexOperations = {
  "create-index": createIndex,
  "drop-index": (state, { index }) => drop(state, { what: "index", name: resolve(state, index) }),
  "rename-index": (state, { index, to }) => {
    const from = resolve(state, index);
    renameRelation(state, from, nameIn(schemaOf(from), bareOf(to)));
  },
  "attach-index-partition": (state, { index, partition }) => {
    const heir = writableTable(state, state.indexes.get(resolve(state, partition)) ?? "");
    const own = heir?.indexes.get(resolve(state, partition));
    if (heir && own && state.indexes.has(resolve(state, index))) attachIndex(state, heir, own, resolve(state, index));
  },
  reindex: nothing,
  "set-index-options": nothing,
} satisfies Partial<Appliers>;

function createIndex(state: State, operation: OperationOf<"create-index">, origin: Origin): void {
  const view = state.views.get(resolve(state, operation.table));
  const table = view ? undefined : learntTable(state, operation.table);
  const owner = view ?? table;
  if (!owner) return;
  const name = operation.index === undefined ? undefined : nameIn(schemaOf(owner.name), bareOf(operation.index));
  if (name !== undefined && relationExists(state, name)) {
    if (operation.ifNotExists || operation.conditional || !state.indexes.has(name)) return;
    // It stood on something else, and was dropped unseen.
    if (state.indexes.get(name) !== owner.name) drop(state, { what: "index", name });
  }
  const index: NewIndex = {
    ...(name === undefined ? {} : { bare: bareOf(name) }),
    unique: operation.unique,
    method: operation.method,
    columns: operation.columns,
    include: operation.include,
    ...(operation.where === undefined ? {} : { where: operation.where }),
    only: operation.only,
    origin,
  };
  if (view) addViewIndex(state, view, index);
  else if (table) addIndex(state, table, index);
}
