import { nothing, type Appliers } from "./appliers.ts";
import { drop } from "./drop.ts";
import { bareOf } from "../name.ts";
import type { Name } from "../operation.ts";
import type { Origin } from "./schema.ts";
import { relationExists, resolve, type State, type ViewRecord } from "./state.ts";
import { rename } from "./table-operations.ts";
import { columnsRead } from "./view-columns.ts";

export const viewOperations = {
  "create-view": (state, { view, columns, reads, query, temporary, replace, conditional }, origin) => {
    const name = temporary ? `pg_temp.${bareOf(view)}` : view;
    if (conditional && !replace && relationExists(state, name)) return;
    if (temporary) state.temporary.add(name);
    put(state, { name, materialized: false, query, ...(columns ? { columns } : {}) }, reads, origin);
  },
  "create-materialized-view": (state, { view, reads, query, ifNotExists, conditional }, origin) => {
    if ((ifNotExists || conditional) && relationExists(state, view)) return;
    put(state, { name: view, materialized: true, query }, reads, origin);
  },
  "drop-view": (state, { view }) => drop(state, { what: "view", name: resolve(state, view) }),
  "drop-materialized-view": (state, { view }) => drop(state, { what: "view", name: resolve(state, view) }),
  "refresh-materialized-view": nothing,
  "rename-view": (state, { view, to }) => rename(state, view, to),
} satisfies Partial<Appliers>;

type Shape = Pick<ViewRecord, "name" | "materialized" | "query" | "columns">;

function put(state: State, shape: Shape, names: readonly Name[], origin: Origin): void {
  if (state.tables.has(shape.name)) drop(state, { what: "table", name: shape.name });
  const old = state.views.get(shape.name);
  const reads = [...new Set(names.map((name) => resolve(state, name)))];
  const view: ViewRecord = {
    ...shape,
    reads,
    uses: columnsRead(state, shape.query, reads),
    indexes: shape.materialized ? new Map() : (old?.indexes ?? new Map()),
    origin: old?.origin ?? origin,
  };
  for (const index of old?.indexes.keys() ?? []) if (!view.indexes.has(index)) state.indexes.delete(index);
  state.views.set(view.name, view);
  for (const read of reads) state.readers.add(read, view.name);
}
