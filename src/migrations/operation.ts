import type { Place } from "../changes/change-set.ts";
import type { ColumnDefinition, DataType, Expression } from "./column.ts";
import type { Constraint } from "./constraint.ts";

/**
 * What a migration does to something shared, whatever it was written in. A statement may hold several:
 * `ALTER TABLE t ADD COLUMN a int, DROP COLUMN b` is an `add-column` and a `drop-column`.
 */
export type Operation = { [K in OperationKind]: OperationOf<K> }[OperationKind];
export type OperationKind = keyof Operations;
export type OperationOf<K extends OperationKind> = K extends OperationKind
  ? { readonly kind: K } & Operations[K] & Written
  : never;

/** How and where an operation was written. */
export interface Written {
  readonly place: Place;
  /** The statement as written, without its `;`. */
  readonly sql: string;
  /** Counts the statements of a migration; operations of one statement share it, its locks and its scan. */
  readonly statement: number;
  /** It may not run, or run often: it stands under IF or LOOP in a body. */
  readonly conditional?: boolean;
  /** `ALTER TABLE ONLY`: children and partitions are left alone. */
  readonly only?: boolean;
  /** The body it stands in, when that is what runs it. */
  readonly within?: "do-block" | "function";
}

/**
 * A table, view, index or type: as PostgreSQL stores the name (folded, unquoted), with its schema and a dot
 * in front unless that is `public`: `users`, `billing.invoices`, `Order`. `syntax/name.ts` makes SQL of it.
 */
export type Name = string;

/** The operations and what each is about. One line here is one kind in every report: extend, never rename. */
interface Operations {
  // Tables
  "create-table": {
    table: Name;
    columns: readonly ColumnDefinition[];
    constraints: readonly Constraint[];
    persistence: "permanent" | "temporary" | "unlogged";
    ifNotExists: boolean;
    partitionBy?: { strategy: "range" | "list" | "hash"; columns: readonly string[] };
    partitionOf?: { parent: Name; isDefault: boolean };
    inherits?: readonly Name[];
    /** `LIKE`: the columns, and perhaps more, of another table. */
    like?: readonly Name[];
    /** What each `like` brings along besides columns and NOT NULLs; `INCLUDING ALL` names them all. */
    including?: readonly (readonly ("defaults" | "constraints" | "indexes" | "identity" | "generated")[])[];
    /** `OF type`: its columns are those of a composite type, which only the server knows. */
    of?: Name;
    /** `CREATE TABLE … AS SELECT`, and what it reads. */
    as?: { reads: readonly Name[]; withData: boolean };
  };
  "drop-table": { table: Name; cascade: boolean; ifExists: boolean };
  "rename-table": { table: Name; to: Name };
  "set-schema": { object: ObjectType; table: Name; to: Name };
  truncate: { table: Name; cascade: boolean };
  "lock-table": { table: Name; mode: LockMode };
  "set-logged": { table: Name; logged: boolean };
  "set-tablespace": { table: Name; object: "table" | "index" | "materialized-view"; tablespace: string };
  "set-access-method": { table: Name; method: string };
  "cluster-table": { table: Name | undefined; index?: Name };
  /** `SET CLUSTER`, `OF type`, storage parameters and the like: nothing waits long for them. */
  "set-table-options": { table: Name; options: readonly string[] };
  "set-owner": { object: ObjectType; table: Name; owner: string };
  "replica-identity": { table: Name; identity: "default" | "full" | "nothing" | "index"; index?: Name };
  inherit: { table: Name; parent: Name; inherit: boolean };
  "attach-partition": { table: Name; partition: Name; isDefault: boolean; bound: string };
  "detach-partition": { table: Name; partition: Name; concurrently: boolean; finalize: boolean };

  // Columns
  "add-column": { table: Name; column: string; definition: ColumnDefinition; ifNotExists: boolean };
  "drop-column": { table: Name; column: string; cascade: boolean; ifExists: boolean };
  "rename-column": { table: Name; column: string; to: string };
  "alter-column-type": { table: Name; column: string; type: DataType; using?: Expression; collation?: string };
  "set-default": { table: Name; column: string; default: Expression };
  "drop-default": { table: Name; column: string };
  "set-not-null": { table: Name; column: string };
  "drop-not-null": { table: Name; column: string };
  "set-expression": { table: Name; column: string; expression: Expression };
  "drop-expression": { table: Name; column: string };
  "add-identity": { table: Name; column: string; generated: "always" | "by-default" };
  "set-identity": { table: Name; column: string; generated?: "always" | "by-default" };
  "drop-identity": { table: Name; column: string };
  /** `SET STATISTICS`, `STORAGE`, `COMPRESSION`, `(n_distinct = …)`. */
  "set-column-options": { table: Name; column: string; option: "statistics" | "storage" | "compression" | "options" };

