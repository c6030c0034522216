import type { OperationOf } from "../operation.ts";
import { ownSequence } from "./add-column.ts";
import { addIndex, alike } from "./add-index.ts";
import { putNotNull } from "./add-not-null.ts";
import { notNullOn, putOver } from "./constraint-record.ts";
import type { Origin } from "./schema.ts";
import type { ColumnRecord, IndexRecord, State, TableRecord } from "./state.ts";
import { findTable, putColumn } from "./table-record.ts";

type CreateTable = OperationOf<"create-table">;
type Including = NonNullable<CreateTable["including"]>[number];

/** `LIKE other`: its columns and NOT NULLs, and what INCLUDING asks for. Nothing of it is shared afterwards. */
export function copyLike(
  state: State,
  table: TableRecord,
  { like = [], including }: CreateTable,
  origin: Origin,
): void {
  for (const [at, name] of like.entries()) {
    const other = findTable(state, name);
    if (!other?.complete) table.complete = false;
    if (other) copy(state, table, other, including?.[at] ?? [], origin);
  }
}

function copy(state: State, table: TableRecord, other: TableRecord, including: Including, origin: Origin): void {
  const own = { origin, local: true, parents: 0 };
  for (const column of other.columns.values()) copyColumn(state, table, column, including, origin);
  for (const constraint of other.constraints.values()) {
    const { definition } = constraint;
    if (definition.type === "not-null" && !notNullOn(table, definition.columns[0]))
      putNotNull(state, table, { ...constraint, ...own });
    if (definition.type === "check" && including.includes("constraints"))
      putOver(state, table, { ...constraint, ...own });
  }
  if (!including.includes("indexes")) return;
  for (const index of primaryFirst(other)) addIndex(state, table, alike(index, other, origin));
}

function copyColumn(
  state: State,
  table: TableRecord,
  column: ColumnRecord,
  including: Including,
  origin: Origin,
): void {
  const { default: value, generated, identity, ...rest } = column;
  if (identity && including.includes("identity")) ownSequence(state, table.name, column.name, origin);
  putColumn(state, table, {
    ...rest,
    notNull: false,
    default: including.includes("defaults") ? value : undefined,
    ...(generated && including.includes("generated") ? { generated } : {}),
    ...(identity && including.includes("identity") ? { identity } : {}),
    origin,
    local: true,
    parents: 0,
  });
}

function primaryFirst(table: TableRecord): readonly IndexRecord[] {
  const isPrimary = ({ constraint }: IndexRecord): boolean =>
    constraint !== undefined && table.constraints.get(constraint)?.definition.type === "primary-key";
  return [...table.indexes.values()].sort((a, b) => Number(isPrimary(b)) - Number(isPrimary(a)));
}
