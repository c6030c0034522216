import type { Schema } from "./catalog/schema.ts";
import type { Effect } from "./effect.ts";
import type { Operation } from "./operation.ts";

export const engines = ["postgres", "mysql", "mariadb", "sqlite"] as const;
export type Engine = (typeof engines)[number];

/** The server that the migration will meet. */
export interface Target {
  readonly engine: Engine;
  /** Major version: 15. */
  readonly version: number;
  /** Nobody said which: the oldest that is still maintained is taken. */
  readonly assumed: boolean;
}

/** What an engine does while it carries out an operation. */
export interface Database {
  readonly engine: Engine;
  readonly title: string;
  /** Majors that the facts were checked on. */
  readonly versions: { readonly oldest: number; readonly newest: number; readonly assumed: number };
  /** @param timeZone of the session; UTC without it */
  effect(operation: Operation, schema: Schema, target: Target, timeZone?: string): Effect;
}