  // Constraints
  "add-check": AddConstraint<"check">;
  "add-not-null-constraint": AddConstraint<"not-null">;
  "add-foreign-key": AddConstraint<"foreign-key">;
  "add-unique": AddConstraint<"unique">;
  "add-primary-key": AddConstraint<"primary-key">;
  "add-exclusion": AddConstraint<"exclusion">;
  "validate-constraint": { table: Name; constraint: string };
  "drop-constraint": { table: Name; constraint: string; cascade: boolean; ifExists: boolean };
  "rename-constraint": { table: Name; constraint: string; to: string };
  "alter-constraint": { table: Name; constraint: string; enforced?: boolean };

  // Indexes
  "create-index": {
    table: Name;
    /** Without one the server makes it up. */
    index?: Name;
    unique: boolean;
    concurrently: boolean;
    ifNotExists: boolean;
    /** `ON ONLY`: the partitioned parent alone. */
    only: boolean;
    method: string;
    /** Columns by name; an expression is its text. */
    columns: readonly string[];
    include: readonly string[];
    /** The predicate of a partial index. */
    where?: string;
    nullsNotDistinct: boolean;
  };
  /** `table` is known when the catalog knows the index. */
  "drop-index": { index: Name; concurrently: boolean; cascade: boolean; ifExists: boolean };
  "rename-index": { index: Name; to: Name };
  reindex: { object: "index" | "table" | "schema" | "database" | "system"; name: Name; concurrently: boolean };
  "attach-index-partition": { index: Name; partition: Name };
  "set-index-options": { index: Name };

  // Views
  "create-view": {
    view: Name;
    replace: boolean;
    temporary: boolean;
    columns: readonly string[] | undefined;
    reads: readonly Name[];
    query: string;
  };
  "drop-view": { view: Name; cascade: boolean; ifExists: boolean };
  "create-materialized-view": {
    view: Name;
    reads: readonly Name[];
    withData: boolean;
    ifNotExists: boolean;
    query: string;
  };
  "drop-materialized-view": { view: Name; cascade: boolean; ifExists: boolean };
  "refresh-materialized-view": { view: Name; concurrently: boolean; withData: boolean };
  "rename-view": { view: Name; to: Name };

  // Types, sequences, functions, schemas, extensions
  "create-enum": { type: Name; values: readonly string[] };
  "add-enum-value": { type: Name; value: string; ifNotExists: boolean; position?: { before: boolean; value: string } };
  "rename-enum-value": { type: Name; value: string; to: string };
  "create-type": {
    type: Name;
    form: "composite" | "range" | "base" | "shell";
    /** The attributes of a composite one. */
    attributes?: readonly ColumnDefinition[];
  };
  "create-domain": {
    type: Name;
    base: DataType;
    notNull: boolean;
    default?: Expression;
    checks: readonly Expression[];
  };
  "alter-domain": {
    type: Name;
    change: "add-check" | "set-not-null" | "drop-not-null" | "validate" | "drop-constraint" | "default" | "other";
    notValid: boolean;
  };
  "alter-type": { type: Name; detail: string };
  "drop-type": { type: Name; cascade: boolean; ifExists: boolean };
  "rename-type": { type: Name; to: Name };
  "create-sequence": { sequence: Name; ifNotExists: boolean; ownedBy?: SequenceOwner };
  "alter-sequence": { sequence: Name; /** Said when it changes; `null` is `OWNED BY NONE`. */ ownedBy?: SequenceOwner };
  "drop-sequence": { sequence: Name; cascade: boolean; ifExists: boolean };
  "create-function": FunctionShape & {
    replace: boolean;
    volatility: Volatility;
    language: string;
    returns: string | undefined;
    inlined?: Expression;
    body: readonly Operation[];
  };
  "alter-function": FunctionShape & { volatility?: Volatility };
  "drop-function": FunctionShape & { cascade: boolean; ifExists: boolean };
  "create-schema": { schema: string; ifNotExists: boolean };
  "drop-schema": { schema: string; cascade: boolean; ifExists: boolean };
  "rename-schema": { schema: string; to: string };
  "create-database": { database: string };
  "drop-database": { database: string };
  "create-extension": { extension: string };
  "drop-extension": { extension: string; cascade: boolean };

