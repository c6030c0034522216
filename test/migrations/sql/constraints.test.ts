import { describe, expect, it } from "vitest";
import type { OperationOf } from "../../../src/migrations/operation.ts";
import { itReads, read, type Cases, type Expected } from "./cases.ts";

type Rows = Readonly<Record<string, readonly [string, Readonly<Record<string, unknown>>]>>;
const adding = (kind: Expected["kind"], rows: Rows): Cases =>
  Object.fromEntries(
    Object.entries(rows).map(([title, [written, constraint]]) => [
      title,
      [`ALTER TABLE s.t ADD ${written}`, { kind, table: "s.t", constraint }],
    ]),
  );

const checkedAtOnce = { notValid: false, notEnforced: false } as const;

describe("a CHECK", () => {
  itReads(
    adding("add-check", {
      "with a name, which looks at every row": [
        "CONSTRAINT c CHECK (a > 0)",
        { ...checkedAtOnce, type: "check", name: "c", expression: { sql: "a > 0", columns: ["a"] }, noInherit: false },
      ],
      "NOT VALID": ["CONSTRAINT c CHECK (a > 0) NOT VALID", { notValid: true, notEnforced: false }],
      "NO INHERIT": ["CHECK (a > 0) NO INHERIT", { noInherit: true }],
      "NO INHERIT and NOT VALID": ["CHECK (a > 0) NO INHERIT NOT VALID", { noInherit: true, notValid: true }],
      "NOT ENFORCED": ["CHECK (a > 0) NOT ENFORCED", { notEnforced: true, notValid: false }],
      ENFORCED: ["CHECK (a > 0) ENFORCED", checkedAtOnce],
      "ENFORCED, yet NOT VALID": ["CHECK (a > 0) ENFORCED NOT VALID", { notEnforced: false, notValid: true }],
      "NOT VALID within its text": ["CHECK (a <> 'NOT VALID')", { ...checkedAtOnce, expression: { columns: ["a"] } }],
      "that says a column is not null": ["CHECK (a IS NOT NULL) NOT VALID", { expression: { sql: "a IS NOT NULL" } }],
      "with parentheses in its text": [
        "CHECK (a IN ('x', 'y)') AND (b > 0 /* ) */))",
        { expression: { sql: "a IN ('x', 'y)') AND (b > 0 /* ) */)", columns: ["a", "b"] } },
      ],
      "with blanks and comments around": ["CHECK ( -- (\n a > 0\n)", { expression: { sql: "a > 0" } }],
      "whose name has parentheses": [
        `CONSTRAINT "c (x) ""y" CHECK (a > 0)`,
        { name: 'c (x) "y', expression: { sql: "a > 0" } },
      ],
      "that calls": ["CHECK (s.is_fine(a, lower(b)))", { expression: { calls: ["s.is_fine", "lower"] } }],
      "of the whole row": ["CHECK (t IS NOT NULL)", { expression: { columns: ["t"] } }],
    }),
  );

  it("without a name leaves it to the server", () => {
    const [operation] = read("ALTER TABLE t ADD CHECK (a > 0)") as OperationOf<"add-check">[];
    expect(operation?.constraint).not.toHaveProperty("name");
  });

  itReads({
    "each of several has its own text": [
      "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 0) NOT VALID, ADD CHECK (b > 0)",
      { kind: "add-check", constraint: { name: "c", notValid: true, expression: { sql: "a > 0" } } },
      { kind: "add-check", constraint: { notValid: false, expression: { sql: "b > 0" } } },
    ],
  });
});

describe("a NOT NULL as a constraint", () => {
  itReads(
    adding("add-not-null-constraint", {
      "with a name": ["CONSTRAINT n NOT NULL a", { ...checkedAtOnce, type: "not-null", name: "n", columns: ["a"] }],
      "without one": ["NOT NULL a", { ...checkedAtOnce, columns: ["a"] }],
      "NOT VALID": ["CONSTRAINT n NOT NULL a NOT VALID", { notValid: true, columns: ["a"] }],
      "NO INHERIT": [`NOT NULL "A" NO INHERIT`, { ...checkedAtOnce, columns: ["A"] }],
    }),
  );
  itReads({
    "of a new table": [
      "CREATE TABLE t (a int, b int, NOT NULL a, CONSTRAINT n NOT NULL b)",
      {
        kind: "create-table",
        constraints: [
          { type: "not-null", columns: ["a"] },
          { type: "not-null", columns: ["b"], name: "n" },
        ],
      },
    ],
  });
});

