import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Operation } from "../../../src/migrations/operation.ts";
import { readOperations } from "../../../src/migrations/sql/read.ts";
import { parser } from "./cases.ts";
import { statements } from "./statements.ts";

/** Every operation, also those that a function would do. */
function* all(operations: readonly Operation[]): Generator<Operation> {
  for (const operation of operations) {
    yield operation;
    if (operation.kind === "create-function") yield* all(operation.body);
  }
}

function check(sql: string): void {
  const lines = sql.split("\n");
  const { operations, unread } = readOperations(sql, { path: "migration.sql", parser });
  for (const { kind, place } of all(operations)) {
    const { line, column, endLine } = place;
    const within =
      line >= 1 && line <= endLine && endLine <= lines.length && column >= 1 && column <= lines[line - 1]!.length;
    if (!within) throw new Error(`${kind} stands at ${line}:${column}, to ${endLine}`);
  }
  for (const { kind, sql: own, place, within } of operations) {
    const word = lines[place.line - 1]!.slice(place.column - 1, place.column + 3)
      .trimEnd()
      .slice(0, own.length);
    if (within === undefined && !own.includes(word))
      throw new Error(`${kind} does not stand at ${place.line}:${place.column}`);
  }
  for (const { line = 0 } of unread) expect(line >= 1 && line <= lines.length).toBe(true);
}

const statement = fc.constantFrom(...statements);
const script = fc
  .array(fc.tuple(statement, fc.constantFrom(";\n", "; ", ";\r\n", ";", "\n", "; -- ü;\n", ";\n\n/* 🚢 */ ")), {
    minLength: 1,
    maxLength: 4,
  })
  .map((parts) => parts.flat().join(""));
/** Where to cut, as a share of the text. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const at = (text: string, part: number): number => Math.floor(part * text.length);

describe("each valid statement", () => {
  it.each(statements)("%s", (sql) => {
    const { operations, unread } = readOperations(sql, { path: "migration.sql", parser });
    expect(unread).toEqual([]);
    expect(operations.filter(({ kind }) => kind === "opaque")).toEqual([]);
    check(sql);
  });
});

describe("whatever is made of valid statements is read, and stands within the text", () => {
  const runs = { numRuns: 500, interruptAfterTimeLimit: 2000 };

  it("put together", () => {
    fc.assert(fc.property(script, check), runs);
  });

  it("cut off", () => {
    fc.assert(
      fc.property(script, share, share, (sql, one, other) =>
        check(sql.slice(at(sql, Math.min(one, other)), at(sql, Math.max(one, other)))),
      ),
      runs,
    );
  });

  it("with a part missing", () => {
    fc.assert(
      fc.property(script, share, fc.nat(20), (sql, from, length) =>
        check(sql.slice(0, at(sql, from)) + sql.slice(at(sql, from) + length)),
      ),
      runs,
    );
  });

  it("with something else in it", () => {
    const other = fc.oneof(
      fc.constantFrom(
        "'",
        '"',
        "$$",
        "$a$",
        "(",
        ")",
        ";",
        "/*",
        "*/",
        "--",
        "\\",
        "\0",
        "\r",
        "🚢",
        "\uD83D",
        "{{",
        "%",
        "E'",
      ),
      fc.string({ unit: "binary", maxLength: 8 }),
    );
    fc.assert(
      fc.property(script, share, other, (sql, part, more) =>
        check(sql.slice(0, at(sql, part)) + more + sql.slice(at(sql, part))),
      ),
      runs,
    );
  });
});
