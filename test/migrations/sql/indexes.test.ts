import { describe, expect, it } from "vitest";
import { itReads, read } from "./cases.ts";

const created = { kind: "create-index" } as const;

describe("CREATE INDEX", () => {
  itReads({
    "a plain one": [
      "CREATE INDEX i ON t (a, b)",
      {
        ...created,
        table: "t",
        index: "i",
        unique: false,
        concurrently: false,
        ifNotExists: false,
        only: false,
        method: "btree",
        columns: ["a", "b"],
        include: [],
        nullsNotDistinct: false,
      },
    ],
    "all that can be said": [
      `CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "I" ON s.t USING gin (a jsonb_path_ops, "B") INCLUDE (c, d) NULLS NOT DISTINCT WITH (fastupdate = off) TABLESPACE fast WHERE deleted_at IS NULL`,
      {
        ...created,
        table: "s.t",
        index: "s.I",
        unique: true,
        concurrently: true,
        ifNotExists: true,
        method: "gin",
        columns: ["a", "B"],
        include: ["c", "d"],
        where: "deleted_at IS NULL",
        nullsNotDistinct: true,
      },
    ],
    "the partitioned parent alone": ["CREATE INDEX i ON ONLY t (a)", { ...created, only: true }],
    "other methods": [
      "CREATE INDEX ON t USING hash (a); CREATE INDEX ON t USING hnsw (v vector_l2_ops) WITH (m = 16)",
      { ...created, method: "hash", columns: ["a"] },
      { ...created, method: "hnsw", columns: ["v"] },
    ],
    "orders, collations and operator classes are none of a column's name": [
      `CREATE INDEX i ON t (a DESC NULLS LAST, b COLLATE "C" ASC, c public.my_ops (x = 1))`,
      { ...created, columns: ["a", "b", "c"] },
    ],
    "expressions keep their text": [
      "CREATE INDEX i ON t (lower(a), (b->>'x'), ((c) + (d)), coalesce(a, b), CAST(a AS text), (a::date))",
      { ...created, columns: ["lower(a)", "b->>'x'", "(c) + (d)", "coalesce(a, b)", "CAST(a AS text)", "a::date"] },
    ],
    "expressions without what follows them": [
      `CREATE INDEX i ON t (lower(a) COLLATE "C" text_pattern_ops DESC, (a || b) NULLS FIRST, f(a) public.my_ops)`,
      { ...created, columns: ["lower(a)", "a || b", "f(a)"] },
    ],
    "words in parentheses belong to the expression": [
      `CREATE INDEX i ON t ((a COLLATE "C"), ((b IS NOT NULL)), ( /* c */ c + 1 ))`,
      { ...created, columns: ['a COLLATE "C"', "(b IS NOT NULL)", "c + 1"] },
    ],
    "names with commas and parentheses": [
      `CREATE INDEX i ON "t (x)" ("a, b", c)`,
      { ...created, table: "t (x)", columns: ["a, b", "c"] },
    ],
    "a predicate in full": [
      "CREATE INDEX i ON t (a) WHERE (state IN ('x', 'where') AND NOT done); SELECT 1",
      { ...created, where: "(state IN ('x', 'where') AND NOT done)" },
      { kind: "select" },
    ],
    "things called where": [
      `CREATE INDEX "where" ON "where" ("where") WHERE "where"`,
      { ...created, index: "where", table: "where", columns: ["where"], where: '"where"' },
    ],
    "a predicate ends before a comment": [
      "CREATE INDEX i ON t (a) WHERE a > 1 -- most\n;",
      { ...created, where: "a > 1" },
    ],
    "an index is in the schema of its table": [
      "SET search_path = x; CREATE INDEX i ON t (a); CREATE INDEX j ON y.t (a)",
      { kind: "set-parameter" },
      { ...created, table: "x.t", index: "x.i" },
      { ...created, table: "y.t", index: "y.j" },
    ],
  });

  it.each(["CREATE INDEX ON t (a)", "CREATE INDEX CONCURRENTLY ON t (a)"])("has no name in %s", (sql) => {
    expect(read(sql)[0]).toMatchObject({ kind: "create-index", columns: ["a"] });
    expect(read(sql)[0]).not.toHaveProperty("index");
  });

  it("has no predicate when it is of all rows", () => {
    expect(read("CREATE INDEX i ON t (a)")[0]).not.toHaveProperty("where");
  });
});

