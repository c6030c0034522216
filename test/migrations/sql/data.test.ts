import { describe, expect, it } from "vitest";
import { itReads, read } from "./cases.ts";

describe("INSERT", () => {
  itReads({
    "rows, however they are written": [
      "INSERT INTO s.t VALUES (1), (2); INSERT INTO t DEFAULT VALUES; INSERT INTO t SELECT 1, 'a'; INSERT INTO t (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET b = excluded.b",
      { kind: "insert", table: "s.t", values: "rows", reads: [] },
      { kind: "insert", table: "t", values: "rows" },
      { kind: "insert", table: "t", values: "rows" },
      { kind: "insert", table: "t", values: "rows" },
    ],
    "one row or none": [
      "INSERT INTO t SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM u)",
      { kind: "insert", values: "rows", reads: ["u"] },
    ],
    "what a query yields": [
      "INSERT INTO t (a) SELECT a FROM s.u; INSERT INTO t TABLE u; INSERT INTO t SELECT 1 UNION SELECT a FROM u; INSERT INTO t SELECT g FROM generate_series(1, 10) g",
      { kind: "insert", values: "query", reads: ["s.u"] },
      { kind: "insert", values: "query", reads: ["u"] },
      { kind: "insert", values: "query", reads: ["u"] },
      { kind: "insert", values: "query", reads: [] },
    ],
  });
});

describe("UPDATE", () => {
  itReads({
    "the columns that it sets, and what it reads": [
      "UPDATE s.t SET a = 1, b = u.c FROM u, x.y WHERE u.a = t.a; UPDATE ONLY t SET (a, b) = (SELECT 1, 2 FROM z)",
      { kind: "update", table: "s.t", columns: ["a", "b"], reads: ["u", "x.y"], where: "some" },
      { kind: "update", table: "t", columns: ["a", "b"], reads: ["z"], where: "all" },
    ],
  });
});

describe("DELETE, TRUNCATE and MERGE", () => {
  itReads({
    "what is deleted, and what is read for it": [
      "DELETE FROM s.t USING u WHERE u.a = t.a; DELETE FROM t",
      { kind: "delete", table: "s.t", reads: ["u"], where: "some" },
      { kind: "delete", table: "t", reads: [], where: "all" },
    ],
    "tables that are emptied": [
      "TRUNCATE a, ONLY s.b CASCADE",
      { kind: "truncate", table: "a", cascade: true, statement: 0 },
      { kind: "truncate", table: "s.b", cascade: true, statement: 0 },
    ],
    "what is merged": [
      "MERGE INTO s.t USING u ON t.id = u.id WHEN MATCHED THEN DELETE WHEN NOT MATCHED THEN INSERT VALUES (1)",
      { kind: "merge", table: "s.t", reads: ["u"] },
    ],
  });
});

describe("COPY", () => {
  itReads({
    "in and out": [
      "COPY s.t (a, b) FROM '/x'; COPY t TO STDOUT; COPY t FROM PROGRAM 'x'",
      { kind: "copy", table: "s.t", direction: "in" },
      { kind: "copy", table: "t", direction: "out" },
      { kind: "copy", table: "t", direction: "in" },
    ],
    "of a query": ["COPY (SELECT * FROM u) TO STDOUT", { kind: "copy", table: undefined, direction: "out" }],
    "of what a change gives back": [
      "COPY (DELETE FROM u RETURNING *) TO STDOUT",
      { kind: "delete", table: "u", where: "all", statement: 0 },
      { kind: "copy", table: undefined, direction: "out", statement: 0 },
    ],
  });
});

describe("SELECT", () => {
  itReads({
    "what it reads and calls": [
      "SELECT f(a), s.g(b) FROM t JOIN LATERAL (SELECT * FROM u) x ON true WHERE a IN (SELECT b FROM s.c); SELECT * FROM f(1)",
      { kind: "select", reads: ["t", "u", "s.c"], calls: ["f", "s.g"], locking: false },
      { kind: "select", reads: [], calls: ["f"] },
    ],
    "rows that it locks": ["SELECT * FROM t FOR UPDATE SKIP LOCKED", { kind: "select", reads: ["t"], locking: true }],
    "without its name": [
      "VALUES (now()); TABLE t",
      { kind: "select", reads: [], calls: ["now"] },
      { kind: "select", reads: ["t"] },
    ],
  });
});

describe("WITH", () => {
  itReads({
    "what is changed on the way, before what it is for": [
      "WITH gone AS (DELETE FROM t WHERE id < 5 RETURNING *) INSERT INTO archive SELECT * FROM gone",
      { kind: "delete", table: "t", where: "some", statement: 0 },
      { kind: "insert", table: "archive", values: "query", reads: [], statement: 0 },
    ],
    "several changes for a query": [
      "WITH a AS (INSERT INTO x VALUES (1) RETURNING *), b AS (UPDATE y SET z = 1) SELECT * FROM a, q",
      { kind: "insert", table: "x" },
      { kind: "update", table: "y", where: "all" },
      { kind: "select", reads: ["q"] },
    ],
    "changes within those": [
      "WITH a AS (WITH b AS (DELETE FROM x RETURNING *) INSERT INTO y SELECT * FROM b RETURNING *) SELECT * FROM a",
      { kind: "delete", table: "x" },
      { kind: "insert", table: "y" },
      { kind: "select" },
    ],
  });
});

