import { expect, it } from "vitest";
import type { Operation, OperationKind } from "../../../src/migrations/operation.ts";
import { readOperations } from "../../../src/migrations/sql/read.ts";
import { loadSqlParser } from "../../../src/syntax/load.ts";

export const parser = await loadSqlParser();

export function read(sql: string): readonly Operation[] {
  return readOperations(sql, { path: "migration.sql", parser }).operations;
}

/** What an operation must at least say. */
export type Expected = { readonly kind: OperationKind } & Readonly<Record<string, unknown>>;

/** A sentence → SQL and all operations that it is. */
export type Cases = Readonly<Record<string, readonly [sql: string, ...operations: readonly Expected[]]>>;

export function itReads(cases: Cases): void {
  it.each(Object.entries(cases))("%s", (_, [sql, ...operations]) => {
    expect(read(sql)).toMatchObject(operations);
  });
}
