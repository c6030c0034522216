import type { Name } from "../operation.ts";
import { createLinks, type Links } from "./links.ts";
import type {
  Column,
  Index,
  Origin,
  Sequence,
  Table,
  TableConstraint,
  UserFunction,
  UserType,
  View,
} from "./schema.ts";

/** What the catalog holds. Only the files beside this one write to it. */
export interface State {
  /** Tables that carry it may be written in place; others are shared with a fork and copied first. */
  owner: object;
  readonly tables: Map<Name, TableRecord>;
  readonly views: Map<Name, ViewRecord>;
  readonly sequences: Map<Name, Sequence>;
  /** Index → the table or materialized view that it belongs to. */
  readonly indexes: Map<Name, Name>;
  readonly types: Map<Name, TypeRecord>;
  readonly functions: Map<Name, readonly UserFunction[]>;
  readonly schemas: Map<string, { readonly origin: Origin }>;
  /** How many constraints of a schema have this name: made-up names avoid them. */
  readonly constraintNames: Map<Name, number>;

  /** Table or view → views that read it. */
  readonly readers: Links;
  /** Table → tables whose foreign keys point at it. */
  readonly referrers: Links;
  /** Table → its children and partitions. */
  readonly heirs: Links;
  /** Type, sequence or function → tables with a column, default, check or trigger that uses it. */
  readonly users: Links;
  /** Table → the sequences of its columns. */
  readonly ownedSequences: Links;

  /** The file whose session holds the temporary relations; they end with it. */
  session: string | undefined;
  readonly temporary: Set<Name>;
}

export type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer A, infer B>
    ? Map<A, B>
    : T[K] extends ReadonlySet<infer A>
      ? Set<A>
      : T[K];
};

export interface TableRecord extends Mutable<
  Omit<Table, "columns" | "constraints" | "indexes" | "triggers" | "partitions" | "parents">
> {
  owner: object;
  /** The composite type that its columns are those of. */
  of?: Name;
  triggers: Map<string, TriggerRecord>;
  columns: Map<string, ColumnRecord>;
  constraints: Map<string, ConstraintRecord>;
  indexes: Map<Name, IndexRecord>;
  partitions: { table: Name; isDefault: boolean }[];
  parents: Name[];
}

/** Who has it from whom: what only came from parents goes when they lose it. */
export interface Inherited {
  readonly local: boolean;
  /** How many parents have it. */
  readonly parents: number;
}
export interface ColumnRecord extends Column, Inherited {}
export interface ConstraintRecord extends TableConstraint, Inherited {
  readonly noInherit: boolean;
  /** The unique index that a foreign key relies on. */
  readonly reliesOn?: Name;
}

export interface TriggerRecord {
  readonly function: Name;
  readonly origin: Origin;
  /** It came from the partitioned parent, and goes with it. */
  readonly cloned: boolean;
}

export interface IndexRecord extends Index {
  readonly include: readonly string[];
  /** The index of the partitioned parent that this one is a part of. */
  readonly partOf?: Name;
}

export interface ViewRecord extends View {
  /** Relation → the columns of it that the query names. */
  readonly uses: ReadonlyMap<Name, ReadonlySet<string>>;
}

/** Domains remember what `constrained` is made of, so that dropping one constraint can end it. */
export type TypeRecord = UserType & { readonly checks?: number; readonly notNull?: boolean };

export function createState(): State {
  return {
    owner: {},
    tables: new Map(),
    views: new Map(),
    sequences: new Map(),
    indexes: new Map(),
    types: new Map(),
    functions: new Map(),
    schemas: new Map(),
    constraintNames: new Map(),
    readers: createLinks(),
    referrers: createLinks(),
    heirs: createLinks(),
    users: createLinks(),
    ownedSequences: createLinks(),
    session: undefined,
    temporary: new Set(),
  };
}

export function forkState(state: State): State {
  state.owner = {};
  return {
    owner: {},
    tables: new Map(state.tables),
    views: new Map(state.views),
    sequences: new Map(state.sequences),
    indexes: new Map(state.indexes),
    types: new Map(state.types),
    functions: new Map(state.functions),
    schemas: new Map(state.schemas),
    constraintNames: new Map(state.constraintNames),
    readers: state.readers.fork(),
    referrers: state.referrers.fork(),
    heirs: state.heirs.fork(),
    users: state.users.fork(),
    ownedSequences: state.ownedSequences.fork(),
    session: state.session,
    temporary: new Set(state.temporary),
  };
}

/** A temporary relation hides the permanent one of its name. */
export function resolve(state: State, name: Name): Name {
  if (state.temporary.size === 0 || name.includes(".")) return name;
  const hiding = `pg_temp.${name}`;
  return relationExists(state, hiding) ? hiding : name;
}

/** Tables, views, sequences and indexes share one room for names. */
export function relationExists(state: State, name: Name): boolean {
  return state.tables.has(name) || state.views.has(name) || state.sequences.has(name) || state.indexes.has(name);
}
