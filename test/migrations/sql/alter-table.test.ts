import { describe, expect, it } from "vitest";
import { itReads, read } from "./cases.ts";

describe("ALTER TABLE", () => {
  itReads({
    "one operation for each command, all of one statement": [
      "ALTER TABLE t ADD a int, DROP b, ALTER c SET NOT NULL",
      { kind: "add-column", column: "a", statement: 0 },
      { kind: "drop-column", column: "b", statement: 0 },
      { kind: "set-not-null", column: "c", statement: 0 },
    ],
    "ONLY leaves the children alone": [
      "ALTER TABLE ONLY t DROP a; ALTER TABLE t DROP b",
      { kind: "drop-column", column: "a", only: true },
      { kind: "drop-column", column: "b" },
    ],
    "a star says that children come along": [
      "ALTER TABLE t * DROP a",
      { kind: "drop-column", table: "t", column: "a" },
    ],
    "IF EXISTS of the table, and of its parts": [
      "ALTER TABLE IF EXISTS t DROP COLUMN IF EXISTS a CASCADE, DROP CONSTRAINT IF EXISTS c RESTRICT",
      { kind: "drop-column", table: "t", column: "a", ifExists: true, cascade: true },
      { kind: "drop-constraint", table: "t", constraint: "c", ifExists: true, cascade: false },
    ],
    "a new owner": [
      "ALTER TABLE t OWNER TO CURRENT_USER",
      { kind: "set-owner", object: "table", table: "t", owner: "current_user" },
    ],
    "logged and unlogged": [
      "ALTER TABLE t SET LOGGED; ALTER TABLE t SET UNLOGGED",
      { kind: "set-logged", logged: true },
      { kind: "set-logged", logged: false },
    ],
    "another tablespace": [
      "ALTER TABLE t SET TABLESPACE fast; ALTER INDEX i SET TABLESPACE fast; ALTER MATERIALIZED VIEW m SET TABLESPACE fast",
      { kind: "set-tablespace", object: "table", table: "t", tablespace: "fast" },
      { kind: "set-tablespace", object: "index", table: "i" },
      { kind: "set-tablespace", object: "materialized-view", table: "m" },
    ],
    "all of a tablespace moved": [
      "ALTER TABLE ALL IN TABLESPACE slow SET TABLESPACE fast",
      { kind: "set-tablespace", object: "table", tablespace: "fast" },
    ],
    "another access method": [
      "ALTER TABLE t SET ACCESS METHOD heap2; ALTER TABLE t SET ACCESS METHOD DEFAULT",
      { kind: "set-access-method", method: "heap2" },
      { kind: "set-access-method", method: "default" },
    ],
    "replica identities": [
      "ALTER TABLE t REPLICA IDENTITY FULL; ALTER TABLE s.t REPLICA IDENTITY USING INDEX i; ALTER TABLE t REPLICA IDENTITY NOTHING; ALTER TABLE t REPLICA IDENTITY DEFAULT",
      { kind: "replica-identity", identity: "full" },
      { kind: "replica-identity", identity: "index", index: "s.i" },
      { kind: "replica-identity", identity: "nothing" },
      { kind: "replica-identity", identity: "default" },
    ],
    "parents come and go": [
      "ALTER TABLE t INHERIT a.p; ALTER TABLE t NO INHERIT a.p",
      { kind: "inherit", parent: "a.p", inherit: true },
      { kind: "inherit", parent: "a.p", inherit: false },
    ],
    "row security": [
      "ALTER TABLE t ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY; ALTER TABLE t DISABLE ROW LEVEL SECURITY, NO FORCE ROW LEVEL SECURITY",
      { kind: "set-row-security", change: "enable" },
      { kind: "set-row-security", change: "force" },
      { kind: "set-row-security", change: "disable" },
      { kind: "set-row-security", change: "no-force" },
    ],
    "triggers on and off": [
      "ALTER TABLE t DISABLE TRIGGER x, ENABLE TRIGGER ALL, DISABLE TRIGGER USER, ENABLE ALWAYS TRIGGER y, ENABLE REPLICA TRIGGER z",
      { kind: "toggle-trigger", trigger: "x", enabled: false },
      { kind: "toggle-trigger", trigger: "all", enabled: true },
      { kind: "toggle-trigger", trigger: "user", enabled: false },
      { kind: "toggle-trigger", trigger: "y", enabled: true },
      { kind: "toggle-trigger", trigger: "z", enabled: true },
    ],
    "what nothing waits long for keeps its words": [
      "ALTER TABLE t SET (fillfactor = 70, autovacuum_enabled = off), RESET (fillfactor), CLUSTER ON i, SET WITHOUT CLUSTER, SET WITHOUT OIDS, OF a_type, NOT OF, DISABLE RULE r",
      { kind: "set-table-options", options: ["SET (fillfactor = 70, autovacuum_enabled = off)"] },
      { kind: "set-table-options", options: ["RESET (fillfactor)"] },
      { kind: "set-table-options", options: ["CLUSTER ON i"] },
      { kind: "set-table-options", options: ["SET WITHOUT CLUSTER"] },
      { kind: "set-table-options", options: ["SET WITHOUT OIDS"] },
      { kind: "set-table-options", options: ["OF a_type"] },
      { kind: "set-table-options", options: ["NOT OF"] },
      { kind: "set-table-options", options: ["DISABLE RULE r"] },
    ],
    "a foreign table": [
      "ALTER FOREIGN TABLE f ADD a int, ALTER a OPTIONS (SET x 'y'), OPTIONS (ADD z 'w')",
      { kind: "add-column", table: "f", column: "a" },
      { kind: "set-column-options", option: "options" },
      { kind: "set-table-options", table: "f" },
    ],
  });
});