describe("indexes that stand", () => {
  itReads({
    "dropped, several at once": [
      `DROP INDEX a, s."B" CASCADE`,
      { kind: "drop-index", index: "a", concurrently: false, cascade: true, ifExists: false, statement: 0 },
      { kind: "drop-index", index: "s.B", concurrently: false, cascade: true, ifExists: false, statement: 0 },
    ],
    "dropped while others write": [
      "DROP INDEX CONCURRENTLY IF EXISTS i",
      { kind: "drop-index", index: "i", concurrently: true, cascade: false, ifExists: true },
    ],
    "renamed, in their schema": [
      `ALTER INDEX s.i RENAME TO j; ALTER INDEX IF EXISTS i RENAME TO "J"`,
      { kind: "rename-index", index: "s.i", to: "s.j" },
      { kind: "rename-index", index: "i", to: "J" },
    ],
    "with other parameters": [
      "ALTER INDEX i SET (fillfactor = 70); ALTER INDEX i RESET (fillfactor)",
      { kind: "set-index-options", index: "i" },
      { kind: "set-index-options", index: "i" },
    ],
    "as a part of a partitioned one": [
      "ALTER INDEX s.i ATTACH PARTITION s.i1",
      { kind: "attach-index-partition", index: "s.i", partition: "s.i1" },
    ],
    "moved, one and all": [
      "ALTER INDEX i SET TABLESPACE fast; ALTER INDEX ALL IN TABLESPACE slow OWNED BY o SET TABLESPACE fast",
      { kind: "set-tablespace", object: "index", table: "i", tablespace: "fast" },
      { kind: "set-tablespace", object: "index", tablespace: "fast" },
    ],
    "tables put in their order": [
      "CLUSTER s.t USING i; CLUSTER i ON t; CLUSTER VERBOSE t; CLUSTER",
      { kind: "cluster-table", table: "s.t", index: "s.i" },
      { kind: "cluster-table", table: "t", index: "i" },
      { kind: "cluster-table", table: "t" },
      { kind: "cluster-table", table: undefined },
    ],
  });
});

describe("REINDEX", () => {
  itReads({
    "of one index, or of a table": [
      "REINDEX INDEX s.i; REINDEX TABLE t",
      { kind: "reindex", object: "index", name: "s.i", concurrently: false },
      { kind: "reindex", object: "table", name: "t", concurrently: false },
    ],
    "of all that there is": [
      "REINDEX SCHEMA s; REINDEX DATABASE d; REINDEX SYSTEM d; REINDEX DATABASE",
      { kind: "reindex", object: "schema", name: "s" },
      { kind: "reindex", object: "database", name: "d" },
      { kind: "reindex", object: "system", name: "d" },
      { kind: "reindex", object: "database", name: "" },
    ],
    "while others write, as it is written today and as it was": [
      "REINDEX TABLE CONCURRENTLY t; REINDEX (VERBOSE, CONCURRENTLY) TABLE t; REINDEX (CONCURRENTLY on) TABLE t",
      { kind: "reindex", concurrently: true },
      { kind: "reindex", concurrently: true },
      { kind: "reindex", concurrently: true },
    ],
    "with that turned off": [
      "REINDEX (CONCURRENTLY false) TABLE t; REINDEX (CONCURRENTLY 0) TABLE t; REINDEX (VERBOSE, TABLESPACE fast) TABLE t",
      { kind: "reindex", concurrently: false },
      { kind: "reindex", concurrently: false },
      { kind: "reindex", concurrently: false },
    ],
  });
});
