import { describe, expect, it } from "vitest";
import { itReads, read } from "./cases.ts";

const created = { kind: "create-table" } as const;

describe("CREATE TABLE", () => {
  itReads({
    "a plain table, its columns in order": [
      "CREATE TABLE users (id bigint PRIMARY KEY, email text NOT NULL)",
      {
        ...created,
        table: "users",
        columns: [
          { name: "id", notNull: true },
          { name: "email", notNull: true },
        ],
        constraints: [],
        persistence: "permanent",
        ifNotExists: false,
      },
    ],
    "a table without columns": ["CREATE TABLE t ()", { ...created, columns: [] }],
    "IF NOT EXISTS is kept": ["CREATE TABLE IF NOT EXISTS t (a int)", { ...created, ifNotExists: true }],
    "an unlogged table": ["CREATE UNLOGGED TABLE t (a int)", { ...created, persistence: "unlogged" }],
    "a temporary table is in no schema": [
      "SET search_path = billing; CREATE TEMP TABLE t (a int) ON COMMIT DROP",
      { kind: "set-parameter" },
      { ...created, table: "t", persistence: "temporary" },
    ],
    "constraints of the table": [
      "CREATE TABLE t (a int, b int, CONSTRAINT t_pk PRIMARY KEY (a, b), UNIQUE (b), CHECK (a > 0), FOREIGN KEY (b) REFERENCES u)",
      {
        ...created,
        constraints: [
          { type: "primary-key", name: "t_pk", columns: ["a", "b"] },
          { type: "unique", columns: ["b"] },
          { type: "check", expression: { sql: "a > 0" } },
          { type: "foreign-key", columns: ["b"], references: { table: "u", columns: [] } },
        ],
      },
    ],
    "parents that it inherits from": [
      "CREATE TABLE c (x int) INHERITS (a, billing.b)",
      { ...created, inherits: ["a", "billing.b"] },
    ],
    "LIKE, and what comes along": [
      "CREATE TABLE c (LIKE a INCLUDING ALL EXCLUDING INDEXES, LIKE b, LIKE d INCLUDING DEFAULTS)",
      {
        ...created,
        like: ["a", "b", "d"],
        including: [["constraints", "defaults", "generated", "identity"], [], ["defaults"]],
      },
    ],
    "storage parameters and a tablespace say nothing more": [
      "CREATE TABLE t (a int) USING heap WITH (fillfactor = 70) TABLESPACE fast",
      { ...created, table: "t" },
    ],
    "a foreign table": ["CREATE FOREIGN TABLE f (a int) SERVER s OPTIONS (x 'y')", { ...created, table: "f" }],
    "a table of a type has columns that only the type knows": [
      "CREATE TABLE people OF person (id WITH OPTIONS PRIMARY KEY)",
      {
        ...created,
        table: "people",
        columns: [],
        of: "person",
        constraints: [{ type: "primary-key", columns: ["id"] }],
      },
    ],
    "a table of a type, without more": ["CREATE TABLE people OF hr.person", { ...created, of: "hr.person" }],
  });
});

describe("partitions", () => {
  itReads({
    "by range of columns": [
      "CREATE TABLE p (id int, at date) PARTITION BY RANGE (at, id)",
      { ...created, partitionBy: { strategy: "range", columns: ["at", "id"] } },
    ],
    "by list of an expression": [
      "CREATE TABLE p (region text) PARTITION BY LIST (lower(region))",
      { ...created, partitionBy: { strategy: "list", columns: ["region"] } },
    ],
    "by hash": ["CREATE TABLE p (id int) PARTITION BY HASH (id)", { ...created, partitionBy: { strategy: "hash" } }],
    "a partition": [
      "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2024-01-01') TO (MAXVALUE)",
      { ...created, table: "p1", columns: [], partitionOf: { parent: "p", isDefault: false } },
    ],
    "the default partition": [
      "CREATE TABLE p_rest PARTITION OF p DEFAULT",
      { ...created, partitionOf: { parent: "p", isDefault: true } },
    ],
    "a partition that is partitioned, with constraints of its own": [
      "CREATE TABLE p1 PARTITION OF p (CONSTRAINT c CHECK (id > 0), id WITH OPTIONS NOT NULL DEFAULT 1) FOR VALUES IN (1) PARTITION BY HASH (id)",
      {
        ...created,
        columns: [],
        partitionOf: { parent: "p" },
        partitionBy: { strategy: "hash", columns: ["id"] },
        constraints: [
          { type: "not-null", columns: ["id"] },
          { type: "check", name: "c" },
        ],
      },
    ],
    "a foreign table as a partition": [
      "CREATE FOREIGN TABLE f PARTITION OF p FOR VALUES IN (1) SERVER s",
      { ...created, table: "f", partitionOf: { parent: "p" } },
    ],
    "attaching one": [
      "ALTER TABLE p ATTACH PARTITION p1 FOR VALUES WITH (MODULUS 4, REMAINDER 0)",
      {
        kind: "attach-partition",
        table: "p",
        partition: "p1",
        isDefault: false,
        bound: "FOR VALUES WITH (MODULUS 4, REMAINDER 0)",
      },
    ],
    "attaching the default one": [
      "ALTER TABLE p ATTACH PARTITION p_rest DEFAULT",
      { kind: "attach-partition", isDefault: true, bound: "DEFAULT" },
    ],
    "attaching one called for": [
      `ALTER TABLE p ATTACH PARTITION "for" FOR VALUES IN ('a', NULL)`,
      { kind: "attach-partition", partition: "for", bound: "FOR VALUES IN ('a', NULL)" },
    ],
    "detaching one": [
      "ALTER TABLE IF EXISTS p DETACH PARTITION billing.p1",
      { kind: "detach-partition", table: "p", partition: "billing.p1", concurrently: false, finalize: false },
    ],
    "detaching one while others write": [
      "ALTER TABLE p DETACH PARTITION p1 CONCURRENTLY",
      { kind: "detach-partition", concurrently: true, finalize: false },
    ],
    "ending a detachment that was cut off": [
      "ALTER TABLE p DETACH PARTITION p1 FINALIZE",
      { kind: "detach-partition", concurrently: false, finalize: true },
    ],
  });
});