describe("ALTER of what looks like a table to the grammar", () => {
  itReads({
    "options of an index": ["ALTER INDEX i SET (fillfactor = 70)", { kind: "set-index-options", index: "i" }],
    "statistics of an index's column": [
      "ALTER INDEX i ALTER COLUMN 1 SET STATISTICS 100",
      { kind: "set-index-options", index: "i" },
    ],
    "a partition of an index": [
      "ALTER INDEX i ATTACH PARTITION s.i1",
      { kind: "attach-index-partition", index: "i", partition: "s.i1" },
    ],
    "an index that depends on an extension": ["ALTER INDEX i DEPENDS ON EXTENSION x", { kind: "other" }],
    "an index by the words of a table": ["ALTER TABLE i RENAME TO j", { kind: "rename-table", table: "i", to: "j" }],
    "a view's defaults": [
      "ALTER VIEW v ALTER COLUMN a SET DEFAULT 1; ALTER VIEW v SET (security_barrier = true)",
      { kind: "set-default", table: "v", column: "a" },
      { kind: "set-table-options", table: "v" },
    ],
    "owners of views, sequences and indexes": [
      "ALTER VIEW v OWNER TO o; ALTER SEQUENCE s OWNER TO o; ALTER MATERIALIZED VIEW m OWNER TO o; ALTER FOREIGN TABLE f OWNER TO o",
      { kind: "set-owner", object: "view", table: "v", owner: "o" },
      { kind: "set-owner", object: "sequence", table: "s", owner: "o" },
      { kind: "set-owner", object: "materialized-view", table: "m", owner: "o" },
      { kind: "set-owner", table: "f", owner: "o" },
    ],
    "a composite type": [
      "ALTER TYPE pair ADD ATTRIBUTE c int, DROP ATTRIBUTE a, ALTER ATTRIBUTE b TYPE text CASCADE",
      { kind: "alter-type", type: "pair" },
      { kind: "alter-type", type: "pair" },
      { kind: "alter-type", type: "pair" },
    ],
  });
});

describe("the text of one of several commands", () => {
  const places = (sql: string): readonly (readonly number[])[] =>
    read(sql).map(({ place: { line, column, endLine } }) => [line, column, endLine]);

  it("begins where the command does, and ends where it does", () => {
    expect(places("ALTER TABLE t\n  ADD a int, -- a, b\n  ADD b numeric(10, 2)\n    DEFAULT 1,\n  DROP c;")).toEqual([
      [2, 3, 2],
      [3, 3, 4],
      [5, 3, 5],
    ]);
  });

  it("is the whole statement when there is only one", () => {
    expect(places("\n\nALTER TABLE t\n  DROP c;")).toEqual([[3, 1, 4]]);
  });

  it.each([
    ["a quoted name with commas and parentheses", `ALTER TABLE "a,(b" . "c ""d" ADD x int, DROP y`],
    ["a name with dots and blanks", "ALTER TABLE IF EXISTS s . t ADD x int, DROP y"],
    ["a name with a comment behind it", "ALTER TABLE t/* ADD x */ADD x int, DROP y"],
    ["a name with a comment in it", "ALTER TABLE s /* a */ . -- b\n t ADD x int, DROP y"],
    ["ONLY in parentheses", "ALTER TABLE ONLY ( s.t ) ADD x int, DROP y"],
    ["a star", "ALTER TABLE t* ADD x int, DROP y"],
    ["a comment between", "ALTER TABLE t /* , */ ADD x int /* , */, DROP y"],
    ["a name with letters beyond ASCII", "ALTER TABLE größe ADD x int, DROP y"],
    ["an identifier of Unicode escapes", `ALTER TABLE U&"d\\0061t" ADD x int, DROP y`],
    ["letters of two units", "ALTER TABLE t ADD x text DEFAULT '🚢,', DROP y"],
    ["a letter of two units in front of it", "/* 🚢 */ ALTER TABLE t ADD x int, DROP y"],
    ["an escaped quote", "ALTER TABLE t ADD x text DEFAULT E'\\',', DROP y"],
    ["a dollar quote", "ALTER TABLE t ADD x text DEFAULT $a$,$b$,$a$, DROP y"],
    ["brackets", "ALTER TABLE t ADD x int[] DEFAULT ARRAY[1, 2], DROP y"],
    ["a statement before it", "SELECT 'ü'; ALTER TABLE t ADD x int, DROP y"],
  ])("is found behind %s", (_, sql) => {
    const beginnings = read(sql)
      .slice(-2)
      .map(({ place: { line, column } }) => sql.split("\n")[line - 1]!.slice(column - 1, column + 4));
    expect(beginnings).toEqual(["ADD x", "DROP "]);
  });
});