describe("a foreign key", () => {
  itReads(
    adding("add-foreign-key", {
      "to the primary key": [
        "FOREIGN KEY (a) REFERENCES u",
        {
          ...checkedAtOnce,
          columns: ["a"],
          references: { table: "u", columns: [] },
          onDelete: "no-action",
          onUpdate: "no-action",
          deferrable: false,
        },
      ],
      "of several columns, named": [
        "CONSTRAINT f FOREIGN KEY (a, b) REFERENCES x.u (c, d)",
        { name: "f", columns: ["a", "b"], references: { table: "x.u", columns: ["c", "d"] } },
      ],
      "NOT VALID": ["FOREIGN KEY (a) REFERENCES u NOT VALID", { notValid: true, notEnforced: false }],
      "NOT ENFORCED": ["FOREIGN KEY (a) REFERENCES u NOT ENFORCED", { notValid: false, notEnforced: true }],
      "ON DELETE CASCADE": ["FOREIGN KEY (a) REFERENCES u ON DELETE CASCADE", { onDelete: "cascade" }],
      "ON DELETE RESTRICT": ["FOREIGN KEY (a) REFERENCES u ON DELETE RESTRICT", { onDelete: "restrict" }],
      "ON DELETE NO ACTION": ["FOREIGN KEY (a) REFERENCES u ON DELETE NO ACTION", { onDelete: "no-action" }],
      "ON DELETE SET DEFAULT": ["FOREIGN KEY (a) REFERENCES u ON DELETE SET DEFAULT", { onDelete: "set-default" }],
      "ON DELETE SET NULL of some columns": [
        "FOREIGN KEY (a, b) REFERENCES u ON DELETE SET NULL (b)",
        { columns: ["a", "b"], onDelete: "set-null", onUpdate: "no-action" },
      ],
      "ON UPDATE before ON DELETE": [
        "FOREIGN KEY (a) REFERENCES u MATCH FULL ON UPDATE CASCADE ON DELETE SET NULL",
        { onUpdate: "cascade", onDelete: "set-null" },
      ],
      DEFERRABLE: ["FOREIGN KEY (a) REFERENCES u DEFERRABLE", { deferrable: true }],
      "INITIALLY DEFERRED, which says DEFERRABLE": [
        "FOREIGN KEY (a) REFERENCES u INITIALLY DEFERRED NOT VALID",
        { deferrable: true, notValid: true },
      ],
      "NOT DEFERRABLE": ["FOREIGN KEY (a) REFERENCES u NOT DEFERRABLE", { deferrable: false }],
      "to itself": ["FOREIGN KEY (parent) REFERENCES s.t (id)", { references: { table: "s.t", columns: ["id"] } }],
      "over a period": [
        "FOREIGN KEY (a, PERIOD p) REFERENCES u (b, PERIOD q)",
        { columns: ["a", "p"], references: { columns: ["b", "q"] } },
      ],
    }),
  );
});

describe("a key", () => {
  itReads(
    adding("add-unique", {
      "UNIQUE, named": ["CONSTRAINT u UNIQUE (a, b)", { type: "unique", name: "u", columns: ["a", "b"] }],
      "UNIQUE with columns that come along": [
        "UNIQUE (a) INCLUDE (b, c) WITH (fillfactor = 70) USING INDEX TABLESPACE fast",
        { columns: ["a"], include: ["b", "c"] },
      ],
      "UNIQUE NULLS NOT DISTINCT": ["UNIQUE NULLS NOT DISTINCT (a)", { columns: ["a"] }],
      "UNIQUE WITHOUT OVERLAPS": ["UNIQUE (a, during WITHOUT OVERLAPS)", { columns: ["a", "during"] }],
      "UNIQUE DEFERRABLE": ["UNIQUE (a) DEFERRABLE INITIALLY IMMEDIATE", { deferrable: true }],
      "UNIQUE of an index that stands, in the table's schema": [
        "CONSTRAINT u UNIQUE USING INDEX i",
        { name: "u", columns: [], usingIndex: "s.i" },
      ],
    }),
  );
  itReads(
    adding("add-primary-key", {
      "PRIMARY KEY": ["PRIMARY KEY (id)", { type: "primary-key", columns: ["id"], ...checkedAtOnce }],
      "PRIMARY KEY of an index that stands": [
        `CONSTRAINT pk PRIMARY KEY USING INDEX "I" DEFERRABLE INITIALLY DEFERRED`,
        { name: "pk", columns: [], usingIndex: "s.I", deferrable: true },
      ],
    }),
  );
  it("that builds its index has none that stands", () => {
    const [operation] = read("ALTER TABLE t ADD UNIQUE (a) USING INDEX TABLESPACE fast") as OperationOf<"add-unique">[];
    expect(operation?.constraint).not.toHaveProperty("usingIndex");
  });
});

