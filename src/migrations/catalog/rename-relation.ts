import type { Name } from "../operation.ts";
import {
  constraintKey,
  constraintsForgotten,
  count,
  linkConstraint,
  putConstraint,
  takeConstraint,
} from "./constraint-record.ts";
import { heirsOf, parentsOf } from "./heirs.ts";
import { columnsOfType, foreignKeysTo, sequencesOf, tablesAt, viewsOf } from "./lookup.ts";
import { bareOf, nameIn, regclass, schemaOf } from "../name.ts";
import { relationExists, type State, type TableRecord, type ViewRecord } from "./state.ts";
import { putColumn, sequenceOf, writableTable } from "./table-record.ts";

/** Gives a table, view, index or sequence another name or schema. All that points at it follows. */
export function renameRelation(state: State, from: Name, to: Name): void {
  if (from === to || relationExists(state, to)) return;
  const table = writableTable(state, from);
  if (table) return renameTable(state, table, to);
  const view = state.views.get(from);
  if (view) return renameView(state, view, to);
  if (state.indexes.has(from)) return renameIndex(state, from, to);
  if (state.sequences.has(from)) return renameSequence(state, from, to);
}

function renameTable(state: State, table: TableRecord, to: Name): void {
  const from = table.name;
  const references = foreignKeysTo(state, from);
  const heirs = heirsOf(state, from);
  const sequences = sequencesOf(state, from);
  constraintsForgotten(state, table);
  state.tables.delete(from);
  state.tables.set(to, table);
  table.name = to;
  for (const constraint of table.constraints.values()) {
    count(state, constraintKey(table, constraint.name));
    linkConstraint(state, table, constraint);
  }
  for (const column of table.columns.values()) putColumn(state, table, column);
  for (const { function: called } of table.triggers.values()) state.users.add(called, to);

  for (const parent of parentsOf(table)) {
    state.heirs.add(parent, to);
    const record = writableTable(state, parent);
    if (record) record.partitions = record.partitions.map((one) => (one.table === from ? { ...one, table: to } : one));
  }
  for (const heir of heirs) {
    if (heir.partitionOf === from) heir.partitionOf = to;
    heir.parents = heir.parents.map((parent) => (parent === from ? to : parent));
  }
  state.heirs.move(from, to);
  for (const one of references) followForeignKey(state, one.table.name, one.constraint.name, to);
  state.referrers.move(from, to);
  for (const sequence of sequences)
    state.sequences.set(sequence.name, { ...sequence, ownedBy: { table: to, column: sequence.ownedBy!.column } });
  state.ownedSequences.move(from, to);
  followReaders(state, from, to);
  moveIndexes(state, table, schemaOf(from), to);
  if (schemaOf(from) !== schemaOf(to))
    for (const { name } of sequencesOf(state, to)) renameRelation(state, name, nameIn(schemaOf(to), bareOf(name)));
}

/** Indexes stand in the schema of their table. */
function moveIndexes(state: State, table: TableRecord, fromSchema: string, to: Name): void {
  for (const index of table.indexes.values()) {
    table.indexes.set(index.name, { ...index, table: to });
    state.indexes.set(index.name, to);
    if (fromSchema !== schemaOf(to)) renameIndex(state, index.name, nameIn(schemaOf(to), bareOf(index.name)));
  }
}

function followForeignKey(state: State, owner: Name, name: string, to: Name): void {
  const table = writableTable(state, owner);
  const constraint = table?.constraints.get(name);
  if (constraint?.definition.type !== "foreign-key") return;
  const { definition } = constraint;
  table!.constraints.set(name, {
    ...constraint,
    definition: { ...definition, references: { ...definition.references, table: to } },
  });
}

function renameView(state: State, view: ViewRecord, to: Name): void {
  const indexes = new Map([...view.indexes].map(([name, index]) => [name, { ...index, table: to }]));
  state.views.delete(view.name);
  state.views.set(to, { ...view, name: to, indexes });
  for (const read of view.reads) state.readers.add(read, to);
  for (const index of indexes.keys()) state.indexes.set(index, to);
  followReaders(state, view.name, to);
  if (schemaOf(view.name) !== schemaOf(to))
    for (const index of indexes.keys()) renameIndex(state, index, nameIn(schemaOf(to), bareOf(index)));
}

/** Views that read it, and columns that hold its rows. */
function followReaders(state: State, from: Name, to: Name): void {
  for (const view of viewsOf(state, from)) {
    const uses = new Map([...view.uses].map(([name, columns]) => [name === from ? to : name, columns]));
    state.views.set(view.name, { ...view, reads: view.reads.map((read) => (read === from ? to : read)), uses });
  }
  state.readers.move(from, to);
  renameInColumns(state, from, to);
}

export function renameInColumns(state: State, from: Name, to: Name): void {
  for (const { table, column } of columnsOfType(state, from)) {
    const own = writableTable(state, table.name);
    if (own) putColumn(state, own, { ...column, type: { ...column.type!, name: to } });
  }
}

/** Its constraint has the same name, always. */
function renameIndex(state: State, from: Name, to: Name): void {
  const owner = state.indexes.get(from)!;
  state.indexes.delete(from);
  state.indexes.set(to, owner);
  const view = state.views.get(owner);
  if (view) {
    const indexes = [...view.indexes.values()].map((index) => (index.name === from ? { ...index, name: to } : index));
    return void state.views.set(owner, { ...view, indexes: new Map(indexes.map((index) => [index.name, index])) });
  }
  const table = writableTable(state, owner);
  const index = table?.indexes.get(from);
  if (!table || !index) return;
  const constraint = index.constraint === undefined ? undefined : takeConstraint(state, table, index.constraint);
  const renamed = { ...index, name: to, ...(index.constraint === undefined ? {} : { constraint: bareOf(to) }) };
  // In their old order: foreign keys rely on the first that fits.
  table.indexes = new Map([...table.indexes.values()].map((one) => (one === index ? [to, renamed] : [one.name, one])));
  if (constraint)
    putConstraint(state, table, {
      ...constraint,
      name: bareOf(to),
      definition: { ...constraint.definition, name: bareOf(to) },
    });
  for (const heir of heirsOf(state, owner))
    for (const part of heir.indexes.values())
      if (part.partOf === from) heir.indexes.set(part.name, { ...part, partOf: to });
  for (const { table: referrer, constraint: key } of foreignKeysTo(state, owner))
    if (key.reliesOn === from) writableTable(state, referrer.name)!.constraints.set(key.name, { ...key, reliesOn: to });
}

/** Defaults that draw from it are kept by identity, and read under its new name. */
function renameSequence(state: State, from: Name, to: Name): void {
  const sequence = state.sequences.get(from)!;
  state.sequences.delete(from);
  state.sequences.set(to, { ...sequence, name: to });
  if (sequence.ownedBy) state.ownedSequences.add(sequence.ownedBy.table, to);
  for (const { name } of tablesAt(state, state.users.to(from))) {
    const table = writableTable(state, name)!;
    for (const column of table.columns.values()) {
      if (!column.default || sequenceOf(column.default) !== from) continue;
      const sql = column.default.sql.replace(/'(?:[^']|'')+'/, regclass(to));
      putColumn(state, table, { ...column, default: { ...column.default, sql } });
    }
  }
}
