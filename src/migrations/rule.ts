import type { Severity } from "../findings/finding.ts";
import type { Place } from "../changes/change-set.ts";
import type { Schema } from "./catalog/schema.ts";
import type { Engine, Target } from "./database.ts";
import type { Effect } from "./effect.ts";
import type { Name, Operation, OperationKind, OperationOf } from "./operation.ts";
import type { Overlap } from "./overlap.ts";
import type { Recipe } from "./recipe.ts";
import type { MigrationSettings } from "./settings.ts";

/**
 * What finds one hazard. The file that holds it is its documentation: what it says, why, what to do instead, an unsafe
 * and a safe example (which are its first tests), and last the one condition that decides.
 */
export interface Rule<K extends OperationKind = OperationKind> {
  /** `<operation>-<danger>`; the name of its file, and never changed. */
  readonly id: string;
  /** One line for tables: "Building an index blocks writes". */
  readonly title: string;
  readonly databases: readonly Engine[];
  /** `off`: a matter of taste, for teams that ask for it in the config. */
  readonly severity: Severity | "off";
  /** Manual sections that the facts rest on. */
  readonly sources: readonly string[];
  readonly examples: Examples;
  readonly on: readonly K[];

  /** One sentence: what happens, to whom, with the reader's own names. */
  readonly message: (operation: OperationOf<K>, facts: Facts) => string;
  readonly why: string | ((operation: OperationOf<K>, facts: Facts) => string);
  /** The safe way as steps, or one sentence of advice. */
  readonly fix: (operation: OperationOf<K>, facts: Facts) => Recipe | string;
  /** Decides. A severity instead of `true` overrules the usual one for this case. */
  readonly matches: (operation: OperationOf<K>, facts: Facts) => boolean | Severity;
}

/** Where an example needs tables that stand already, `given` creates them. */
export interface Examples {
  readonly given?: string;
  readonly unsafe: string;
  readonly safe: string;
  /** The database that they are for, when not the assumed one. */
  readonly version?: number;
  /** The down part of the unsafe one, where the rule is about that. */
  readonly down?: string;
}

/** What is known at the moment before an operation runs. */
export interface Facts {
  readonly schema: Schema;
  readonly target: Target;
  readonly effect: Effect;
  readonly overlap: Overlap;
  /** See `Step.untouched`. */
  readonly untouched: boolean;
  /** All operations of the change in the order in which they run, and which of them this is. */
  readonly run: readonly RunStep[];
  readonly index: number;
  readonly session: Session;
  /** Tables that its transaction locked ACCESS EXCLUSIVE before its statement; the last one last. See `blockedBefore`. */
  readonly held: ReadonlySet<Name>;
  readonly references: References;
  readonly settings: MigrationSettings;
  /** How a file's framework leaves the transaction, in words: "put `-- +goose NO TRANSACTION` on its first line". */
  readonly optOut: (path: string) => string;
  /** What a file's down part does; `undefined` without one. */
  readonly down: (path: string) => readonly Operation[] | undefined;
}

export interface RunStep {
  readonly operation: Operation;
  readonly transaction: number | null;
  /** Its file leaves its transaction to the framework ("file", "pending"), has none, or opens its own. */
  readonly path: string;
  /** Filled as the run goes on: `undefined` for operations that come later. */
  effect: Effect | undefined;
  untouched: boolean | undefined;
}

/** Settings of the database session at that moment, in milliseconds; 0 is "for ever", `undefined` was never said. */
export interface Session {
  readonly lockTimeout: number | undefined;
  readonly statementTimeout: number | undefined;
  readonly timeZone: string | undefined;
}

/** Who still uses a table or a column in the code that is deployed. */
export interface References {
  /** `unknown` when there is no code to look into, or it cannot be told. */
  of(table: string, column?: string): Usage;
}

export type Usage =
  | { readonly verdict: "used"; readonly places: readonly (Place & { readonly environment: string })[] }
  | { readonly verdict: "unused"; readonly because: string }
  | {
      readonly verdict: "unknown";
      readonly because: string;
      /** There was code, and it did not decide the question. */
      readonly looked: boolean;
      readonly places?: readonly (Place & { readonly environment: string })[];
    };

/** Types a rule by the kinds it is `on`. */
export function defineRule<const K extends OperationKind>(rule: Rule<K>): Rule {
  return rule as unknown as Rule;
}