describe("a WHERE leaves", () => {
  const where = (written: string): unknown => {
    const [update, ...others] = read(`UPDATE t SET a = 1 ${written}`);
    expect(others).toEqual([]);
    return update?.kind === "update" ? update.where : undefined;
  };

  it.each(["", "WHERE true", "WHERE 1 = 1", "WHERE 'a' = 'a'", "WHERE true AND 1 = 1", "FROM u"])(
    "all rows: %s",
    (written) => {
      expect(where(written)).toBe("all");
    },
  );

  it.each([
    "WHERE id = 5",
    "WHERE 5 = id",
    "WHERE id = $1",
    "WHERE t.uuid = 'x'::uuid",
    "WHERE slug = 'admin'",
    "WHERE id = 1 AND b = 2",
    "WHERE true AND id = 1",
    "WHERE id IN (1, 2)",
    "WHERE id = ANY('{1,2}')",
    "WHERE id = ANY(ARRAY[1, 2])",
    "WHERE id BETWEEN 1 AND 1000",
    "WHERE id > 1 AND id <= 1000",
    "WHERE CURRENT OF c",
    "WHERE id IN (SELECT id FROM t WHERE a IS NULL LIMIT 1000)",
    "WHERE id = ANY (SELECT id FROM t LIMIT 1000)",
    "WHERE ctid = ANY(ARRAY(SELECT ctid FROM t LIMIT 1000))",
    "FROM (SELECT id FROM u LIMIT 1000) batch WHERE t.id = batch.id",
  ])("a handful or a batch: %s", (written) => {
    expect(where(written)).toBe("by-key");
  });

  it.each([
    "WHERE a IS NULL",
    "WHERE id > 1",
    "WHERE id <> 1",
    "WHERE NOT id = 1",
    "WHERE id NOT IN (1, 2)",
    "WHERE id NOT BETWEEN 1 AND 2",
    "WHERE id <> ALL('{1}')",
    "WHERE id = 1 OR b = 2",
    "WHERE id > 1 AND b < 2",
    "WHERE b > 1 AND b < 2",
    "WHERE id = ANY(ARRAY(SELECT id FROM u))",
    "WHERE kind = 'x'",
    "WHERE id = b",
    "WHERE false",
    "WHERE 1 = 2",
    "WHERE id IN (SELECT id FROM u)",
    "WHERE id IN (SELECT id FROM u LIMIT ALL)",
    "WHERE NOT id IN (SELECT id FROM u LIMIT 10)",
    "WHERE id > ANY (SELECT id FROM u LIMIT 10)",
    "WHERE id <> ALL (SELECT id FROM u LIMIT 10)",
    "WHERE EXISTS (SELECT 1 FROM u LIMIT 1)",
    "FROM u WHERE t.id = u.id",
    "FROM (SELECT id FROM u) batch WHERE t.id = batch.id",
  ])("nobody knows how many: %s", (written) => {
    expect(where(written)).toBe("some");
  });

  itReads({
    "a batch that a WITH makes": [
      "WITH batch AS (SELECT id FROM t WHERE a IS NULL LIMIT 1000 FOR UPDATE SKIP LOCKED) UPDATE t SET a = 1 FROM batch WHERE t.id = batch.id",
      { kind: "update", where: "by-key" },
    ],
    "a batch that a WITH makes, by another name": [
      "WITH batch AS (SELECT id FROM t LIMIT 1000) DELETE FROM t USING batch b WHERE b.id = t.id",
      { kind: "delete", where: "by-key" },
    ],
    "a batch that a WITH makes, in a query": [
      "WITH batch AS (SELECT id FROM t LIMIT 1000) DELETE FROM t WHERE id IN (SELECT id FROM batch)",
      { kind: "delete", where: "by-key" },
    ],
    "no batch: a WITH without a LIMIT, or with more than the batch": [
      "WITH x AS (SELECT id FROM t) DELETE FROM t USING x WHERE x.id = t.id; WITH x AS (SELECT id FROM t LIMIT 1) DELETE FROM t WHERE id IN (SELECT u.id FROM x, u)",
      { kind: "delete", where: "some" },
      { kind: "delete", where: "some" },
    ],
    "no batch: a table of its name in a schema": [
      "WITH x AS (SELECT id FROM t LIMIT 1) DELETE FROM t USING s.x WHERE x.id = t.id",
      { kind: "delete", where: "some" },
    ],
  });
});
