import type { Node } from "@pgsql/types";
import type { Constraint } from "./constraint.ts";
import { sqlName } from "./name.ts";
import type { Name } from "./operation.ts";

export interface ColumnDefinition {
  readonly name: string;
  readonly type: DataType;
  readonly notNull: boolean;
  readonly default?: Expression;
  readonly generated?: { readonly kind: "stored" | "virtual"; readonly expression: Expression };
  readonly identity?: "always" | "by-default";
  readonly collation?: string;
  /** CHECK, UNIQUE, PRIMARY KEY and REFERENCES written behind the column. */
  readonly constraints: readonly Constraint[];
}

export interface DataType {
  /** PostgreSQL's own name: `int4`, `varchar`, `timestamptz`, `serial`; a user's type is a {@link Name}. */
  readonly name: Name;
  /** `varchar(20)` → [20], `numeric(10,2)` → [10, 2]; empty without. */
  readonly modifiers: readonly number[];
  /** How many times `[]` follows. */
  readonly dimensions: number;
}

/** A value computed by the database. */
export interface Expression {
  readonly sql: string;
  readonly tree: Node;
  /** Functions that it calls, as {@link Name}s; `CURRENT_TIMESTAMP` and its like are `now`. */
  readonly calls: readonly Name[];
  /** Columns that it reads. */
  readonly columns: readonly string[];
}

/** A type as SQL spells it: `varchar(20)`, `timestamptz`, `"Mood"[]`. */
export function printType({ name, modifiers, dimensions }: DataType): string {
  const size = modifiers.length > 0 ? `(${modifiers.join(", ")})` : "";
  const spelled = name === "bpchar" && size !== "" ? "char" : (spellings.get(name) ?? sqlName(name));
  return `${spelled}${size}${"[]".repeat(dimensions)}`;
}

/** Where people write another name than PostgreSQL keeps; `char` without quotes is `char(1)`. */
const spellings: ReadonlyMap<string, string> = new Map([
  ["int2", "smallint"],
  ["int4", "integer"],
  ["int8", "bigint"],
  ["float4", "real"],
  ["float8", "double precision"],
  ["bool", "boolean"],
  ["char", '"char"'],
]);