describe("tables of queries", () => {
  itReads({
    "CREATE TABLE AS": [
      "CREATE TABLE t AS SELECT * FROM a JOIN billing.b USING (id)",
      { ...created, table: "t", columns: [], as: { reads: ["a", "billing.b"], withData: true } },
    ],
    "CREATE TABLE IF NOT EXISTS AS, empty": [
      "CREATE TABLE IF NOT EXISTS t (x, y) AS TABLE a WITH NO DATA",
      { ...created, ifNotExists: true, as: { reads: ["a"], withData: false } },
    ],
    "CREATE TEMP TABLE AS VALUES": [
      "CREATE TEMP TABLE t AS VALUES (1), (2)",
      { ...created, persistence: "temporary", as: { reads: [], withData: true } },
    ],
    "CREATE TABLE AS EXECUTE reads what was prepared": [
      "PREPARE q AS SELECT * FROM a; CREATE TABLE t AS EXECUTE q",
      { kind: "other" },
      { ...created, as: { reads: ["a"] } },
    ],
    "SELECT INTO": [
      "SELECT a.* INTO UNLOGGED archive.t FROM a WHERE old",
      { ...created, table: "archive.t", persistence: "unlogged", as: { reads: ["a"], withData: true } },
    ],
    "SELECT INTO in the first of several": [
      "SELECT * INTO t FROM a UNION ALL SELECT * FROM b",
      { ...created, table: "t", as: { reads: ["a", "b"], withData: true } },
    ],
  });
});

describe("whole tables", () => {
  itReads({
    "several dropped at once": [
      "DROP TABLE IF EXISTS a, billing.b CASCADE",
      { kind: "drop-table", table: "a", cascade: true, ifExists: true },
      { kind: "drop-table", table: "billing.b", cascade: true, ifExists: true },
    ],
    "a foreign table dropped": ["DROP FOREIGN TABLE f", { kind: "drop-table", table: "f", cascade: false }],
    "renamed, in its schema": [
      "ALTER TABLE IF EXISTS billing.a RENAME TO b",
      { kind: "rename-table", table: "billing.a", to: "billing.b" },
    ],
    "moved to another schema": [
      "ALTER TABLE a SET SCHEMA archive",
      { kind: "set-schema", object: "table", table: "a", to: "archive" },
    ],
    "several emptied": [
      "TRUNCATE TABLE ONLY a, b RESTART IDENTITY CASCADE",
      { kind: "truncate", table: "a", cascade: true },
      { kind: "truncate", table: "b", cascade: true },
    ],
    "several locked": [
      "LOCK TABLE a, billing.b IN SHARE ROW EXCLUSIVE MODE NOWAIT",
      { kind: "lock-table", table: "a", mode: "SHARE ROW EXCLUSIVE" },
      { kind: "lock-table", table: "billing.b", mode: "SHARE ROW EXCLUSIVE" },
    ],
    "locked without a mode": ["LOCK a", { kind: "lock-table", mode: "ACCESS EXCLUSIVE" }],
    "locked weakly": ["LOCK a IN ACCESS SHARE MODE", { kind: "lock-table", mode: "ACCESS SHARE" }],
  });
});

describe("a copy of data in a dump", () => {
  it("is one operation, and its lines are data", () => {
    const dump = "COPY public.users (id, email) FROM stdin;\n1\tDROP TABLE users;\n\\.\n\nDROP TABLE old;\n";
    expect(read(dump)).toMatchObject([
      { kind: "copy", table: "users", direction: "in", place: { line: 1, column: 1, endLine: 1 } },
      { kind: "drop-table", table: "old", place: { line: 5, column: 1, endLine: 5 } },
    ]);
  });
});