describe("an exclusion", () => {
  itReads(
    adding("add-exclusion", {
      "of columns": [
        "CONSTRAINT e EXCLUDE USING gist (room WITH =, during WITH &&) WHERE (NOT cancelled)",
        { name: "e", method: "gist", columns: ["room", "during"], elements: "room WITH =, during WITH &&" },
      ],
      "of expressions": [
        "EXCLUDE USING gist ((a || b) WITH =, tstzrange(x, y) WITH OPERATOR(pg_catalog.&&)) DEFERRABLE",
        {
          columns: ["a", "b", "x", "y"],
          elements: "(a || b) WITH =, tstzrange(x, y) WITH OPERATOR(pg_catalog.&&)",
          deferrable: true,
        },
      ],
      "without a method": ["EXCLUDE (a WITH =)", { method: "btree", columns: ["a"] }],
      "whose name has parentheses": [`CONSTRAINT "e (x)" EXCLUDE USING gist (a WITH =)`, { elements: "a WITH =" }],
    }),
  );
});

describe("constraints that stand", () => {
  itReads({
    "validated, several at once": [
      `ALTER TABLE s.t VALIDATE CONSTRAINT c, VALIDATE CONSTRAINT "D"`,
      { kind: "validate-constraint", table: "s.t", constraint: "c" },
      { kind: "validate-constraint", table: "s.t", constraint: "D" },
    ],
    dropped: [
      "ALTER TABLE t DROP CONSTRAINT c; ALTER TABLE t DROP CONSTRAINT IF EXISTS c CASCADE",
      { kind: "drop-constraint", table: "t", constraint: "c", ifExists: false, cascade: false },
      { kind: "drop-constraint", table: "t", constraint: "c", ifExists: true, cascade: true },
    ],
    renamed: [
      "ALTER TABLE s.t RENAME CONSTRAINT c TO d",
      { kind: "rename-constraint", table: "s.t", constraint: "c", to: "d" },
    ],
    "enforced from now on, and no longer": [
      "ALTER TABLE t ALTER CONSTRAINT f ENFORCED; ALTER TABLE t ALTER CONSTRAINT f NOT ENFORCED",
      { kind: "alter-constraint", table: "t", constraint: "f", enforced: true },
      { kind: "alter-constraint", table: "t", constraint: "f", enforced: false },
    ],
    "one dropped and added again": [
      "ALTER TABLE t DROP CONSTRAINT c, ADD CONSTRAINT c CHECK (a > 1) NOT VALID",
      { kind: "drop-constraint", constraint: "c", statement: 0 },
      { kind: "add-check", constraint: { name: "c", notValid: true, expression: { sql: "a > 1" } }, statement: 0 },
    ],
    "checked at another time": [
      "SET CONSTRAINTS ALL DEFERRED; SET CONSTRAINTS f IMMEDIATE",
      { kind: "other" },
      { kind: "other" },
    ],
  });

  it.each(["DEFERRABLE INITIALLY DEFERRED", "NO INHERIT"])("%s says nothing of whether they are enforced", (change) => {
    const [operation] = read(`ALTER TABLE t ALTER CONSTRAINT f ${change}`);
    expect(operation).toMatchObject({ kind: "alter-constraint", constraint: "f" });
    expect(operation).not.toHaveProperty("enforced");
  });
});