  // Triggers, rules, policies, rights
  "create-trigger": {
    table: Name;
    trigger: string;
    function: Name;
    replace: boolean;
    events: readonly ("insert" | "update" | "delete" | "truncate")[];
    constraint: boolean;
  };
  "drop-trigger": { table: Name; trigger: string; cascade: boolean; ifExists: boolean };
  "toggle-trigger": { table: Name; /** A name, or `all` or `user`. */ trigger: string; enabled: boolean };
  "create-rule": { table: Name; rule: string };
  "drop-rule": { table: Name; rule: string };
  "create-policy": { table: Name; policy: string; restrictive: boolean };
  "alter-policy": { table: Name; policy: string };
  "drop-policy": { table: Name; policy: string };
  "set-row-security": { table: Name; change: "enable" | "disable" | "force" | "no-force" };
  grant: { object: string; names: readonly Name[]; privileges: readonly string[]; to: readonly string[] };
  revoke: { object: string; names: readonly Name[]; privileges: readonly string[]; from: readonly string[] };
  "alter-role": { role: string; change: "create" | "alter" | "drop" | "rename" | "set-role" };

  // Data
  insert: DataChange & { values: "rows" | "query" };
  update: DataChange & { columns: readonly string[]; where: Where };
  delete: DataChange & { where: Where };
  merge: DataChange;
  copy: { table: Name | undefined; direction: "in" | "out" };
  select: { reads: readonly Name[]; calls: readonly Name[]; locking: boolean };

  // The rest
  comment: { object: ObjectType; name: Name };
  "create-statistics": { table: Name };
  /** Publications and subscriptions; `tables` are those that join or leave. */
  replication: { tables: readonly Name[]; change: "create" | "alter" | "drop" };
  "vacuum-full": { table: Name | undefined };
  vacuum: { table: Name | undefined };
  analyze: { table: Name | undefined };
  "set-parameter": { parameter: string; value: string | undefined; local: boolean };
  transaction: { action: "begin" | "commit" | "rollback" | "savepoint" };
  "alter-system": { detail: string };
  /** Understood, and it changes nothing that running code shares: `CREATE OPERATOR`, `NOTIFY`, … */
  other: { detail: string };
  /** Not understood: never to be taken for safe. */
  opaque: { reason: string; cause: "syntax" | "dynamic" | "psql" | "template" | "too-large" | "statement" };
}

interface AddConstraint<T extends Constraint["type"]> {
  table: Name;
  constraint: Constraint & { readonly type: T };
}

interface FunctionShape {
  function: Name;
  /** Types of the arguments as written, in order: what tells overloads apart. */
  arguments: readonly string[];
  routine: "function" | "procedure" | "aggregate";
}

/** The column that the sequence goes with. */
type SequenceOwner = { readonly table: Name; readonly column: string } | null;

interface DataChange {
  table: Name;
  reads: readonly Name[];
}

/** Which rows: all of them, those of a key given as a constant, or a condition whose share nobody knows. */
export type Where = "all" | "by-key" | "some";

export type Volatility = "immutable" | "stable" | "volatile";

export type ObjectType =
  | "table"
  | "view"
  | "materialized-view"
  | "foreign-table"
  | "index"
  | "sequence"
  | "type"
  | "domain"
  | "function"
  | "schema"
  | "column"
  | "constraint"
  | "other";

/** https://www.postgresql.org/docs/current/explicit-locking.html#LOCKING-TABLES, weakest first. */
export const lockModes = [
  "ACCESS SHARE",
  "ROW SHARE",
  "ROW EXCLUSIVE",
  "SHARE UPDATE EXCLUSIVE",
  "SHARE",
  "SHARE ROW EXCLUSIVE",
  "EXCLUSIVE",
  "ACCESS EXCLUSIVE",
] as const;
export type LockMode = (typeof lockModes)[number];
