import type { Constraint } from "../constraint.ts";
import type { ColumnDefinition, DataType, Expression } from "../column.ts";
import type { Name, Volatility } from "../operation.ts";

/**
 * The schema as it stands before an operation. It is built by replaying migrations, so it may know less than
 * the server: a table that no migration created is absent, one that only an `ALTER` named is not `complete`.
 * Absence is never proof that something does not exist.
 */
export interface Schema {
  table(name: Name): Table | undefined;
  index(name: Name): Index | undefined;
  view(name: Name): View | undefined;
  type(name: Name): UserType | undefined;
  /** All overloads of a function. */
  functions(name: Name): readonly UserFunction[];
  sequence(name: Name): Sequence | undefined;
  schema(name: string): { readonly origin: Origin } | undefined;

  /** What an identifier in old code could be: every relation with this name, in any schema. */
  tables(): Iterable<Table>;
  /** Tables that inherit from it; partitions do not count. */
  childrenOf(table: Name): readonly Table[];
  /** Tables whose columns have this type (a domain, an enum), directly. */
  usersOfType(name: Name): readonly { readonly table: Table; readonly column: Column }[];
  /** Views that read a table, or one of its columns. */
  viewsOf(table: Name, column?: string): readonly View[];
  /** Foreign keys that point at a table. */
  foreignKeysTo(table: Name): readonly { readonly table: Table; readonly constraint: Constraint }[];
}

/**
 * Who can know a thing. `deployed`: it stands in every environment, so old code may use it. `pending`: it is on the base but
 * not deployed everywhere. `change`: this change makes it. What is not `deployed` is nobody's yet.
 */
export type Origin = "deployed" | "pending" | "change";

export interface Table {
  readonly name: Name;
  /** Its `CREATE TABLE` was seen, and everything since was understood. */
  readonly complete: boolean;
  readonly origin: Origin;
  readonly persistence: "permanent" | "temporary" | "unlogged";
  readonly columns: ReadonlyMap<string, Column>;
  readonly constraints: ReadonlyMap<string, TableConstraint>;
  readonly indexes: ReadonlyMap<Name, Index>;
  readonly triggers: ReadonlyMap<string, { readonly function: Name; readonly origin: Origin }>;
  readonly partitioned: boolean;
  readonly partitionOf?: Name;
  readonly partitions: readonly { readonly table: Name; readonly isDefault: boolean }[];
  readonly parents: readonly Name[];
  readonly rowSecurity: boolean;
  readonly policies: ReadonlySet<string>;
}

export interface Column {
  readonly name: string;
  /** Unknown when only its name has been seen. */
  readonly type: DataType | undefined;
  readonly notNull: boolean | undefined;
  readonly default: Expression | undefined;
  readonly generated?: ColumnDefinition["generated"];
  readonly identity?: "always" | "by-default";
  readonly collation?: string;
  readonly origin: Origin;
}

export interface TableConstraint {
  readonly definition: Constraint;
  /** As the server would name it when the migration did not. */
  readonly name: string;
  readonly validated: boolean;
  readonly origin: Origin;
}

export interface Index {
  readonly name: Name;
  readonly table: Name;
  readonly unique: boolean;
  readonly method: string;
  readonly columns: readonly string[];
  readonly where?: string;
  /** The constraint that it backs; such an index cannot be dropped alone. */
  readonly constraint?: string;
  /** `ON ONLY` a partitioned table, not all partitions attached. */
  readonly only: boolean;
  readonly origin: Origin;
}

export interface View {
  readonly name: Name;
  readonly materialized: boolean;
  readonly reads: readonly Name[];
  readonly columns?: readonly string[];
  readonly query: string;
  readonly indexes: ReadonlyMap<Name, Index>;
  readonly origin: Origin;
}

export type UserType =
  | {
      readonly kind: "enum";
      readonly name: Name;
      readonly values: readonly string[];
      readonly origin: Origin;
      readonly newValues: ReadonlySet<string>;
    }
  | {
      readonly kind: "domain";
      readonly name: Name;
      readonly base: DataType;
      readonly constrained: boolean;
      readonly volatileDefault: boolean;
      readonly origin: Origin;
    }
  | {
      readonly kind: "composite" | "range" | "base" | "shell";
      readonly name: Name;
      /** Those of a composite type, while they are known. */
      readonly attributes?: readonly ColumnDefinition[];
      readonly origin: Origin;
    };

export interface UserFunction {
  readonly name: Name;
  readonly arguments: readonly string[];
  readonly volatility: Volatility;
  readonly language: string;
  /** A type's name, as written; `undefined` for a procedure. */
  readonly returns?: string;
  /** The body of a one-expression SQL function: the planner puts it in the caller's place. */
  readonly inlined?: Expression;
  readonly origin: Origin;
}

export interface Sequence {
  readonly name: Name;
  readonly ownedBy?: { readonly table: Name; readonly column: string };
  readonly origin: Origin;
}
