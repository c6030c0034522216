import type { Node } from "@pgsql/types";
import type { Place } from "../../changes/change-set.ts";
import type { SqlParser, Statement } from "../../syntax/sql.ts";
import type { Name, Operation } from "../operation.ts";

/** An operation before the reader has said where it stands. What stands elsewhere than its statement says so. */
export type Draft = Distribute<Operation> & {
  /** Offsets into the script, when it is only a part of its statement. */
  readonly span?: { readonly start: number; readonly end: number };
  /** What a body runs has its own statement and place. */
  readonly written?: { readonly place: Place; readonly sql: string; readonly statement: number };
};
type Distribute<T> = T extends unknown ? Omit<T, "place" | "sql" | "statement"> : never;

/** One statement on its way to operations, with what its script has said before. */
export interface Context {
  readonly statement: Statement;
  /** The script that the statement's offsets count in. */
  readonly script: string;
  readonly session: ScriptSession;
  readonly parser: SqlParser;
  /** Reads a statement that stands in this one. */
  readonly draftsOf: (tree: Node) => readonly Draft[];
  /** Reads SQL that a body runs, and says where the body stands. */
  readonly readBody: (body: Body) => readonly Operation[];
}

/** SQL that a body runs, or why it cannot be known. */
export type Body = BodyPlace & ({ readonly sql: string } | { readonly unknown: string });

interface BodyPlace {
  /** Where in the script it stands. */
  readonly start: number;
  /** The script has the SQL there letter by letter; otherwise it is put together from elsewhere, and only `start` is a place. */
  readonly exact: boolean;
  readonly conditional: boolean;
  readonly within: "do-block" | "function";
  readonly session: ScriptSession;
}

/** What statements leave behind for those that follow in the same script. */
export interface ScriptSession {
  /** Where a name without a schema is looked for and made first. */
  schema: string;
  /** The one to go back to when the transaction ends: `SET LOCAL` lasts as long. */
  lasting?: string;
  /** What the functions created so far run when they are called, all of one name together. */
  readonly functions: Map<Name, readonly Overload[]>;
  /** How many operations calls have brought in so far. */
  readonly called: { operations: number };
  /** What EXECUTE runs. */
  readonly prepared: Map<string, Node>;
}

/** One of the functions that have a name. */
interface Overload {
  readonly arguments: readonly string[];
  readonly body: readonly Operation[];
}

/** A statement, or a part of one, that is beyond us. */
export function beyond(reason: string, cause: "dynamic" | "statement" = "statement"): Draft {
  return { kind: "opaque", reason, cause };
}
