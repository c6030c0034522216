import type { Expression } from "./column.ts";
import type { Name } from "./operation.ts";

/** A constraint of a table, as written. */
export type Constraint = Shared &
  (
    | { readonly type: "check"; readonly expression: Expression; readonly noInherit: boolean }
    | { readonly type: "not-null"; readonly columns: readonly [string] }
    | {
        readonly type: "foreign-key";
        readonly columns: readonly string[];
        readonly references: { readonly table: Name; readonly columns: readonly string[] };
        readonly onDelete: ReferentialAction;
        readonly onUpdate: ReferentialAction;
        /** `ON DELETE SET NULL (…)`: not all of its columns. */
        readonly onDeleteColumns?: readonly string[];
        readonly match?: "full";
      }
    | (KeyOf<"unique"> & { readonly nullsNotDistinct?: boolean })
    | KeyOf<"primary-key">
    | {
        readonly type: "exclusion";
        readonly method: string;
        readonly columns: readonly string[];
        readonly elements: string;
      }
  );

interface KeyOf<T extends string> {
  readonly type: T;
  readonly columns: readonly string[];
  readonly usingIndex?: Name;
  /** Columns that its index carries along: `INCLUDE (…)`. */
  readonly include?: readonly string[];
}

interface Shared {
  /** Without one the server makes it up: `users_email_key`, `orders_user_id_fkey`. */
  readonly name?: string;
  /** `NOT VALID`: rows that stand are not looked at. */
  readonly notValid: boolean;
  /** `NOT ENFORCED` (PostgreSQL 18): nothing is looked at. */
  readonly notEnforced: boolean;
  readonly deferrable: boolean;
  readonly initiallyDeferred?: boolean;
}

export type ReferentialAction = "no-action" | "restrict" | "cascade" | "set-null" | "set-default";

export type ConstraintOf<T extends Constraint["type"]> = Constraint & { readonly type: T };
